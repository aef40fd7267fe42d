/**
 * Calculates for each part of a prompt its tokens, its dollars a month, the saving without it, and the rise of the share of
 * accepted answers that pays for it. Also calculates the saving of a prompt that begins with its fixed parts (docs/ladder.md).
 */

import { aloneInMonthOne, indexOfApproach } from '../cost/alone.ts';
import { attemptsOf } from '../cost/request.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import type { Comparison } from '../evaluation/comparison-types.ts';
import { best, bestGuess, difference, orNull, times } from '../scenario/amount.ts';
import { isScenario, scenarioFrom } from '../scenario/scenario.ts';
import { isTuned } from '../scenario/technique.ts';
import type { Scenario } from '../scenario/types.ts';
import { knownShare, pairedInterval } from './ladder.ts';
import type {
  PartCost,
  PromptCosts,
  PromptPartsOptions,
  PromptPiece,
  PromptTrial,
  Reordering,
  TrialResult,
  TrialWord,
} from './prompt-part-types.ts';
import {
  type CountedPiece,
  countedPieces,
  monthlyUsdOf,
  monthWith,
  type PromptOwner,
  type PromptTokens,
  prefixLength,
  promptOwner,
  reasoningUsd,
  sideOf,
  tokensOfPrompt,
} from './prompt-side.ts';
import { minShare, smallestShare } from './smallest-share.ts';

/**
 * The costs of a prompt, part by part. Costs are for month 1, as `evaluate` would return them if the approach served every request
 * with this prompt, at the same share of accepted answers. Throws `RangeError` if an approach of the options is not in the
 * scenario.
 */
export function promptParts(
  prompt: readonly PromptPiece[],
  scenario: Scenario,
  options: PromptPartsOptions = {},
): PromptCosts {
  if (!isScenario(scenario)) return promptParts(prompt, scenarioFrom(scenario), options);
  const owner = promptOwner(scenario, options);
  const pieces = countedPieces(prompt, options);
  const tokens = tokensOfPrompt(owner, pieces);
  const month = monthWith(owner, tokens);
  const side = sideOf(tokens, month);
  const usdOf = monthlyUsdOf(owner, tokens, month);
  const prefixPartCount = prefixLength(pieces);
  const riseOf = risesOf(owner);
  let tokensBefore = 0;
  const parts = pieces.map((piece, index): PartCost => {
    const usd = usdOf(tokensBefore, piece.tokenCount);
    tokensBefore += piece.tokenCount;
    const without = monthWith(owner, tokensOfPrompt(owner, pieces, [index]));
    return Object.freeze({
      index,
      part: piece.part,
      label: piece.label ?? null,
      inPrefix: index < prefixPartCount,
      tokens: orNull(piece.tokenCount),
      usdPerMonth: orNull(usd),
      savingUsdPerMonth: saving(side.usdPerMonth, without.month.totalUsd),
      paysFrom: riseOf(month, without),
    });
  });
  return Object.freeze({
    ...side,
    parts: Object.freeze([...parts, ...reasoningPart(owner, tokens, month, riseOf)]),
    reordering: reorderingOf(owner, pieces, side.usdPerMonth),
    trials: Object.freeze(
      (options.trials ?? []).map((trial) =>
        trialResult(owner, pieces, trial, options.comparisons ?? [], riseOf),
      ),
    ),
  });
}

/** The present cost minus the cost after a change; 0 if the two differ only by rounding errors. */
function saving(nowUsd: number | null, thenUsd: number | null): number | null {
  return nowUsd === null || thenUsd === null ? null : difference(nowUsd, thenUsd);
}

type RiseOf = ReturnType<typeof risesOf>;

/** The reasoning as a part; an empty list without reasoning. */
function reasoningPart(
  owner: PromptOwner,
  tokens: PromptTokens,
  month: ApproachResult,
  riseOf: RiseOf,
): readonly PartCost[] {
  const reasoning = bestGuess(owner.approach.reasoningTokens);
  if (reasoning === 0) return [];
  const without = monthWith(owner, tokens, { reasoningTokens: 0 });
  const part: PartCost = {
    index: null,
    part: 'reasoning',
    label: null,
    inPrefix: false,
    tokens: reasoning,
    usdPerMonth: orNull(reasoningUsd(owner, month)),
    savingUsdPerMonth: saving(month.month.totalUsd, without.month.totalUsd),
    paysFrom: riseOf(month, without),
  };
  return [Object.freeze(part)];
}

type Rise = PartCost['paysFrom'];

/**
 * Returns a function that calculates the dollars of an accepted answer from the dollars of an attempt and the share of attempts
 * that are accepted. The result equals `usdPerAcceptedAnswer` of `evaluate`; NaN = unknown.
 */
function acceptedUsdOf({ scenario, approach }: PromptOwner): (attemptUsd: number, share: number) => number {
  const { failureUsd, failureApproach, maxAttempts } = approach;
  const isRepaired = failureUsd !== null || failureApproach !== undefined;
  const repairUsd =
    failureApproach === undefined
      ? best(failureUsd)
      : best(aloneInMonthOne(scenario, failureApproach).requestUsd);
  return (attemptUsd, share) => {
    const { attempts, leftOver } = attemptsOf(share, maxAttempts);
    if (!isRepaired) return (attempts * attemptUsd) / (1 - leftOver);
    return attempts * attemptUsd + times(leftOver, repairUsd);
  };
}

