/**
 * What checking an untrusted value needs everywhere: noting problems, and reading properties that may be hostile.
 * Knows neither fields nor scenarios.
 */
import { type ProblemCode, problem } from '../errors.ts';
import type { Problem } from './types.ts';

/** More problems than anybody reads; the rest is left out, and said so. */
const mostProblems = 200;

/** What a walk gathers: problems, and how much the value holds. */
export interface Walk {
  readonly problems: Problem[];
  values: number;
  textLength: number;
}

/** Notes a problem, up to a limit. */
export function note(walk: Walk, path: string, code: ProblemCode, params: Problem['params'] = {}): void {
  const { length } = walk.problems;
  if (length < mostProblems) walk.problems.push(problem(path, code, params));
  else if (length === mostProblems) walk.problems.push(problem('', 'too-many', { max: mostProblems }));
}

/** What a value is, in the words of a problem. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** Own, known properties that are not `undefined`; the rest is noted. Inherited ones do not count. */
export function ownMembers(
  members: object,
  value: object,
  path: string,
  walk: Walk,
): Record<string, unknown> {
  const given: Record<string, unknown> = Object.create(null);
  for (const key of Reflect.ownKeys(value)) {
    const name = String(key);
    const at = path ? `${path}.${name.slice(0, 60)}` : name.slice(0, 60);
    if (typeof key === 'string' && Object.hasOwn(members, key)) given[key] = read(value, key, at, walk);
    else note(walk, at, 'unknown-key', { key: name.slice(0, 60) });
  }
  return given;
}

/** One property, read once; `undefined` and a problem when that throws. */
export function read(value: object, key: string | number, path: string, walk: Walk): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    note(walk, path, 'unreadable');
    return undefined;
  }
}
