/**
 * What every view needs to know of the approaches of a result: who is compared, how each is named and drawn.
 * Knows a Result and a candidate's id; no language, no pixels.
 */
import { type LineKind, type Stroke, strokeOf } from '../../../chart/strokes.ts';
import type { Approach, ApproachResult, Comparison, Result, Scenario } from '../../../core/types.ts';

/** One approach of the result, with what it is called and how it is drawn. */
export interface Series {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly stroke: Stroke;
  /** The class names of its style in HTML. */
  readonly sample: LineKind;
  readonly approach: Approach;
  readonly result: ApproachResult;
}

/** The pair that is compared, and all approaches in the scenario's order. */
export interface Pair {
  readonly baseline: Series;
  /** `null` while there is only one approach. */
  readonly candidate: Series | null;
  readonly comparison: Comparison | null;
  readonly all: readonly Series[];
}

/** Index of the candidate: the approach with that id, else the second; -1 where there is none. The baseline is none. */
export function candidateIndex({ approaches }: Scenario, candidate: string): number {
  const found = approaches.findIndex(({ id }) => id === candidate);
  if (found > 0) return found;
  return approaches.length > 1 ? 1 : -1;
}

/** Reads the pair out of a result; `candidate` is an id, `''` or an unknown one = the second approach. */
export function pairOf(result: Result, candidate: string): Pair | null {
  const { scenario } = result;
  const chosen = candidateIndex(scenario, candidate);
  const all = scenario.approaches.flatMap((approach, index) => {
    const own = result.approaches[index];
    if (!own) return [];
    const stroke = strokeOf(index, chosen);
    return [
      {
        index,
        id: approach.id,
        name: approach.label || approach.id,
        stroke,
        sample: stroke.kind,
        approach,
        result: own,
      },
    ] as const;
  });
  const baseline = all[0];
  if (!baseline) return null;
  const picked = chosen > 0 ? (all[chosen] ?? null) : null;
  const comparison = picked ? (result.comparisons.find(({ id }) => id === picked.id) ?? null) : null;
  return { baseline, candidate: picked, comparison, all };
}
