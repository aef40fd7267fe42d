/** Compares two prompts of one approach: which parts differ, and the difference of their costs in a month. */
import { difference, orNull, tidy } from '../scenario/amount.ts';
import { isScenario, scenarioFrom } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import type {
  PartCost,
  PromptChange,
  PromptComparison,
  PromptCosts,
  PromptPartsOptions,
  PromptPiece,
} from './prompt-part-types.ts';
import { promptParts } from './prompt-parts.ts';

/**
 * Compares the second prompt with the first. Both are taken as the prompt of the approach in the options (default: the baseline),
 * at the same share of accepted answers. Two parts with texts are the same if their kinds and texts are the same; parts without
 * texts, if their kinds, labels and tokens are the same. A part has moved if it is in the prefix of only one of the two prompts.
 */
export function comparePrompts(
  before: readonly PromptPiece[],
  after: readonly PromptPiece[],
  scenario: Scenario,
  options: PromptPartsOptions = {},
): PromptComparison {
  if (!isScenario(scenario)) return comparePrompts(before, after, scenarioFrom(scenario), options);
  const { trials: _, ...optionsWithoutTrials } = options;
  const [first, second] = [
    promptParts(before, scenario, optionsWithoutTrials),
    promptParts(after, scenario, optionsWithoutTrials),
  ];
  return Object.freeze({
    before: promptSide(first),
    after: promptSide(second),
    tokensDifference: minus(tokensOf(second), tokensOf(first)),
    usdPerMonthDifference: minus(second.usdPerMonth, first.usdPerMonth),
    changes: Object.freeze(changesOf(before, after, first.parts, second.parts)),
  });
}

/** The tokens and the cost of one of the two prompts. */
function promptSide({ prefixTokens, variableTokens, usdPerMonth }: PromptCosts): PromptComparison['before'] {
  return Object.freeze({ prefixTokens, variableTokens, usdPerMonth });
}

function tokensOf({ prefixTokens, variableTokens }: PromptCosts): number | null {
  return prefixTokens === null || variableTokens === null ? null : prefixTokens + variableTokens;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : difference(a, b);
}

/** A key that is the same for equal parts. */
function keyOf({ part, text, label, tokens }: PromptPiece): string {
  return JSON.stringify(text === undefined ? [part, label ?? null, tokens ?? null] : [part, text]);
}

/** The removed, added and moved parts, in this order. */
function changesOf(
  before: readonly PromptPiece[],
  after: readonly PromptPiece[],
  costsBefore: readonly PartCost[],
  costsAfter: readonly PartCost[],
): readonly PromptChange[] {
  const unmatchedIndices = new Map<string, number[]>();
  after.forEach((piece, index) => {
    const key = keyOf(piece);
    unmatchedIndices.set(key, [...(unmatchedIndices.get(key) ?? []), index]);
  });
  const removed: PromptChange[] = [];
  const moved: PromptChange[] = [];
  before.forEach((piece, index) => {
    const partBefore = costsBefore[index] as PartCost;
    const indexAfter = unmatchedIndices.get(keyOf(piece))?.shift();
    if (indexAfter === undefined) {
      removed.push({
        kind: 'removed',
        before: index,
        after: null,
        tokens: partBefore.tokens,
        usdPerMonth: partBefore.usdPerMonth === null ? null : -partBefore.usdPerMonth,
      });
      return;
    }
    const partAfter = costsAfter[indexAfter] as PartCost;
    if (partAfter.inPrefix === partBefore.inPrefix) return;
    const usd =
      partAfter.usdPerMonth === null || partBefore.usdPerMonth === null
        ? Number.NaN
        : partAfter.usdPerMonth - partBefore.usdPerMonth;
    moved.push({
      kind: 'moved',
      before: index,
      after: indexAfter,
      tokens: partAfter.tokens,
      usdPerMonth: orNull(tidy(usd)),
    });
  });
  const added = [...unmatchedIndices.values()].flat().sort((a, b) => a - b);
  return [
    ...removed,
    ...added.map((index): PromptChange => {
      const { tokens, usdPerMonth } = costsAfter[index] as PartCost;
      return { kind: 'added', before: null, after: index, tokens, usdPerMonth };
    }),
    ...moved,
  ];
}
