/**
 * The section of prompt caching: for each approach whether it caches, its hit rate (entered or from traffic), and how
 * long the provider stores a prefix.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { hitRateFromTraffic } from '../../../core/cost/hit-rate.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Cache } from '../../../core/types.ts';
import { formatShare } from '../../../i18n/format.ts';
import { listedPrices } from '../../../prices/lookup.ts';
import type { FormSection } from '../controls.ts';
import {
  amountField,
  approachHeading,
  eachApproach,
  explainedChoice,
  type FormView,
  type PlacedApproach,
} from '../form-view.ts';

/** The section of prompt caching. */
export const cachingSection: FormSection = {
  summary,
  body: (view) => eachApproach(view.approaches, (placed) => cacheOfApproach(view, placed)),
};

/** The hit rate of the first approach that caches a prefix. A prefix below the minimum has none, because it is never cached. */
function summary(view: FormView): string {
  const { text, locale } = view.language;
  const withCache = view.approaches.filter(({ approach }) => approach.cache);
  if (withCache.length === 0) return text.noCaching;
  const cachedApproach = withCache.find(({ result }) => result.cacheableTokens !== 0);
  if (!cachedApproach) return text.nothingCached;
  const hitRate = hitRateOf(cachedApproach);
  if (hitRate === null) return text.unknown;
  const share = formatShare(hitRate, locale);
  return cachedApproach.approach.cache?.hitRate === 'from-traffic'
    ? text.hitsFromTraffic(share)
    : text.hits(share);
}

/** Hit rate of month 1, entered or calculated. `null` if unknown. */
function hitRateOf({ approach, result }: PlacedApproach): number | null {
  const hitRate = approach.cache?.hitRate;
  if (hitRate === undefined) return null;
  return hitRate === 'from-traffic' ? (result.months[0]?.hitRate ?? null) : bestGuess(hitRate);
}

/** The checkbox of an approach and, while it is checked, the fields of its cache. */
function cacheOfApproach(view: FormView, placed: PlacedApproach): TemplateResult {
  const { text } = view.language;
  const { cache } = placed.approach;
  const setCaching = (event: Event): void => {
    const isOn = (event.target as HTMLInputElement).checked;
    view.change((scenario) =>
      withField(scenario, `${placed.path}.cache`, isOn ? rulesFor(view, placed) : undefined),
    );
  };
  const path = `${placed.path}.cache`;
  const label = text.cacheOn;
  const { button, part } = explainedChoice(view, path, {
    explains: 'cache',
    label,
    spokenName: text.perApproach(placed.approach.label, label),
  });
  const checkbox = html`<span class="check">
    <input type="checkbox" .checked=${cache !== undefined} aria-label=${text.cacheOf(placed.approach.label)} @change=${setCaching} />
    <span>${button}</span>
  </span>`;
  return html`${approachHeading(placed, checkbox)}${part}${cache ? cacheFields(view, placed, cache) : nothing}`;
}

/** The cache rules of the model in the catalogue. For a model without rules, only the hit rate is set: it is calculated from traffic. */
function rulesFor(view: FormView, placed: PlacedApproach): Partial<Cache> {
  return listedPrices(placed.approach, view.catalog)?.cache ?? { hitRate: 'from-traffic' };
}

function cacheFields(view: FormView, placed: PlacedApproach, cache: Cache): TemplateResult {
  const { text, number } = view.language;
  const path = `${placed.path}.cache`;
  const approachName = placed.approach.label;
  const isDerived = cache.hitRate === 'from-traffic';
  const prefix = bestGuess(placed.approach.prefixTokens);
  const isTooShort = prefix !== null && prefix < cache.minimumTokens;
  return html`<div class="fields">
      ${amountField(view, `${path}.hitRate`, {
        approachName,
        value: cache.hitRate === 'from-traffic' ? fromTraffic(placed, cache) : cache.hitRate,
        isDerived,
        // The rate from traffic, which the button beside an entered rate restores.
        was: isDerived ? undefined : fromTraffic(placed, cache),
        note: isDerived ? text.fromTraffic : '',
        edit: (scenario, value) =>
          withField(scenario, `${path}.hitRate`, value === undefined ? 'from-traffic' : value),
      })}
      ${amountField(view, `${path}.ttlMinutes`, {
        approachName,
        value: cache.ttlMinutes,
        unit: text.minutes,
      })}
      ${amountField(view, `${path}.caches`, { approachName, value: cache.caches })}
      ${amountField(view, `${path}.activeHoursPerDay`, {
        approachName,
        value: cache.activeHoursPerDay,
        unit: text.aDay,
      })}
      ${amountField(view, `${path}.minimumTokens`, {
        approachName,
        value: cache.minimumTokens,
        unit: text.tokensUnit,
      })}
      ${amountField(view, `${path}.stepTokens`, {
        approachName,
        value: cache.stepTokens,
        unit: text.tokensUnit,
      })}
      ${amountField(view, `${placed.path}.variableCachedShare`, {
        approachName,
        value: placed.approach.variableCachedShare,
        unit: '%',
      })}
    </div>
    ${isTooShort ? html`<p class="hint">${text.belowMinimum(number(prefix), number(cache.minimumTokens))}</p>` : nothing}`;
}

/**
 * The hit rate of month 1 that follows from traffic; `null` if unknown. It is rounded to whole percent. Below 1 % and above 99 % it
 * is rounded to tenths of a percent, so that a small rate is not shown as 0 % and a large one not as 100 %.
 */
function fromTraffic({ result }: PlacedApproach, cache: Cache): number | null {
  const rate = hitRateFromTraffic(result.month.requests, cache.ttlMinutes, cache);
  if (rate === null) return null;
  if (rate > 0.99 && rate < 1) return Math.floor(rate * 1000) / 1000;
  return rate < 0.01 ? Math.ceil(rate * 1000) / 1000 : Math.round(rate * 100) / 100;
}
