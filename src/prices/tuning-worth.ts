/**
 * Splits the saving of a tuned candidate into the part of its model and the part of its tuning. A third approach between baseline
 * and candidate, the *fair line*, separates the two: the baseline's prompt, caches and quality on the candidate's untuned model.
 */
import { firstWhere } from '../core/cost/bisect.ts';
import { evaluate } from '../core/cost/evaluate.ts';
import { isKnown } from '../core/cost/verdict.ts';
import { ScenarioError } from '../core/errors.ts';
import { difference } from '../core/scenario/amount.ts';
import { withAddedApproach } from '../core/scenario/edits.ts';
import { createScenario } from '../core/scenario/scenario.ts';
import { differenceTo } from '../core/scenario/success.ts';
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, Result, Scenario } from '../core/types.ts';
import { isSameModel } from './alternatives.ts';
import { modelRow } from './model-row.ts';
import { causeOfModelStep, type ModelStepCause, usdPerRequest } from './model-step.ts';
import { monthCost, promptCost, promptedOn, type RankingPrices, untunedBaseline } from './ranking.ts';
import { isServedOn } from './service.ts';
import { adoptModel } from './switch-model.ts';
import type { CatalogModel } from './types.ts';

/** The saving of a tuned candidate on another model than the baseline's, split into two parts. */
export type TuningWorth =
  /** The catalogue has no price of the untuned model, at any host. */
  | {
      readonly kind: 'unlisted';
      /** `null` if one of the costs, or the verdict on the tuning alone, is unknown. */
      readonly atTunedPrice: AtTunedPrice | null;
    }
  /** A figure is missing, so a cost of one of the three approaches or the verdict on the tuning alone is unknown. */
  | { readonly kind: 'unknown'; readonly line: FairLine }
  | {
      readonly kind: 'split';
      readonly line: FairLine;
      /** Saved per request in month 1, monthly costs included; negative = it costs more. The two parts add up to `savedUsd`. */
      readonly savedUsd: number;
      readonly byModelUsd: number;
      readonly byTuningUsd: number;
      /** The reason why the fair line costs more or less than the baseline. */
      readonly modelCause: ModelStepCause;
      /** The result of the candidate compared with the fair line. Its verdict says whether and when the tuning alone pays back. */
      readonly tuningAlone: Result;
      /**
       * The success rate of the fair line (0–1) below which the tuning saves money. `null` if the tuning saves money at any rate
       * or at none, or if failures are not repaired.
       */
      readonly savesBelow: number | null;
    };

/** The saving of a candidate, if its untuned model had the prices of the tuned one. */
interface AtTunedPrice {
  /** Dollars per request of month 1 that the candidate saves. */
  readonly savedUsd: number;
  /** Dollars per request of month 1 that the baseline's prompt saves on the untuned model. */
  readonly byModelUsd: number;
  /** The result of the candidate compared with that prompt. */
  readonly tuningAlone: Result;
}

/** The baseline's prompt, caches and quality on the candidate's untuned model. */
interface FairLine {
  readonly approach: Approach;
  /** Whether the fair line is an approach of the scenario, with its own quality. Otherwise it is calculated only for the split. */
  readonly isShown: boolean;
}

/**
 * The split for a candidate. `null` if there is nothing to split:
 *
 * - The candidate is not tuned, or serves only a part of the requests.
 * - The baseline is tuned.
 * - One of the two has no model, or both have the same model.
 * - No host serves the untuned model any more.
 */
export function tuningWorth(
  { scenario }: Result,
  candidateId: string,
  prices: RankingPrices,
): TuningWorth | null {
  const [baseline] = scenario.approaches;
  const candidate = scenario.approaches.find(({ id }) => id === candidateId);
  if (!baseline || !candidate || !changesModel(baseline, candidate)) return null;
  const line = fairLine(scenario, candidate, prices);
  if (!line && untunedHasEnded(scenario, candidate, prices)) return null;
  if (!line) return { kind: 'unlisted', atTunedPrice: atTunedPrice(scenario, [baseline, candidate], prices) };
  try {
    return split(scenario, [baseline, candidate], line) ?? { kind: 'unknown', line };
  } catch (error) {
    // A catalogue that the page has set may have prices that no scenario accepts.
    if (error instanceof ScenarioError) return { kind: 'unknown', line };
    throw error;
  }
}

