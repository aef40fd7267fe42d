/** Whether the two answers of a preference are the same, so that there is nothing to prefer. */
import { hashedTexts } from './input-hash.ts';
import type { TrainingExample } from './types.ts';

/**
 * Whether an example has a preferred and a rejected answer with the same texts and calls, apart from white space around a text and
 * Unicode composition.
 */
export function haveSameAnswers({
  preferred,
  rejected,
}: Pick<TrainingExample, 'preferred' | 'rejected'>): boolean {
  if (!preferred?.length || !rejected?.length) return false;
  const better = preferred.flatMap(hashedTexts);
  const worse = rejected.flatMap(hashedTexts);
  return (
    better.length === worse.length &&
    better.every((text, index) => text === worse[index] || normalise(text) === normalise(worse[index] ?? ''))
  );
}

const normalise = (text: string): string => text.normalize('NFC').trim();
