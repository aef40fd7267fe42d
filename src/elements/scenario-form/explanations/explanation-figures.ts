/**
 * The figures of an explanation: the payback over the span of the field, its rank among all figures, and its cost or effect in this
 * scenario.
 */
import { hitRateFromTraffic } from '../../../core/cost/hit-rate.ts';
import { isKnown } from '../../../core/cost/verdict.ts';
import { type PaybackCurve, type PaybackPoint, paybackCurve } from '../../../core/explore/payback-curve.ts';
import { sensitivity } from '../../../core/explore/sensitivity.ts';
import { evaluate, withLever } from '../../../core/index.ts';
import { bestGuess, difference } from '../../../core/scenario/amount.ts';
import { fieldAt } from '../../../core/scenario/field-table.ts';
import { insideApproach, isInside, valueAt } from '../../../core/scenario/path-parts.ts';
import { approachIndexOf, keyOf } from '../../../core/scenario/paths.ts';
import { withField } from '../../../core/scenario/scenario.ts';
import type { Amount, ApproachResult, Lever, Result, Scenario, SensitivityBar } from '../../../core/types.ts';
import { factsIn, type PairPaybackWord, paybackOrWord } from '../../common/wording/payback-word.ts';
import { serves, writtenMonths } from '../../common/wording/verdict-facts.ts';

/** A field of a scenario, and the candidate whose payback it may move. */
export interface ExplainedNumber {
  readonly scenario: Scenario;
  /** The paths of the values that the field shows. Empty if it shows no value of the scenario. */
  readonly levers: readonly Lever[];
  /** Id of the candidate; `''` without a candidate. */
  readonly candidate: string;
}

/** An amount of dollars as a part of a larger one. */
interface UsdPart {
  readonly usd: number;
  readonly ofUsd: number;
}

/** The cost or effect of a field in this scenario. */
export type FieldEffect =
  /** The dollars that one price or one number of tokens causes, as a part of the dollars of 1,000 attempts. */
  | ({ readonly kind: 'attempts' } & UsdPart)
  /** The dollars of the training, as a part of the set-up. */
  | ({ readonly kind: 'training' } & UsdPart)
  /** The cost of one request in month 1 with each of the two approaches, including its share of the monthly costs. */
  | { readonly kind: 'saving'; readonly candidateUsd: number; readonly baselineUsd: number }
  /** The hit rates of several numbers of caches, calculated from traffic. */
  | { readonly kind: 'hits'; readonly rates: readonly { readonly caches: number; readonly rate: number }[] };

/** The months to a payback, at most ten years, or the word in their place. */
type PaybackOrWord = number | PairPaybackWord;

/** The paybacks that the drawing names: at the lower end of the span, with today's value, and at the upper end. */
interface NamedPaybacks {
  readonly first: PaybackOrWord;
  readonly now: PaybackOrWord;
  readonly last: PaybackOrWord;
}

/** The figures of an explanation. */
export interface ExplanationFigures {
  readonly curve: PaybackCurve | null;
  /** The paybacks at both ends of the curve and today. `null` without a curve. */
  readonly paybacks: NamedPaybacks | null;
  /** The place of the field among all figures that move the payback, from 1, and the number of these figures (`all`). `null` if it moves no payback. */
  readonly rank: { readonly place: number; readonly all: number } | null;
  readonly effect: FieldEffect | null;
}

/** The sensitivity bars of each scenario by candidate, kept because several open explanations may need them. */
const barsByScenario = new WeakMap<Scenario, Map<string, readonly SensitivityBar[]>>();

function barsOf(scenario: Scenario, candidate: string): readonly SensitivityBar[] {
  const byCandidate = barsByScenario.get(scenario) ?? new Map<string, readonly SensitivityBar[]>();
  barsByScenario.set(scenario, byCandidate);
  const barsOfCandidate = byCandidate.get(candidate) ?? sensitivity(scenario, { candidate });
  byCandidate.set(candidate, barsOfCandidate);
  return barsOfCandidate;
}

/** The figures of the explanation of a field. */
export function explanationFigures({ scenario, levers, candidate }: ExplainedNumber): ExplanationFigures {
  const [path = ''] = levers;
  const result = evaluate(scenario);
  const effect = effectOf(result, path, candidate);
  const onlyEffect = { curve: null, paybacks: null, rank: null, effect };
  if (path === '' || !scenario.approaches.some(({ id }, i) => i > 0 && id === candidate)) return onlyEffect;
  const curve = paybackCurve(scenario, { levers, candidate });
  const paybacks = curve && namedPaybacks(result, { levers, candidate, curve });
  if (!curve || paybacks?.now === 'unknown') return onlyEffect;
  const paybackBars = barsOf(scenario, candidate).filter(({ measure }) => measure === 'payback-months');
  const index = paybackBars.findIndex((bar) => bar.levers.some((lever) => levers.includes(lever)));
  const rank = index < 0 ? null : { place: index + 1, all: paybackBars.length };
  return { curve, paybacks, rank, effect };
}

