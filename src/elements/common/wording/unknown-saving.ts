/** Whether a candidate that saves nothing might save something, because the time for reading prompts is unknown and not counted. */
import { evaluate } from '../../../core/cost/evaluate.ts';
import { difference } from '../../../core/scenario/amount.ts';
import type { Approach, Comparison, Result } from '../../../core/types.ts';

/** Whether the load of an approach's machines leaves out the time for reading the prompt, because it is unknown. */
export function leavesInputOut({ hosting }: Approach): boolean {
  return !!hosting && 'tokensPerSecond' in hosting && hosting.inputTokensPerSecond == null;
}

/**
 * Whether a verdict `never` depends on the unknown time for reading prompts. Without that time, nothing is saved. The result is
 * compared with one in which the machines read prompts as slowly as they write answers, because no machine reads more slowly than it
 * writes.
 */
export function isSavingUnknown(
  { scenario, approaches }: Result,
  { id, verdict, netUsd, savingUsdPerMonth }: Comparison,
): boolean {
  if (verdict.kind !== 'never' || savingUsdPerMonth !== 0) return false;
  const index = approaches.findIndex((approach) => approach.id === id);
  const pair = [scenario.approaches[0], scenario.approaches[index]];
  if (!pair.every((approach) => approach && leavesInputOut(approach))) return false;
  const slowApproaches = scenario.approaches.map((approach): Approach => {
    const { hosting } = approach;
    return hosting && 'tokensPerSecond' in hosting
      ? { ...approach, hosting: { ...hosting, inputTokensPerSecond: hosting.tokensPerSecond } }
      : approach;
  });
  const { comparisons } = evaluate({ ...scenario, approaches: slowApproaches });
  const slowComparison = comparisons.find((each) => each.id === id);
  return difference(slowComparison?.netUsd ?? Number.NaN, netUsd ?? Number.NaN) !== 0;
}