/** The split between two approaches; `null` if a cost is unknown. */
function split(
  scenario: Scenario,
  [baseline, candidate]: readonly [Approach, Approach],
  line: FairLine,
): TuningWorth | null {
  const scenarioWithLine = line.isShown
    ? createScenario(withOnly(scenario, [baseline, candidate, line.approach]))
    : withAddedApproach(withOnly(scenario, [baseline, candidate]), line.approach);
  const fairApproach = line.isShown ? line.approach : scenarioWithLine?.approaches.at(-1);
  if (!scenarioWithLine || !fairApproach) return null;
  const results = evaluate(scenarioWithLine).approaches;
  const resultOf = ({ id }: Approach) => results.find((result) => result.id === id);
  const [baselineResult, candidateResult, fairResult] = [baseline, candidate, fairApproach].map(resultOf);
  if (!baselineResult || !candidateResult || !fairResult) return null;
  const [baselineUsd, candidateUsd, fairUsd] = [baselineResult, candidateResult, fairResult].map(
    usdPerRequest,
  );
  const tuningAlone = evaluate(createScenario(withOnly(scenario, [fairApproach, candidate])));
  if (!isKnown(tuningAlone.comparisons[0]?.verdict)) return null;
  if (baselineUsd == null || fairUsd == null || candidateUsd == null) return null;
  return {
    kind: 'split',
    line,
    savedUsd: difference(baselineUsd, candidateUsd),
    byModelUsd: difference(baselineUsd, fairUsd),
    byTuningUsd: difference(fairUsd, candidateUsd),
    modelCause: causeOfModelStep(baselineResult, fairResult),
    tuningAlone,
    savesBelow: savesBelow(scenario, fairApproach, candidateUsd),
  };
}

/**
 * The scenario with only these approaches, the first of them as the baseline, and after them the approaches to which they are linked. There
 * are two kinds of links: an approach may pass its failed requests on to another approach, and its success rate may be stated as a
 * difference to the rate of another approach.
 */
function withOnly(scenario: Scenario, approaches: readonly Approach[]): Scenario {
  const ids = approaches.map(({ id }) => id);
  const linkedIds = approaches.flatMap((approach) => [approach.failureApproach, differenceTo(approach)]);
  const linked = scenario.approaches.filter(({ id }) => linkedIds.includes(id) && !ids.includes(id));
  return linked.length === 0 ? { ...scenario, approaches } : withOnly(scenario, [...approaches, ...linked]);
}

/**
 * Compares three approaches: the baseline, the baseline's prompt at the candidate's prices of tokens and hosting, and the candidate. The
 * candidate's monthly lines belong to its tuned model, so the prompt does not get them. `null` if a cost is unknown.
 */
function atTunedPrice(
  scenario: Scenario,
  [baseline, candidate]: readonly [Approach, Approach],
  prices: RankingPrices,
): AtTunedPrice | null {
  const { rates, rateChanges, ratesChangePerYear, cache, hosting } = candidate;
  const prompt = untunedBaseline(baseline, prices);
  const untuned = { ...prompt, rates, rateChanges, ratesChangePerYear, cache, hosting };
  const scenarioWithPrompt = withAddedApproach(withOnly(scenario, [baseline, candidate]), untuned);
  const addedPrompt = scenarioWithPrompt?.approaches.at(-1);
  if (!scenarioWithPrompt || !addedPrompt) return null;
  const costs = evaluate(scenarioWithPrompt).approaches.map(usdPerRequest);
  const [baselineUsd, candidateUsd] = costs;
  const fairUsd = costs.at(-1);
  if (baselineUsd == null || candidateUsd == null || fairUsd == null) return null;
  const tuningAlone = evaluate(createScenario(withOnly(scenario, [addedPrompt, candidate])));
  return isKnown(tuningAlone.comparisons[0]?.verdict)
    ? {
        savedUsd: difference(baselineUsd, candidateUsd),
        byModelUsd: difference(baselineUsd, fairUsd),
        tuningAlone,
      }
    : null;
}

