/** The number of epochs that a training takes if none is given. */

/**
 * The default number of epochs for a whole number of examples ≥ 0. It is 3 for 34 to 8,333 examples. For fewer it is 100 /
 * examples, at most 25; for more it is 25,000 / examples, at least 1; both are rounded down. Rule: OpenAI's cookbook, 2023.
 */
export function defaultEpochs(examples: number): number {
  if (isFew(examples)) return Math.min(25, Math.floor(100 / examples));
  if (isMany(examples)) return Math.max(1, Math.floor(25_000 / examples));
  return 3;
}

/** Whether the number of epochs of a training is known: it was given, or there are examples, whose number decides it. */
export const isEpochsKnown = (examples: number, reason: EpochsReason): boolean =>
  reason === 'given' || examples > 0;

/** The reason for a number of epochs: the caller gave it, or the number of examples decides it (`defaultEpochs`). */
export type EpochsReason = 'given' | 'few-examples' | 'many-examples' | 'usual';

/** The reason for the number of epochs that `defaultEpochs` gives for a number of examples. */
export function epochsReason(examples: number): EpochsReason {
  if (isFew(examples)) return 'few-examples';
  return isMany(examples) ? 'many-examples' : 'usual';
}

const isFew = (examples: number): boolean => examples * 3 < 100;
const isMany = (examples: number): boolean => examples * 3 > 25_000;
