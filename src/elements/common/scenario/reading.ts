/** Turns a given scenario into a result and a compared pair, with the name and line style of each approach. */
import { type LineKind, type Stroke, strokeOf } from '../../../chart/strokes.ts';
import { createScenario, decodeScenario, evaluate } from '../../../core/index.ts';
import type {
  Approach,
  ApproachResult,
  Comparison,
  Result,
  Scenario,
  ScenarioInput,
} from '../../../core/types.ts';

/** One approach of the result, with its name and its line style. */
export interface Series {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly stroke: Stroke;
  /** The class of its line sample in HTML. */
  readonly sample: LineKind;
  readonly approach: Approach;
  readonly result: ApproachResult;
}

/** The compared pair, and all approaches in the scenario's order. */
export interface Pair {
  readonly baseline: Series;
  /** `null` while there is only one approach. */
  readonly candidate: Series | null;
  /** The comparison of the candidate with the baseline. `null` without a candidate. */
  readonly comparison: Comparison | null;
  readonly all: readonly Series[];
}

/**
 * Index of the candidate: the approach with that id, else the second. -1 if there is only one. The baseline is never
 * the candidate.
 */
export function candidateIndex({ approaches }: Scenario, candidate: string): number {
  const index = approaches.findIndex(({ id }) => id === candidate);
  if (index > 0) return index;
  return approaches.length > 1 ? 1 : -1;
}

/**
 * The compared pair of a result. `null` without approaches. `candidate` is the id of an approach. An empty or unknown id selects
 * the second approach.
 */
export function pairOf(result: Result, candidate: string): Pair | null {
  const { scenario } = result;
  const chosenIndex = candidateIndex(scenario, candidate);
  const all = scenario.approaches.flatMap((approach, index) => {
    const approachResult = result.approaches[index];
    if (!approachResult) return [];
    const stroke = strokeOf(index, chosenIndex);
    return [
      {
        index,
        id: approach.id,
        name: approach.label || approach.id,
        stroke,
        sample: stroke.kind,
        approach,
        result: approachResult,
      },
    ] as const;
  });
  const baseline = all[0];
  if (!baseline) return null;
  const candidateSeries = chosenIndex > 0 ? (all[chosenIndex] ?? null) : null;
  const comparison = candidateSeries
    ? (result.comparisons.find(({ id }) => id === candidateSeries.id) ?? null)
    : null;
  return { baseline, candidate: candidateSeries, comparison, all };
}

/** The values that an element's property `scenario` accepts. Its attribute gives a string. */
export type ScenarioSource = Scenario | ScenarioInput | string | null | undefined;

/** The result of reading a scenario. `none`: no scenario is set. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: Result; readonly pair: Pair }
  | { readonly kind: 'error'; readonly error: unknown };

/** The reading of an element without a scenario. */
export const noReading: Reading = Object.freeze({ kind: 'none' });

/** The text that a server writes as the attribute if the app sets the property to an object. The browser gets the object later. */
const serverObject = '[object Object]';

/** The result and the compared pair of a scenario, or the error that prevents them. Never throws. */
export function readScenario(source: ScenarioSource, candidate: string): Reading {
  if (!source || source === serverObject) return noReading;
  try {
    const scenario = typeof source === 'string' ? decodeScenario(source) : createScenario(source);
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    return pair ? { kind: 'result', result, pair } : noReading;
  } catch (error) {
    return { kind: 'error', error };
  }
}