/**
 * The success rate (0–1) of an approach at which a request costs `usd`; `null` if there is none, or if failures are not repaired. The cost
 * falls as the rate rises.
 */
function savesBelow(scenario: Scenario, approach: Approach, usd: number): number | null {
  if (approach.failureUsd === null) return null;
  const usdAt = (successRate: number): number =>
    (monthCost(scenario, { ...approach, successRate }).usdPerThousandRequests ?? Number.NaN) / 1000;
  return usdAt(0) > usd && usdAt(1) < usd ? firstWhere(0, 1, (rate) => usdAt(rate) <= usd) : null;
}

/** Whether a change from the baseline to the candidate changes both the model and the tuning, for all requests. */
function changesModel(baseline: Approach, candidate: Approach): boolean {
  return (
    candidate.trafficShare === 1 &&
    isTuned(candidate.technique) &&
    !isTuned(baseline.technique) &&
    baseline.model !== undefined &&
    candidate.model !== undefined &&
    baseline.model !== candidate.model
  );
}

/**
 * The fair line of a candidate. If the scenario has an approach with the baseline's technique on the untuned model, that approach
 * is the fair line. Otherwise the fair line is the baseline's prompt with the catalogue's prices. `null` if no host has a price of
 * the untuned model.
 */
function fairLine(scenario: Scenario, candidate: Approach, prices: RankingPrices): FairLine | null {
  const untunedRows = untunedModels(scenario, candidate, prices);
  const shownApproach = untunedRows
    .map(({ id }) => promptedOn(scenario, id))
    .find((found) => found !== undefined);
  if (shownApproach) return { approach: shownApproach, isShown: true };
  const [baseline] = scenario.approaches;
  const [model] = untunedRows;
  if (!baseline || !model) return null;
  return { approach: promptOn(baseline, candidate, model, prices), isShown: false };
}

/** The baseline's prompt on an untuned model. If that model needs machines, the machines of the candidate are used. */
function promptOn(
  baseline: Approach,
  { hosting }: Approach,
  { id, base }: CatalogModel,
  prices: RankingPrices,
): Approach {
  const prompt = untunedBaseline(baseline, prices);
  return adoptModel({ ...prompt, hosting: base?.hosting ? hosting : undefined }, id, prices);
}

/** Whether the candidate's host has a price of the untuned model, but does not serve it on the first day. */
function untunedHasEnded({ startsOn }: Scenario, candidate: Approach, prices: RankingPrices): boolean {
  const candidateRow = modelRow(candidate, prices);
  return !!candidateRow?.base && !isServedOn(candidateRow, startsOn, false);
}

/**
 * The untuned model of a candidate at the same host. Without one, the model at each host that serves it on the first day, the
 * cheapest for this prompt first.
 */
function untunedModels(
  scenario: Scenario,
  candidate: Approach,
  prices: RankingPrices,
): readonly CatalogModel[] {
  const { approaches, startsOn } = scenario;
  const [baseline] = approaches;
  const candidateRow = modelRow(candidate, prices);
  if (!baseline || !candidateRow) return [];
  if (candidateRow.base && isServedOn(candidateRow, startsOn, false)) return [candidateRow];
  const cost = (model: CatalogModel): number =>
    promptCost(scenario, promptOn(baseline, candidate, model, prices)).usdPerThousandRequests ??
    Number.POSITIVE_INFINITY;
  return prices.catalog.models
    .filter(
      (model) =>
        model.base !== null && isSameModel(model, candidateRow) && isServedOn(model, startsOn, false),
    )
    .map((model) => ({ model, usd: cost(model) }))
    .sort((a, b) => a.usd - b.usd)
    .map(({ model }) => model);
}
