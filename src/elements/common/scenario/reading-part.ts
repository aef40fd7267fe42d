/**
 * What an element makes of the scenario its host gives it: a result and the pair to compare, or why there is none.
 * Knows no markup and no words.
 */
import { createScenario, decodeScenario, evaluate } from '../../../core/index.ts';
import type { Result, Scenario, ScenarioInput } from '../../../core/types.ts';
import { type Pair, pairOf } from './reading.ts';

/** What an element's `scenario` may be; the attribute gives a string. */
export type ScenarioSource = Scenario | ScenarioInput | string | null | undefined;

/** `none`: nothing given yet. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: Result; readonly pair: Pair }
  | { readonly kind: 'error'; readonly error: unknown };

/** Nothing was given. */
export const noReading: Reading = Object.freeze({ kind: 'none' });

/** The result of what was given and the pair in it, or why there is none. Never throws. */
export function readScenario(source: ScenarioSource, candidate: string): Reading {
  if (source === null || source === undefined || source === '') return noReading;
  try {
    const scenario = typeof source === 'string' ? decodeScenario(source) : createScenario(source);
    const result = evaluate(scenario);
    const pair = pairOf(result, candidate);
    return pair ? { kind: 'result', result, pair } : noReading;
  } catch (error) {
    return { kind: 'error', error };
  }
}
