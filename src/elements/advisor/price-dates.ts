/** Writes the dates of the prices on which a reason of the advice rests, beside the source of the reason. */
import type { RulePrices } from '../../core/advice/rules/rule.ts';
import { type ReasonRuleId, reasonRules } from '../../core/advice/rules.ts';
import type { AdviceFacts, AdviceReason } from '../../core/advice/types.ts';
import type { Scenario } from '../../core/types.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/catalog.ts';
import { hasPrice, originsOf } from '../../prices/provenance.ts';
import type { Evidence } from '../../prices/types.ts';
import { priceDate } from '../common/wording/price-evidence.ts';
import type { RemarkLanguage } from '../common/wording/remark-language.ts';

/** The sources of the dates of prices: the scenario, the catalogue, and the facts made of them. */
interface DateSources {
  readonly scenario: Scenario | null;
  readonly catalog: PriceCatalog;
  readonly facts: AdviceFacts;
}

/** A price with its date (`asOf`; `null` = unknown) and its evidence in the catalogue. */
type DatedPrice = Pick<Evidence, 'asOf'> & { readonly evidence: Evidence | null };

/**
 * The dates of the prices of a reason: ", prices as of 25 Nov 2026". `''` if the reason rests on no price, or only on prices that the
 * user entered.
 */
export function pricesText(
  { rule, figures }: AdviceReason,
  from: DateSources,
  page: Messages['advice']['page'],
  language: RemarkLanguage,
): string {
  const { prices } = reasonRules[rule as ReasonRuleId];
  // Counts and numbers per year rest on no price. So a reason with only such figures shows no date, even if its rule names prices.
  const restsOnPrice = Object.values(figures).some(({ unit }) => unit !== 'count' && unit !== 'per-year');
  const allPrices = prices && restsOnPrice ? datesOf(prices, from) : [];
  const datedPrices = allPrices
    .filter(({ asOf }) => asOf !== null)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  if (datedPrices.length === 0) return allPrices.length > 0 ? page.pricesUndated : '';
  const [firstDate, lastDate] = [datedPrices[0], datedPrices.at(-1)].map((each) =>
    each ? priceDate(dayOf(each), each.evidence, language) : '',
  ) as [string, string];
  const dates = firstDate === lastDate ? page.pricesAsOf(firstDate) : page.pricesBetween(firstDate, lastDate);
  return dates + (datedPrices.length < allPrices.length ? page.somePricesUndated : '');
}

const dayOf = ({ asOf }: DatedPrice): string => asOf ?? '';

/** The dates of the prices, without those that the user entered. */
function datesOf(
  { of, parts }: RulePrices,
  { scenario, catalog, facts }: DateSources,
): readonly DatedPrice[] {
  const origins = scenario ? originsOf(scenario, catalog) : [];
  // Each name is a member of `facts`: a model to try (`cheaperModel`), or an approach.
  return of.flatMap((name): readonly DatedPrice[] => {
    if (name === 'cheaperModel') {
      const model = facts.cheaperModel?.model;
      const [evidence] = (model === undefined ? null : catalog.findModel(model))?.base?.prices ?? [];
      return evidence ? [{ asOf: evidence.asOf, evidence }] : [];
    }
    return origins.filter(
      (origin) =>
        origin.approach.id === facts[name]?.id &&
        !origin.isOwn &&
        hasPrice(origin) &&
        (parts === undefined || parts.some((part) => part === origin.part)),
    );
  });
}
