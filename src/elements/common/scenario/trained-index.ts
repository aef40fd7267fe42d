/** Finds the approaches of a scenario that are trained. */
import { isTuned } from '../../../core/scenario/technique.ts';
import type { Approach, Scenario } from '../../../core/types.ts';

/** Whether an approach is trained: its technique uses a tuned model, or it has a training. */
export function isTrained({ technique, training }: Approach): boolean {
  return isTuned(technique) || training !== undefined;
}

/** Index of the candidate if it is trained, else of the first trained approach; -1 = none is trained. */
export function trainedIndex({ approaches }: Scenario, candidate: string): number {
  const compared = approaches.findIndex((approach) => approach.id === candidate && isTrained(approach));
  return compared >= 0 ? compared : approaches.findIndex(isTrained);
}
