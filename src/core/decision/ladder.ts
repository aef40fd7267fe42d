/**
 * Orders the approaches of a scenario by effort, from a zero-shot prompt to RAG with a tuned model. Marks the first approach in
 * service whose share of accepted answers reaches a bar, and compares each approach with the next one: set-up, share, cost and
 * payback (docs/ladder.md).
 */

import { aloneInMonthOne, indexOfApproach, withReferences } from '../cost/alone.ts';
import { hasEnded } from '../cost/ended.ts';
import { evaluate } from '../cost/evaluate.ts';
import { fixedSharesOf } from '../cost/fixed-share.ts';
import { lineUsd } from '../cost/plan.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import { isSameRate, measuredRatesInUse } from '../evaluation/apply.ts';
import type { Comparison } from '../evaluation/comparison-types.ts';
import type { Interval } from '../evaluation/wilson.ts';
import { best, isBelief, orNull, tidy } from '../scenario/amount.ts';
import { scaled } from '../scenario/amount-edits.ts';
import { createScenario, isScenario, scenarioFrom } from '../scenario/scenario.ts';
import { differenceTo, successGuess } from '../scenario/success.ts';
import type { Approach, CostLine, Scenario, ScenarioInput, Technique } from '../scenario/types.ts';
import type { AcceptedCost, Effort, LadderOptions, NextRung, Rung } from './ladder-types.ts';
import { smallestShare } from './smallest-share.ts';

/** The techniques in order of effort, each with the effort that the article states. */
const efforts: Readonly<Record<Technique, Effort>> = {
  'zero-shot': 'low',
  'few-shot': 'medium',
  'chain-of-thought': null,
  'optimised-prompt': 'medium',
  rag: null,
  // `other` comes before tuning, because it is the technique of a user's own prompt, and has the prices of an untuned model.
  other: null,
  'fine-tuned': 'high',
  // RAG with a tuned model includes fine-tuning.
  'rag-fine-tuned': 'high',
};

/** The techniques in order of effort. */
const techniquesByEffort = Object.keys(efforts) as readonly Technique[];

/**
 * The approaches as rungs, in order of effort: by technique, then by set-up, then in the scenario's order. Costs are the costs of
 * month 1, as `evaluate` returns them. Throws `RangeError` if the bar is not a share, 0–1.
 */
export function ladder(scenario: Scenario, options: LadderOptions): Rung[] {
  const { bar } = options;
  if (!(bar >= 0 && bar <= 1)) throw new RangeError('The bar must be a share from 0 to 1');
  if (!isScenario(scenario)) return ladder(scenarioFrom(scenario), options);
  const { comparisons = [] } = options;
  const byApproach = new Map(comparisons.map((each) => [each.approach, each]));
  const ratesInUse = measuredRatesInUse(scenario, comparisons);
  const results = evaluate(scenario).approaches;
  const rungs = scenario.approaches
    .map((approach, index) => {
      const measuredComparison = ratesInUse.get(approach.id) ? byApproach.get(approach.id) : undefined;
      return rungOf(scenario, approach, results[index] as ApproachResult, bar, measuredComparison);
    })
    .map((rung, index) => ({ rung, index }))
    .sort((a, b) => byEffort(a.rung, b.rung) || a.index - b.index)
    .map(({ rung }) => rung);
  const servedRungs = rungs.filter((rung) => !hasEnded(rung));
  const first = servedRungs.find(({ clearsBar }) => clearsBar);
  const costs = servedRungs.flatMap((rung) => totalUsdPerThousandAccepted(rung) ?? []);
  return rungs.map((rung, index) => {
    const above = rungs.slice(index + 1).find((each) => !hasEnded(each));
    return Object.freeze({
      ...rung,
      isFirst: rung === first,
      next: above ? Object.freeze(nextRung(scenario, rung, above, byApproach)) : null,
      cheapestFromShare:
        rung.shareAccepted === null && !hasEnded(rung) ? cheapestFrom(scenario, rung.id, costs) : null,
    });
  });
}

/** The dollars per 1,000 accepted answers of an approach in month 1, if this share of its attempts, 0–1, were accepted. */
export function costAtShare(
  scenario: Scenario,
  { approach, share }: { readonly approach: string; readonly share: number },
): AcceptedCost {
  const approachWithId = scenario.approaches[indexOfApproach(scenario, approach)] as Approach;
  return acceptedCost(approachWithId, aloneInMonthOne(scenario, approach, { successRate: share }), share);
}

