/** Splits, joins and reads paths into a scenario, such as `approaches[1].setup[0].usd`. Only `path-parts.ts` parses paths too. */
import type { Approach, Scenario } from './types.ts';

/** Splits `approaches[1].rates.inputUsdPerMTok` into keys and indices; `null` when it is not a path. */
export function splitPath(path: string): readonly (string | number)[] | null {
  if (!/^[A-Za-z]\w*(\[\d{0,6}\]|\.[A-Za-z]\w*)*$/.test(path)) return null;
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Splits a path, or a pattern of the field table such as `approaches[].label`. `[]` means any index; it is split as `[0]`. */
export function splitPattern(pattern: string): readonly (string | number)[] | null {
  return splitPath(pattern.replaceAll('[]', '[0]'));
}

/** The path of keys and indices: the inverse of `splitPath`. */
export function joinPath(parts: readonly (string | number)[]): string {
  return parts.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : path ? `${path}.${part}` : part),
    '',
  );
}

/** The last field name of a path: `usd` of `approaches[1].setup[0].usd`, `monthlyRequests` of `monthlyRequests[3]`. */
export function keyOf(path: string): string {
  return /([A-Za-z]+)(\[\d+\])?$/.exec(path)?.[1] ?? path;
}

/** The index of the approach in a path; `null` for a path of the scenario itself. */
export function approachIndexOf(path: string): number | null {
  const index = /^approaches\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}

/** The approach in a path; `null` for a path of the scenario itself. */
export function approachAt({ approaches }: Scenario, path: string): Approach | null {
  return approaches[approachIndexOf(path) ?? -1] ?? null;
}

/** The lists of cost lines of an approach. */
export type LineList = 'setup' | 'monthly';
