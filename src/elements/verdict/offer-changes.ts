/** Changes of the candidate to another offer of the catalogue for its model: at another host, or another deployment. */

import { evaluate } from '../../core/index.ts';
import type { Scenario } from '../../core/types.ts';
import {
  type Alternative,
  type AlternativePrices,
  alternativesTo,
  isSameModel,
} from '../../prices/alternatives.ts';
import {
  type Change,
  isBaselineWorse,
  linesOfToday,
  payingComparison,
  type SuggestionView,
} from './change.ts';
import { scenarioWith } from './scenario-with.ts';

/** The offers with which the candidate pays back; of each kind only the offer that saves most. */
export function otherOffers(view: SuggestionView, prices: AlternativePrices): readonly Change[] {
  const { candidate } = view.pair;
  if (!candidate) return [];
  const { scenario } = view.result;
  const offers = alternativesTo(candidate.approach, scenario.startsOn, prices).flatMap((alternative) => {
    const after = scenarioWith(scenario, candidate.index, alternative.approach);
    const result = after && evaluate(after);
    const comparison = result && payingComparison(view, result);
    if (!comparison || isBaselineWorse(view, result)) return [];
    // If the baseline could take the same offer, the candidate must also pay back against that baseline.
    const withOfferAtBoth = withOfferAtBaseline(view, alternative, after, prices);
    if (withOfferAtBoth && !payingComparison(view, evaluate(withOfferAtBoth))) return [];
    return [{ alternative, after, netUsd: comparison.netUsd ?? 0 }];
  });
  return (['host', 'deployment'] as const).flatMap((kind) => {
    const [bestOffer] = offers
      .filter(({ alternative }) => alternative.kind === kind)
      .sort((a, b) => b.netUsd - a.netUsd);
    return bestOffer ? [offerChange(view, bestOffer.alternative, bestOffer.after)] : [];
  });
}

/**
 * The scenario in which the baseline takes the same offer as the candidate. `null` if the baseline has another model or cannot
 * take the offer.
 */
function withOfferAtBaseline(
  { pair: { baseline, candidate }, result }: SuggestionView,
  { kind, name }: Alternative,
  after: Scenario,
  prices: AlternativePrices,
): Scenario | null {
  const [candidateModel, baselineModel] = [candidate, baseline].map((series) =>
    prices.findModel(series?.approach.model ?? ''),
  );
  if (!candidateModel || !baselineModel || !isSameModel(candidateModel, baselineModel)) return null;
  const sameOffer = alternativesTo(baseline.approach, result.scenario.startsOn, prices).find(
    (alternative) => alternative.kind === kind && alternative.name === name,
  );
  return sameOffer ? scenarioWith(after, 0, sameOffer.approach) : null;
}

function offerChange(view: SuggestionView, { kind, name, now }: Alternative, after: Scenario): Change {
  const { messages } = view;
  const text = kind === 'host' ? messages.changeHost(name) : messages.changeDeployment(name);
  return { after, text, ...linesOfToday(now, view) };
}
