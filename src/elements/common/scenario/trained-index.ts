/** The approach of a scenario that is trained. */
import { isTuned } from '../../../core/scenario/technique.ts';
import type { Approach, Scenario } from '../../../core/types.ts';

/** Index of the approach that is trained: the candidate if it is tuned, else the first tuned approach; -1 = none is tuned. */
export function trainedIndex({ approaches }: Scenario, candidate: string): number {
  const isTrained = ({ technique, training }: Approach): boolean =>
    isTuned(technique) || training !== undefined;
  const compared = approaches.findIndex((approach) => approach.id === candidate && isTrained(approach));
  return compared >= 0 ? compared : approaches.findIndex(isTrained);
}