/** The dollars of 1,000 accepted answers with their part of the monthly costs; `null` = unknown. */
export function totalUsdPerThousandAccepted({
  usdPerThousandAccepted,
  fixedUsdPerThousandAccepted,
}: AcceptedCost): number | null {
  return orNull(best(usdPerThousandAccepted) + best(fixedUsdPerThousandAccepted));
}

/** The cost at a share, from the result of the approach alone in month 1. */
function acceptedCost(approach: Approach, alone: ApproachResult, share: number): AcceptedCost {
  const { usdPerAcceptedAnswer, attempt } = alone;
  const { perAcceptedUsd, perAcceptedAttemptUsd } = fixedSharesOf(approach, alone, share);
  return {
    fixedUsdPerThousandAccepted: perThousand(perAcceptedUsd),
    attemptsFixedUsdPerThousandAccepted: perThousand(perAcceptedAttemptUsd),
    usdPerThousandAccepted: perThousand(usdPerAcceptedAnswer),
    attemptsUsdPerThousandAccepted:
      attempt.totalUsd === null ? null : orNull((1000 * attempt.totalUsd) / share),
  };
}

function perThousand(usd: number | null): number | null {
  return usd === null ? null : usd * 1000;
}

/** The cost of a rung of unknown share. */
const unknownCost: AcceptedCost = {
  usdPerThousandAccepted: null,
  fixedUsdPerThousandAccepted: null,
  attemptsUsdPerThousandAccepted: null,
  attemptsFixedUsdPerThousandAccepted: null,
};

/** A rung without the fields that follow from other rungs. */
type RungAlone = Omit<Rung, 'isFirst' | 'next' | 'cheapestFromShare'>;
/** The comparisons by the id of their approach. */
type ComparisonsByApproach = ReadonlyMap<string, Comparison>;

function rungOf(
  scenario: Scenario,
  approach: Approach,
  result: ApproachResult,
  bar: number,
  /** The comparison whose success rate is in the scenario. */
  measuredComparison: Comparison | undefined,
): RungAlone {
  const { id, label, technique, successRate } = approach;
  const shareAccepted = knownShare(scenario, approach);
  const basis = shareAccepted === null ? 'unknown' : measuredComparison ? 'measured' : 'entered';
  // The interval belongs to the share of all answered cases. A rate of paired cases may differ from this share, and then has no interval.
  const isOfAllCases = isSameRate(measuredComparison?.shareAccepted ?? null, shareAccepted);
  const shareInterval =
    basis === 'measured' && isOfAllCases ? (measuredComparison?.shareInterval ?? null) : null;
  const shareRange =
    shareAccepted !== null && isBelief(successRate) && successRate.differenceTo === undefined
      ? { p10: successRate.p10, p50: successRate.p50, p90: successRate.p90 }
      : null;
  const lowShare = shareInterval?.low ?? shareRange?.p10 ?? null;
  const clearsBar = shareAccepted === null ? null : shareAccepted >= bar;
  return {
    id,
    label,
    technique,
    effort: efforts[technique],
    workHours: workHours(approach.setup),
    basis,
    shareAccepted,
    shareRange,
    shareInterval,
    usdPerThousandCalls: perThousand(result.attempt.totalUsd),
    ...(shareAccepted === null
      ? unknownCost
      : acceptedCost(approach, aloneInMonthOne(scenario, id), shareAccepted)),
    setupUsd: result.setup.totalUsd,
    fixedUsdPerMonth: result.month.fixedUsd,
    clearsBar,
    availableUntil: approach.availableUntil ?? null,
    endsAtMonths: result.endsAtMonths,
    mayMissBar: clearsBar === true && lowShare !== null && lowShare < bar,
  };
}

/**
 * The best guess of the share of attempts that are accepted. `null` if it is unknown, or exactly 1: this is the
 * default of a scenario, and no measurement says that every answer will be accepted.
 */
export function knownShare(scenario: Scenario, approach: Approach): number | null {
  if (approach.successRate === 1) return null;
  const id = differenceTo(approach);
  const reference = scenario.approaches.find((each) => each.id === id);
  if (reference && knownShare(scenario, reference) === null) return null;
  return orNull(successGuess(approach, scenario.approaches));
}

/** A unit of hours: `h`, `hr`, `hrs`, `hour` or `hours`, with or without a full stop. */
const hourUnit = /^h(?:ours?|rs?)?\.?$/i;

/** The hours of work in a set-up; `null` if no line is in hours. */
function workHours(setup: readonly CostLine[]): number | null {
  const hours = setup.filter((line) => 'quantity' in line && hourUnit.test(line.unit.trim()));
  if (hours.length === 0) return null;
  return orNull(hours.reduce((sum, line) => sum + best('quantity' in line ? line.quantity : 0), 0));
}