function namedPaybacks(
  result: Result,
  { levers, candidate, curve }: Omit<ExplainedNumber, 'scenario'> & { readonly curve: PaybackCurve },
): NamedPaybacks {
  const { points, now } = curve;
  const baselineEnd = result.approaches[0]?.endsAtMonths ?? Number.POSITIVE_INFINITY;
  const paybackAt = ({ input, months }: PaybackPoint): PaybackOrWord => {
    // The curve has the months also if the payback is only after the end of the baseline's service.
    if (months !== null && months <= baselineEnd) return writtenMonths(months);
    if (input === now.input) return paybackOrWord(result, candidate);
    const movedScenario = levers.reduce(
      (scenario, lever) => withLever(scenario, { lever, candidate, value: input }),
      result.scenario,
    );
    return paybackOrWord(evaluate(movedScenario), candidate);
  };
  return {
    first: paybackAt(points[0] ?? now),
    now: paybackAt(now),
    last: paybackAt(points.at(-1) ?? now),
  };
}

/** The keys of the token counts that are paid for in each attempt, at a price that does not depend on caching. */
const paidTokens: ReadonlySet<string> = new Set(['outputTokens', 'reasoningTokens']);

/** Whether an attempt's cost may depend on a field: an amount in dollars, a price of tokens, or a field of `paidTokens`. */
function mayCostPerAttempt(path: string): boolean {
  return /^usd(\/MTok)?$/.test(fieldAt(path)?.unit ?? '') || paidTokens.has(keyOf(path));
}

/** The cost or effect of the field at a path. `null` if it has none, or if it is unknown. */
function effectOf(result: Result, path: string, candidate: string): FieldEffect | null {
  const { scenario, approaches } = result;
  const fieldInApproach = insideApproach(path);
  if (path === 'requestsPerMonth') return savingOf(result, candidate);
  const approach = approaches[approachIndexOf(path) ?? -1];
  if (!approach) return null;
  if (fieldInApproach === 'cache.caches') return hitsOf(scenario, path, approach);
  if (isInside(fieldInApproach, 'training')) return trainingOf(approach);
  return mayCostPerAttempt(path) ? attemptsOf(result, path, approach) : null;
}

/**
 * The part of an attempt's cost that vanishes if the number at a path is 0. It includes the part that comes from this number through
 * tiers, batches and prices that default to it.
 */
function attemptsOf(
  { scenario, approaches }: Result,
  path: string,
  approach: ApproachResult,
): FieldEffect | null {
  // If a price is empty, the price of input is billed instead, so the field itself causes no cost.
  if (bestGuess(valueAt(scenario, path) as Amount | undefined) === null) return null;
  const resultWithout = evaluate(withField(scenario, path, 0)).approaches[approaches.indexOf(approach)];
  const [usd, usdWithout] = [approach.attempt.totalUsd, resultWithout?.attempt.totalUsd ?? null];
  return usd === null || usdWithout === null
    ? null
    : partOf('attempts', difference(usd, usdWithout), usd, 1000);
}

/** The costs of one request with the candidate and with the baseline, as in the key figure of the verdict. `null` if the verdict has no such figure. */
function savingOf(result: Result, candidate: string): FieldEffect | null {
  const facts = factsIn(result, candidate);
  if (!facts || !isKnown(facts.verdict) || !serves(facts) || !Number.isFinite(facts.unitSaved)) return null;
  return { kind: 'saving', candidateUsd: facts.unitUsd.candidate, baselineUsd: facts.unitUsd.baseline };
}

/** An amount as a part of a larger one, both multiplied by `count`. `null` if one of them is unknown, or if the part is below a thousandth of the larger one. */
function partOf(
  kind: 'attempts' | 'training',
  usd: number | null,
  ofUsd: number | null,
  count = 1,
): FieldEffect | null {
  if (usd === null || ofUsd === null || usd < ofUsd / 1000) return null;
  return ofUsd > 0 ? { kind, usd: usd * count, ofUsd: ofUsd * count } : null;
}

/** The cost of the training as a part of the set-up. */
function trainingOf({ setup: { lines, totalUsd } }: ApproachResult): FieldEffect | null {
  return partOf('training', lines.find(({ path }) => path === 'training')?.usd ?? null, totalUsd);
}

/** The hit rates with one cache, with today's number of caches and with more. `null` if the hit rate is entered. */
function hitsOf(scenario: Scenario, path: string, { month }: ApproachResult): FieldEffect | null {
  const cache = scenario.approaches[approachIndexOf(path) ?? -1]?.cache;
  if (cache?.hitRate !== 'from-traffic') return null;
  const cacheCounts = cache.caches === 1 ? [1, 10, 40] : [1, cache.caches, cache.caches * 2];
  const rates = cacheCounts.map((caches) => ({
    caches,
    rate: hitRateFromTraffic(month.requests, cache.ttlMinutes, { ...cache, caches }),
  }));
  return rates.every((each): each is { caches: number; rate: number } => each.rate !== null)
    ? { kind: 'hits', rates }
    : null;
}
