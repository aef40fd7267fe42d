/**
 * The summaries in section headers, short enough for a phone. Up to three values are listed. More values are given as a range.
 */
import { bestGuess } from '../../core/scenario/amount.ts';
import { ownSuccess } from '../../core/scenario/links.ts';
import { asList } from '../../i18n/punctuation.ts';
import { lacksModel } from '../common/scenario/lacks-model.ts';
import type { FieldLanguage } from './fields/field-messages.ts';
import type { FormView } from './form-view.ts';

/** Maximum number of listed values. */
const maxListed = 3;

/** The tokens of a request of each approach, input and output: "2,322 · 385 · 707". */
export function tokensSummary({ scenario, language }: FormView): string {
  const { text, number } = language;
  const totals = scenario.approaches.map((approach) => {
    const parts = [
      approach.prefixTokens,
      approach.variableTokens,
      approach.outputTokens,
      approach.reasoningTokens,
    ].map(bestGuess);
    return parts.every((tokens) => tokens !== null)
      ? Math.round(parts.reduce((sum, tokens) => sum + tokens, 0))
      : null;
  });
  const knownTotals = totals.filter((total) => total !== null);
  if (totals.length <= maxListed)
    return text.tokensOf(totals.map((total) => (total === null ? text.unknown : number(total))).join(' · '));
  return knownTotals.length < totals.length
    ? text.unknown
    : text.tokensOf(fromTo(language, knownTotals, number));
}

/**
 * The accepted share of each approach's answers, and the cost of a review: "93, 95 and 78 % accepted, review $0.40". A share that the user
 * has not entered, because a blank start assumes it, counts as missing.
 */
export function qualitySummary({ scenario, language, assumed }: FormView): string {
  const { text, percents, percent, money } = language;
  const rates = scenario.approaches.map((each) =>
    assumed?.has(`${each.id}.successRate`) ? null : bestGuess(ownSuccess(each, scenario.approaches)),
  );
  const knownRates = rates.filter((rate) => rate !== null);
  const ratesText =
    knownRates.length > maxListed ? fromTo(language, knownRates, percent) : percents(knownRates);
  const accepted = knownRates.length < rates.length ? text.acceptedMissing : text.accepted(ratesText);
  const reviewUsd = bestGuess(scenario.approaches.find(({ failureUsd }) => failureUsd !== null)?.failureUsd);
  return reviewUsd === null ? accepted : text.acceptedAndFixing(accepted, money(reviewUsd));
}

/**
 * The costs of each approach that has monthly costs, with the names of the approaches if there are several. Without any, they are unknown
 * as long as an approach has no model: a model may bring hosting with it.
 */
export function monthlySummary({ approaches, language }: FormView): string {
  const { text, money } = language;
  const costs = approaches.map(({ approach, result }) => ({
    label: approach.label,
    usd: result.month.fixedUsd,
  }));
  if (costs.some(({ usd }) => usd === null)) return text.unknown;
  const fees = costs.flatMap(({ label, usd }) => (usd === null || usd === 0 ? [] : [{ label, usd }]));
  const amounts = fees.map(({ usd }) => usd);
  if (fees.length === 0 && approaches.some(({ approach }) => lacksModel(approach))) return text.unknown;
  if (fees.length > maxListed) return text.perMonth(fromTo(language, amounts, money));
  if (fees.length < 2) return text.perMonth(money(amounts[0] ?? 0));
  const feeTexts = fees.map(({ label, usd }) => text.feeOfApproach(label, money(usd)));
  return text.perMonth(asList(feeTexts, language.locale));
}

/** "2,480 to 5,280", or a single value if both ends have the same text. */
function fromTo(
  { text }: FieldLanguage,
  values: readonly number[],
  write: (value: number) => string,
): string {
  const [lowest, highest] = [write(Math.min(...values)), write(Math.max(...values))];
  return lowest === highest ? lowest : text.fromTo(lowest, highest);
}
