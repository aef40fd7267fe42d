/** The inputs and results of `promptParts` and `comparePrompts`. Tokens are per attempt, money is in dollars; `null` = unknown. */
import type { Count } from '../chat/tokens.ts';
import type { Comparison } from '../evaluation/comparison-types.ts';

/** One part of a prompt: an instruction, an example, a list of tools, the text of the request. */
export interface PromptPiece {
  /** Kind of the part: `system`, `examples`, `tools`, `format`, `user`, … */
  readonly part: string;
  readonly label?: string;
  readonly text?: string;
  /** True if the part is the same on every request. */
  readonly fixed: boolean;
  /** The tokens of the part. If absent, `count` of the options counts the text; without either, the tokens are unknown. */
  readonly tokens?: number | null;
}

/** An approach with the same prompt without some of its parts. It shows the difference that these parts make. */
export interface PromptTrial {
  /** Indices of the parts that are left out. */
  readonly without: readonly number[];
  /** The id of the approach in the scenario and in the comparisons. */
  readonly approach: string;
}

/** The options of `promptParts` and `comparePrompts`. */
export interface PromptPartsOptions {
  /** The id of the approach that has the prompt; default: the baseline. */
  readonly approach?: string;
  /** Counts the tokens of a text, for parts without `tokens`. */
  readonly count?: Count;
  /** The comparisons of an evaluation, for `trials`. */
  readonly comparisons?: readonly Comparison[];
  /** Approaches with the same model whose prompts leave out some parts. */
  readonly trials?: readonly PromptTrial[];
}

/** Tokens and cost of one part. */
export interface PartCost {
  /** The index of the part in the prompt; `null` for the reasoning, which the model writes. */
  readonly index: number | null;
  /** Kind of the part; `reasoning` for the reasoning. */
  readonly part: string;
  readonly label: string | null;
  /** Whether the part is in the prefix: the fixed parts at the start, which a cache can store. */
  readonly inPrefix: boolean;
  readonly tokens: number | null;
  /** The dollars of the part's tokens in a month, whether they are read from the cache or not. */
  readonly usdPerMonth: number | null;
  /** The cost of month 1 with the part minus the cost without it; below 0 if the prompt without the part is too short for the cache. */
  readonly savingUsdPerMonth: number | null;
  /**
   * The rise of the share of accepted answers that pays for the part, 0–1: if the share without the part is lower by at least this much,
   * an accepted answer costs no more with the part. `never` = no rise is enough; `null` = unknown, because the share or a cost is
   * unknown.
   */
  readonly paysFrom: number | 'never' | null;
}

/** The prompt with its fixed parts first. */
export interface Reordering {
  /** The indices of all parts in the new order. */
  readonly order: readonly number[];
  /** The indices of the parts that move forward. */
  readonly moved: readonly number[];
  /** Tokens of the prefix, and tokens after the prefix, in the new order. */
  readonly prefixTokens: number | null;
  readonly variableTokens: number | null;
  /**
   * The cost of month 1 minus the cost in the new order: 0 if nothing more is cached, below 0 if the cache costs more than it
   * saves.
   */
  readonly savingUsdPerMonth: number | null;
}

/**
 * The conclusion from a trial about the parts that it leaves out. `pays`: at both ends of the interval (95 %) of the measured
 * difference, an accepted answer costs no more with the parts than without. `does-not-pay`: it costs more at both ends.
 * `not-shown`: the two ends disagree, or there is no interval.
 */
export type TrialWord = 'pays' | 'does-not-pay' | 'not-shown';

/** A trial with its result. */
export interface TrialResult extends PromptTrial {
  readonly word: TrialWord;
  /** The measured share of accepted answers with the parts minus the share without them. */
  readonly difference: number | null;
  /** The interval (95 %) of the difference on the same cases. */
  readonly low: number | null;
  readonly high: number | null;
  /** The rise that pays for the parts, as `PartCost.paysFrom`. */
  readonly paysFrom: number | 'never' | null;
}

/** A prompt and its cost. */
export interface PromptSide {
  /** Tokens of the prefix. */
  readonly prefixTokens: number | null;
  /** Tokens after the prefix. */
  readonly variableTokens: number | null;
  /** The cost of the approach in month 1, as `evaluate` returns it. */
  readonly usdPerMonth: number | null;
}

/** The parts of a prompt with their costs. */
export interface PromptCosts extends PromptSide {
  /** The parts in order. The last one is the reasoning; an approach without reasoning tokens has no such part. */
  readonly parts: readonly PartCost[];
  /** `null` if the fixed parts are already first. */
  readonly reordering: Reordering | null;
  readonly trials: readonly TrialResult[];
}

/** A difference between two prompts. */
export interface PromptChange {
  readonly kind: 'removed' | 'added' | 'moved';
  /** Index in the first prompt; `null` for an added part. */
  readonly before: number | null;
  /** Index in the second prompt; `null` for a removed part. */
  readonly after: number | null;
  readonly tokens: number | null;
  /** The `usdPerMonth` of the part in the second prompt minus its `usdPerMonth` in the first; a prompt without the part counts as 0. */
  readonly usdPerMonth: number | null;
}

/** Two prompts of one approach, compared at the same share of accepted answers. */
export interface PromptComparison {
  readonly before: PromptSide;
  readonly after: PromptSide;
  /** Tokens of the second prompt minus the tokens of the first. */
  readonly tokensDifference: number | null;
  /** The cost of month 1 with the second prompt minus the cost with the first. */
  readonly usdPerMonthDifference: number | null;
  /** Removed, added and moved parts, in this order. */
  readonly changes: readonly PromptChange[];
}
