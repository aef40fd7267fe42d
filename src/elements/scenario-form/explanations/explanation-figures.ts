/** The figures of an explanation: the payback over the span of the field, its rank among all figures, and what the field costs or does here. */
import { hitRateFromTraffic } from '../../../core/cost/request.ts';
import { type PaybackCurve, paybackCurve } from '../../../core/explore/payback-curve.ts';
import { sensitivity } from '../../../core/explore/sensitivity.ts';
import { evaluate } from '../../../core/index.ts';
import { bestGuess } from '../../../core/scenario/amount.ts';
import { insideApproach } from '../../../core/scenario/path-parts.ts';
import { approachIndexOf, keyOf, parentOf } from '../../../core/scenario/paths.ts';
import type { ApproachResult, AttemptCost, Lever, Scenario, SensitivityBar } from '../../../core/types.ts';

/** A field of a scenario, and the candidate whose payback it may move. */
export interface ExplainedNumber {
  readonly scenario: Scenario;
  /** The paths of the values that the field shows. Empty if it shows none of the scenario. */
  readonly levers: readonly Lever[];
  /** Id of the candidate. `''` if there is none. */
  readonly candidate: string;
}

/** An amount of dollars as a part of a larger one. */
interface UsdPart {
  readonly usd: number;
  readonly ofUsd: number;
}

/** What a field costs or does in this scenario. */
export type Here =
  /** Dollars that 1,000 calls pay at this price. */
  | ({ readonly kind: 'calls' } & UsdPart)
  /** The training in the set-up. */
  | ({ readonly kind: 'training' } & UsdPart)
  /** The saving of 1,000 requests; negative if they cost more. */
  | { readonly kind: 'saving'; readonly usd: number }
  /** Hit rates with some numbers of caches, from traffic. */
  | { readonly kind: 'hits'; readonly rates: readonly { readonly caches: number; readonly rate: number }[] };

/** The figures of an explanation. */
export interface ExplanationFigures {
  readonly curve: PaybackCurve | null;
  /** The place of the field among all figures that move the payback, from 1. `null` if it moves no payback. */
  readonly rank: { readonly place: number; readonly all: number } | null;
  readonly here: Here | null;
}

/** The bars of each scenario by candidate, because several explanations may be open. */
const bars = new WeakMap<Scenario, Map<string, readonly SensitivityBar[]>>();

function barsOf(scenario: Scenario, candidate: string): readonly SensitivityBar[] {
  const byCandidate = bars.get(scenario) ?? new Map<string, readonly SensitivityBar[]>();
  bars.set(scenario, byCandidate);
  const known = byCandidate.get(candidate) ?? sensitivity(scenario, { candidate });
  byCandidate.set(candidate, known);
  return known;
}

/** The figures of the explanation of a field. */
export function explanationFigures({ scenario, levers, candidate }: ExplainedNumber): ExplanationFigures {
  const [path = ''] = levers;
  const here = hereOf(scenario, path, candidate);
  if (path === '' || !scenario.approaches.some(({ id }, i) => i > 0 && id === candidate))
    return { curve: null, rank: null, here };
  const all = barsOf(scenario, candidate).filter(({ measure }) => measure === 'payback-months');
  const index = all.findIndex((bar) => bar.levers.some((lever) => levers.includes(lever)));
  return {
    curve: paybackCurve(scenario, { levers, candidate }),
    rank: index < 0 ? null : { place: index + 1, all: all.length },
    here,
  };
}

/** The part of an attempt's cost that is paid at a price, or for a kind of tokens, by the key of its path. */
const attemptParts: Readonly<Record<string, keyof AttemptCost>> = {
  inputUsdPerMTok: 'inputUsd',
  cachedInputUsdPerMTok: 'cachedInputUsd',
  cacheWriteUsdPerMTok: 'cacheWriteUsd',
  outputUsdPerMTok: 'outputUsd',
  outputTokens: 'outputUsd',
  otherUsdPerRequest: 'otherUsd',
};

function hereOf(scenario: Scenario, path: string, candidate: string): Here | null {
  const { approaches, comparisons } = evaluate(scenario);
  const inside = insideApproach(path);
  if (path === 'requestsPerMonth') {
    const usd = comparisons.find(({ id }) => id === candidate)?.savingUsdPerRequest ?? null;
    return usd === null ? null : { kind: 'saving', usd: usd * 1000 };
  }
  const result = approaches[approachIndexOf(path) ?? -1];
  if (!result) return null;
  if (inside === 'cache.caches') return hitsOf(scenario, path);
  if (inside.startsWith('training.')) return trainingOf(result);
  // Prices of batches, tiers and later dates are not those of an attempt today.
  const part = ['', 'rates'].includes(parentOf(inside)) ? attemptParts[keyOf(path)] : undefined;
  return part ? partOf('calls', result.attempt[part], result.attempt.totalUsd, 1000) : null;
}

/** An amount as a part of a larger one, both times `count`. `null` if one of them is unknown, or if the part is below a thousandth. */
function partOf(
  kind: 'calls' | 'training',
  usd: number | null,
  ofUsd: number | null,
  count = 1,
): Here | null {
  if (usd === null || ofUsd === null || usd < ofUsd / 1000) return null;
  return ofUsd > 0 ? { kind, usd: usd * count, ofUsd: ofUsd * count } : null;
}

function trainingOf({ setup: { lines, totalUsd } }: ApproachResult): Here | null {
  return partOf('training', lines.find(({ path }) => path === 'training')?.usd ?? null, totalUsd);
}

/** The hit rates with one cache, with today's number of caches and with more. `null` if the hit rate is entered. */
function hitsOf(scenario: Scenario, path: string): Here | null {
  const cache = scenario.approaches[approachIndexOf(path) ?? -1]?.cache;
  if (cache?.hitRate !== 'from-traffic') return null;
  const requests = bestGuess(scenario.requestsPerMonth);
  const numbers = cache.caches === 1 ? [1, 10, 40] : [1, cache.caches, cache.caches * 2];
  const rates = numbers.map((caches) => ({
    caches,
    rate: hitRateFromTraffic(requests, cache.ttlMinutes, { ...cache, caches }),
  }));
  return rates.every((each): each is { caches: number; rate: number } => each.rate !== null)
    ? { kind: 'hits', rates }
    : null;
}
