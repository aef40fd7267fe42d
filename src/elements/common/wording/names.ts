/**
 * What every part of the verdict is given: the pair compared, the words, and how figures are written.
 * Knows no markup and no sentence.
 */
import type { Approach, Result, Simulation } from '../../../core/types.ts';
import { formatUsd, formatUsdExact } from '../../../i18n/format.ts';
import type { VerdictMessages } from '../../../i18n/messages.ts';
import type { Pair, Series } from '../scenario/reading.ts';

/** Names of models as people write them, by catalogue id. */
export type ModelNames = Readonly<Record<string, string>>;

/** One look at a result. */
export interface VerdictView {
  readonly result: Result;
  readonly pair: Pair;
  readonly simulation: Simulation | null;
  readonly words: VerdictMessages;
  readonly locale: string;
  /** Names of models; without one the id is spelled out. */
  readonly modelNames?: ModelNames;
  /** A token count behind the figures is an estimate. */
  readonly approximate: boolean;
}

/** A bold clause and what follows it. */
export interface Sentence {
  readonly claim: string;
  readonly rest: string;
}

/** Text in which every second piece is a figure, set in bold. */
export type Pieces = readonly string[];

/** The model's name as people write it, else as its id spells it; `null` without a model. */
export function modelName({ model }: Approach, names: ModelNames = {}): string | null {
  if (!model) return null;
  return names[model] ?? spelledOut(model.split('/').pop() ?? model);
}

/** "claude-sonnet-5-5" → "Claude Sonnet 5.5", "gpt-6-luna" → "GPT-6 Luna". */
function spelledOut(id: string): string {
  return id
    .replace(/(\d)-(?=\d+(-|$))/g, '$1.')
    .replace(/^gpt-/, 'GPT_')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .replace('_', '-');
}

/** How sentences name the candidate: the activity where tuning is its technique, else its label. */
export function nameInSentence({ approach, name }: Series, words: VerdictMessages): string {
  return approach.technique === 'fine-tuned' ? words.fineTuning : name;
}

/**
 * Writes what 1,000 requests cost, given dollars of one: in cents where the two compared would not add up to their
 * difference in whole dollars ("$27.75, not $33.39" where $5.64 are saved).
 */
export function thousands(
  locale: string,
  one: number | null,
  other: number | null,
): (usd: number | null | undefined) => string {
  const fine = one !== null && other !== null && Math.abs(one - other) * 1000 < 10;
  return (usd) => {
    if (usd === null || usd === undefined) return formatUsd(null, locale);
    const dollars = usd * 1000;
    return fine && dollars >= 10 && dollars < 1000
      ? formatUsdExact(dollars, locale, 2)
      : formatUsd(dollars, locale);
  };
}

/** A figure that rests on an estimate carries "≈". */
export function figure(text: string, { approximate, words }: VerdictView): string {
  return approximate ? words.approximately(text) : text;
}
