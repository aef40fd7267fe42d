/** The answers of a preference example: a better and a worse answer, or a single answer that is good or bad. */
import type { RecordLoss, TrainingExample } from '../types.ts';
import { nullBecause } from './turns.ts';

/** The better and the worse answer, for a target that needs both; `null` if one is missing. */
export function pairOf(
  { preferred, rejected }: TrainingExample,
  recordLoss: RecordLoss,
): { readonly preferred: readonly unknown[]; readonly rejected: readonly unknown[] } | null {
  return preferred && rejected ? { preferred, rejected } : nullBecause('method', recordLoss);
}

/** The answer of a preference example that has only one, and whether it is good; `null` for every other example. */
export function singleAnswer({
  method,
  preferred,
  rejected,
}: TrainingExample): { readonly answer: readonly unknown[]; readonly isGood: boolean } | null {
  const answer = preferred ?? rejected;
  if (method !== 'preference' || answer === null || (preferred && rejected)) return null;
  return { answer, isGood: preferred !== null };
}
