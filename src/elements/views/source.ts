/**
 * Reads what a host gives a view: a scenario, an input that makes one, or its encoded text.
 * Never throws; knows nothing of what the view shows.
 */
import { createScenario, decodeScenario, evaluate } from '../../core/index.ts';
import type { Result, Scenario, ScenarioInput } from '../../core/types.ts';

/** What a view's `scenario` may be; the attribute gives a string. */
export type ScenarioSource = Scenario | ScenarioInput | string | null | undefined;

/** `none`: nothing given yet. */
export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'error'; readonly error: unknown };

const none: Reading = Object.freeze({ kind: 'none' });

/** The result of what was given, or why there is none. Anything that goes wrong comes back as `error`. */
export function readScenario(source: ScenarioSource): Reading {
  if (source === null || source === undefined || source === '') return none;
  try {
    const scenario = typeof source === 'string' ? decodeScenario(source) : createScenario(source);
    return { kind: 'result', result: evaluate(scenario) };
  } catch (error) {
    return { kind: 'error', error };
  }
}
