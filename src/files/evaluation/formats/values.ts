/** Reads the values that several tools write in the same way: ids, grades, latencies and lists of objects. */
import type { Grade } from '../../../core/evaluation/scores/scores.ts';
import type { EvaluationRun } from '../../../core/evaluation/types.ts';
import { isRecord } from '../../../core/json-values.ts';
import { numberOf } from '../../../core/usage/values.ts';
import type { ResultRow } from '../result-types.ts';

/** The id as text; `null` if there is none. */
export function idOf(id: unknown): string | null {
  return id === undefined || id === null ? null : String(id);
}

/** A number, true or false as a grade; `null` for any other value. */
export function gradeOf(value: unknown): Grade {
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The value as a number, which need not be whole; `null` if it is no number. */
export function decimalOf(value: unknown): number | null {
  return numberOf(value, { whole: false }).value;
}

/** The latency of a run, from the first value that is a number; numbers are seconds. Empty if no value is a number. */
export function latencyIn(...seconds: readonly unknown[]): Pick<EvaluationRun, 'latencyMs'> {
  const known = seconds.map(decimalOf).find((each) => each !== null);
  return known == null ? {} : { latencyMs: known * 1000 };
}

/** The value if it is a list, else an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list, each with its place: `name` and its number in the list, from 1. */
export function* rowsIn(list: readonly unknown[], name: string): Generator<ResultRow> {
  for (const [index, value] of list.entries())
    if (isRecord(value)) yield { value, place: `${name} ${index + 1}` };
}
