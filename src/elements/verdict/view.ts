/**
 * What every part of the verdict is given: the pair compared, the words, and how figures are written.
 * Knows no markup and no sentence.
 */
import type { Approach, Result, Simulation } from '../../core/types.ts';
import type { VerdictMessages } from '../../i18n/messages.ts';
import { findModel } from '../../prices/index.ts';
import type { Pair, Series } from '../views/series.ts';

/** One look at a result. */
export interface VerdictView {
  readonly result: Result;
  readonly pair: Pair;
  readonly simulation: Simulation | null;
  readonly words: VerdictMessages;
  readonly locale: string;
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

/** The model's name as people write it, else the last part of its id; `null` without a model. */
export function modelName({ model }: Approach): string | null {
  if (!model) return null;
  return findModel(model)?.name ?? model.split('/').pop() ?? model;
}

/** How sentences name the candidate: the activity where tuning is its technique, else its label. */
export function nameInSentence({ approach, name }: Series, words: VerdictMessages): string {
  return approach.technique === 'fine-tuned' ? words.fineTuning : name;
}

/** A figure that rests on an estimate carries "≈". */
export function figure(text: string, { approximate, words }: VerdictView): string {
  return approximate ? words.approximately(text) : text;
}
