/** The two answers of a preference example. */
import type { Lose, TrainingExample } from '../types.ts';
import { impossible } from './turns.ts';

/** The better and the worse answer, for a target that needs both; `null` if one is missing. */
export function pairOf(
  { preferred, rejected }: TrainingExample,
  lose: Lose,
): { readonly preferred: readonly unknown[]; readonly rejected: readonly unknown[] } | null {
  return preferred && rejected ? { preferred, rejected } : impossible('method', lose);
}
