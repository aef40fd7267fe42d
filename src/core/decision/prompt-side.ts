/** The tokens of a prompt (the fixed parts at its start, and the tokens after them), and the cost of a month with it. */

import { aloneInMonthOne, type Changes, indexOfApproach } from '../cost/alone.ts';
import type { ApproachResult } from '../cost/result-types.ts';
import { best, orNull, times } from '../scenario/amount.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import type { PromptPartsOptions, PromptPiece, PromptSide } from './prompt-part-types.ts';

/** The approach that has a prompt, and the scenario. */
export interface PromptOwner {
  readonly scenario: Scenario;
  readonly approach: Approach;
}

/** The approach of the options, else the baseline. Throws `RangeError` if the scenario does not have it. */
export function promptOwner(scenario: Scenario, { approach: id }: PromptPartsOptions): PromptOwner {
  const index = id === undefined ? 0 : indexOfApproach(scenario, id);
  return { scenario, approach: scenario.approaches[index] as Approach };
}

/** A part with its tokens; NaN = unknown. */
export type CountedPiece = PromptPiece & { readonly tokenCount: number };

/** The parts with their tokens. */
export function countedPieces(
  prompt: readonly PromptPiece[],
  { count }: PromptPartsOptions,
): readonly CountedPiece[] {
  return prompt.map((piece) => {
    const textTokens = count && piece.text !== undefined ? count(piece.text) : null;
    return { ...piece, tokenCount: piece.tokens === undefined ? best(textTokens) : best(piece.tokens) };
  });
}

/** The number of parts of the prefix: the fixed parts at the start. */
export function prefixLength(pieces: readonly PromptPiece[]): number {
  const firstVariable = pieces.findIndex(({ fixed }) => !fixed);
  return firstVariable < 0 ? pieces.length : firstVariable;
}

const tokenSum = (pieces: readonly CountedPiece[]): number =>
  pieces.reduce((all, { tokenCount }) => all + tokenCount, 0);

/** The tokens of an approach before and after the end of its prefix; NaN = unknown. */
export interface PromptTokens {
  readonly prefix: number;
  readonly variable: number;
}

/**
 * The tokens of the approach with a prompt whose parts at the indices `without` are left out. If no part of the prompt varies, the
 * variable tokens of the approach are used. If the prompt is empty, the prefix tokens of the approach are used too.
 */
export function tokensOfPrompt(
  { approach }: PromptOwner,
  pieces: readonly CountedPiece[],
  without: readonly number[] = [],
): PromptTokens {
  const approachVariable = best(approach.variableTokens);
  if (pieces.length === 0) return { prefix: best(approach.prefixTokens), variable: approachVariable };
  const keptPieces = pieces.filter((_, index) => !without.includes(index));
  const prefixPartCount = prefixLength(keptPieces);
  return {
    prefix: tokenSum(keptPieces.slice(0, prefixPartCount)),
    variable: pieces.some(({ fixed }) => !fixed)
      ? tokenSum(keptPieces.slice(prefixPartCount))
      : approachVariable,
  };
}

/** The result of the approach in month 1 with these tokens and further changes, as if it served every request. */
export function monthWith(
  { scenario, approach }: PromptOwner,
  { prefix, variable }: PromptTokens,
  changes: Changes = {},
): ApproachResult {
  return aloneInMonthOne(scenario, approach.id, {
    prefixTokens: orNull(prefix),
    variableTokens: orNull(variable),
    ...changes,
  });
}

/** The tokens and the month's cost of a prompt. */
export function sideOf({ prefix, variable }: PromptTokens, { month }: ApproachResult): PromptSide {
  return {
    prefixTokens: orNull(prefix),
    variableTokens: orNull(variable),
    usdPerMonth: month.totalUsd,
  };
}

/**
 * Returns a function that calculates the dollars a month of the `length` tokens that begin at the offset `from` of the prompt. The
 * cacheable tokens are at the start of the prompt. A share of the tokens after the prefix may be read from the cache too (a
 * conversation's history).
 */
export function monthlyUsdOf(
  { approach }: PromptOwner,
  tokens: PromptTokens,
  { attempt, attempts, cacheableTokens, month, months }: ApproachResult,
): (from: number, length: number) => number {
  const cacheable = best(cacheableTokens);
  const history = approach.cache ? times(tokens.variable, best(approach.variableCachedShare)) : 0;
  const plainTokens = tokens.prefix + tokens.variable - cacheable - history;
  const hitTokens = cacheable === 0 ? 0 : cacheable * best(months[0]?.hitRate ?? 0);
  const readTokens = hitTokens + history;
  // `perRead`, `perCached`, `perPlain` and `perVariable` are dollars per token of one attempt.
  const perRead = readTokens === 0 ? 0 : best(attempt.cachedInputUsd) / readTokens;
  const perCached = cacheable === 0 ? 0 : (perRead * hitTokens + best(attempt.cacheWriteUsd)) / cacheable;
  const perPlain = plainTokens === 0 ? 0 : best(attempt.inputUsd) / plainTokens;
  const historyShare = tokens.variable === 0 ? 0 : history / tokens.variable;
  const perVariable = historyShare * perRead + (1 - historyShare) * perPlain;
  const attemptsPerMonth = best(month.requests) * best(attempts);
  return (from, length) => {
    const until = from + length;
    const within = (start: number, end: number): number =>
      Math.max(0, Math.min(until, end) - Math.max(from, start));
    const cached = within(0, cacheable);
    const uncachedPrefix = within(cacheable, tokens.prefix);
    const afterPrefix = length - cached - uncachedPrefix;
    return attemptsPerMonth * (cached * perCached + uncachedPrefix * perPlain + afterPrefix * perVariable);
  };
}

/** The dollars of the reasoning in a month; NaN = unknown. */
export function reasoningUsd(
  { approach }: PromptOwner,
  { attempt, attempts, month }: ApproachResult,
): number {
  const reasoning = best(approach.reasoningTokens);
  const writtenTokens = reasoning + best(approach.outputTokens);
  if (reasoning === 0) return 0;
  return (best(attempt.outputUsd) * reasoning * best(month.requests) * best(attempts)) / writtenTokens;
}