/**
 * Returns a function that compares a month with a month without some parts. Its result is the rise of the share that pays for these
 * parts: if the share is at least this much higher with the parts, an accepted answer costs at most as much with them as without.
 */
function risesOf(owner: PromptOwner): (now: ApproachResult, without: ApproachResult) => Rise {
  const share = knownShare(owner.scenario, owner.approach);
  const acceptedUsd = acceptedUsdOf(owner);
  return (now, without) => {
    if (share === null) return null;
    // If no answer is accepted, there is no cost of an accepted answer to compare.
    if (share === 0) return null;
    const usdWithParts = acceptedUsd(best(now.attempt.totalUsd), share);
    const attemptUsd = best(without.attempt.totalUsd);
    // The dollars that an accepted answer costs more without the parts, if the share is lower by `rise`.
    const extraUsd = (rise: number): number =>
      difference(acceptedUsd(attemptUsd, Math.max(share - rise, minShare)), usdWithParts);
    const atEqualShare = extraUsd(0);
    if (Number.isNaN(atEqualShare)) return null;
    if (atEqualShare >= 0) return 0;
    const fraction = smallestShare((fractionOfShare) => extraUsd(fractionOfShare * share));
    return fraction === null ? 'never' : fraction * share;
  };
}

/** Kinds of parts that keep their place: turns of a conversation, and the start of an answer. */
const kindsThatStay: readonly string[] = ['assistant', 'tool', 'function', 'message'];

/** The order with the fixed parts first; each group keeps its own order. `null` if they are already first. */
function fixedFirst(prompt: readonly PromptPiece[]): Pick<Reordering, 'order' | 'moved'> | null {
  const prefixPartCount = prefixLength(prompt);
  const moved = [...prompt.keys()].filter((index) => {
    const { fixed, part } = prompt[index] as PromptPiece;
    return index > prefixPartCount && fixed && !kindsThatStay.includes(part);
  });
  if (moved.length === 0) return null;
  const otherParts = [...prompt.keys()].filter((index) => index >= prefixPartCount && !moved.includes(index));
  return { moved, order: [...[...prompt.keys()].slice(0, prefixPartCount), ...moved, ...otherParts] };
}

/** The prompt with its fixed parts first, and its cost; `null` if they are already first. */
function reorderingOf(
  owner: PromptOwner,
  pieces: readonly CountedPiece[],
  nowUsd: number | null,
): Reordering | null {
  const newOrder = fixedFirst(pieces);
  if (!newOrder) return null;
  const tokens = tokensOfPrompt(
    owner,
    newOrder.order.map((index) => pieces[index] as CountedPiece),
  );
  const month = monthWith(owner, tokens);
  const { prefixTokens, variableTokens, usdPerMonth } = sideOf(tokens, month);
  return Object.freeze({
    ...newOrder,
    prefixTokens,
    variableTokens,
    savingUsdPerMonth: saving(nowUsd, usdPerMonth),
  });
}

/** The result of a trial, from the measured difference between the approach and the approach without the parts. */
function trialResult(
  owner: PromptOwner,
  pieces: readonly CountedPiece[],
  trial: PromptTrial,
  comparisons: readonly Comparison[],
  riseOf: RiseOf,
): TrialResult {
  const { scenario, approach } = owner;
  const approachWithout = scenario.approaches[indexOfApproach(scenario, trial.approach)];
  const byApproach = new Map(comparisons.map((each) => [each.approach, each]));
  // If the models differ, or one of them is tuned, the parts are not the only cause of the difference.
  const isComparable =
    approachWithout?.model !== undefined &&
    approachWithout.model === approach.model &&
    ![approachWithout, approach].some(({ technique }) => isTuned(technique));
  const [withParts, withoutParts] = [byApproach.get(approach.id), byApproach.get(trial.approach)].map(
    (each) => each?.shareAccepted ?? null,
  ) as [number | null, number | null];
  const measuredDifference =
    isComparable && withParts !== null && withoutParts !== null ? difference(withParts, withoutParts) : null;
  const interval =
    measuredDifference === null ? null : pairedInterval(trial.approach, approach.id, byApproach);
  const [now, without] = [[], trial.without].map((leftOut) =>
    monthWith(owner, tokensOfPrompt(owner, pieces, leftOut)),
  ) as [ApproachResult, ApproachResult];
  const neededRise = riseOf(now, without);
  return Object.freeze({
    ...trial,
    word: trialWord(neededRise, interval),
    difference: measuredDifference,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    paysFrom: neededRise,
  });
}

/** The conclusion from the rise that is needed and the interval of the measured difference. */
function trialWord(
  neededRise: Rise,
  interval: { readonly low: number; readonly high: number } | null,
): TrialWord {
  if (neededRise === null || !interval) return 'not-shown';
  if (neededRise === 'never') return 'does-not-pay';
  if (interval.low >= neededRise) return 'pays';
  return interval.high < neededRise ? 'does-not-pay' : 'not-shown';
}