/** The order of two rungs: by technique, then by set-up. */
function byEffort(a: RungAlone, b: RungAlone): number {
  const setupUsdOf = (rung: RungAlone): number => rung.setupUsd ?? Number.MAX_VALUE;
  return (
    techniquesByEffort.indexOf(a.technique) - techniquesByEffort.indexOf(b.technique) ||
    setupUsdOf(a) - setupUsdOf(b)
  );
}

function nextRung(
  scenario: Scenario,
  below: RungAlone,
  above: RungAlone,
  byApproach: ComparisonsByApproach,
): NextRung {
  const isKnown = below.shareAccepted !== null && above.shareAccepted !== null;
  let verdict: NextRung['verdict'] | undefined;
  return {
    id: above.id,
    setupUsd: above.setupUsd,
    shareDifference: minus(above.shareAccepted, below.shareAccepted),
    differenceInterval:
      below.basis === 'measured' && above.basis === 'measured'
        ? pairedInterval(below.id, above.id, byApproach)
        : null,
    usdPerThousandDifference: minus(totalUsdPerThousandAccepted(above), totalUsdPerThousandAccepted(below)),
    // Calculated only when it is read, because most readers need the verdict of one rung only.
    get verdict() {
      verdict ??= isKnown ? verdictOfStep(scenario, below, above) : null;
      return verdict;
    },
  };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : tidy(a - b);
}

/**
 * The interval of the second approach's share minus the first approach's share, if one of them was compared with the other as its
 * baseline.
 */
export function pairedInterval(
  first: string,
  second: string,
  byApproach: ComparisonsByApproach,
): Interval | null {
  const secondToFirst = byApproach.get(second)?.toBaseline;
  if (secondToFirst?.baseline === first && secondToFirst.measure === 'share')
    return intervalOf(secondToFirst.low, secondToFirst.high);
  const firstToSecond = byApproach.get(first)?.toBaseline;
  if (firstToSecond?.baseline !== second || firstToSecond.measure !== 'share') return null;
  const reversed = intervalOf(firstToSecond.low, firstToSecond.high);
  return reversed && { low: -reversed.high, high: -reversed.low };
}

function intervalOf(low: number | null, high: number | null): Interval | null {
  return low === null || high === null ? null : { low, high };
}

/** The verdict on a rung against the rung below it. The set-up of the rung below is already paid. */
function verdictOfStep(scenario: Scenario, below: RungAlone, above: RungAlone): NextRung['verdict'] {
  const pair = withReferences(scenario, [below.id, above.id]);
  const find = (id: string): Approach => pair.find((each) => each.id === id) as Approach;
  const others = pair.filter(({ id }) => id !== below.id && id !== above.id);
  const approaches = [
    find(below.id),
    withPaidSetup(find(above.id), below.setupUsd, above.setupUsd),
    ...others,
  ];
  const step = createScenario({ ...scenario, approaches } as ScenarioInput);
  return evaluate(step).comparisons[0]?.verdict ?? null;
}

/**
 * The approach with `paidUsd`, the set-up of the rung below, added to its own set-up. `evaluate` subtracts the set-up of the
 * baseline, which is the rung below, so the whole own set-up remains. The cost of each retraining stays as it is.
 */
function withPaidSetup(approach: Approach, paidUsd: number | null, ownUsd: number | null): object {
  if (paidUsd === 0) return approach;
  const linesUsd = approach.setup.reduce((sum, line) => sum + lineUsd(line), 0);
  const setup = [{ label: '', usd: paidUsd === null ? null : orNull(linesUsd + paidUsd) }];
  const share = approach.retrain?.share;
  const factor = ownUsd === null || paidUsd === null ? Number.NaN : ownUsd / (ownUsd + paidUsd);
  if (!approach.retrain || share === undefined || !(factor >= 0 && factor <= 1))
    return { ...approach, setup };
  return { ...approach, setup, retrain: { ...approach.retrain, share: scaled(share, factor) } };
}

/** The share from which an approach costs no more per 1,000 accepted answers than the cheapest of these costs. */
function cheapestFrom(scenario: Scenario, id: string, costs: readonly number[]): number | null {
  if (costs.length === 0) return null;
  const cheapest = Math.min(...costs);
  return smallestShare((share) => {
    const usd = totalUsdPerThousandAccepted(costAtShare(scenario, { approach: id, share }));
    return usd === null ? Number.NaN : cheapest - usd;
  });
}
