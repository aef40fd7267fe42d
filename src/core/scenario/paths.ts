/** Reads and writes paths into a scenario, such as `approaches[1].setup[0].usd`; no other file parses one. */
import type { Approach, CostLine, Scenario } from './types.ts';

/** Splits `approaches[1].rates.inputUsdPerMTok` into keys and indices; `null` when it is not a path. */
export function splitPath(path: string): readonly (string | number)[] | null {
  if (!/^[A-Za-z]\w*(\[\d{0,6}\]|\.[A-Za-z]\w*)*$/.test(path)) return null;
  return path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
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

/** The last two field names of a path, without indices: `cache.hitRate` of `approaches[1].cache.hitRate`. */
export function lastKeysOf(path: string): string {
  return (splitPath(path) ?? [path])
    .filter((part) => typeof part === 'string')
    .slice(-2)
    .join('.');
}

/** The index of the approach in a path; `null` for a path of the scenario itself. */
export function approachIndexOf(path: string): number | null {
  const index = /^approaches\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}

/**
 * The path with the id of its approach in place of the index, which changes when approaches move: `few-shot.setup`. It
 * names a quantity: a range with this `sharedAs` varies together with it.
 */
export function pathById(path: string, { approaches }: Scenario): string {
  const index = approachIndexOf(path);
  if (index === null) return path;
  const [id, inside] = [approaches[index]?.id ?? '', insideApproach(path)];
  return inside === '' ? id : `${id}.${inside}`;
}

/** The path without its approach: `setup[0].usd`, `''` for the approach itself; a path of the scenario itself is unchanged. */
export function insideApproach(path: string): string {
  return path.replace(/^approaches\[\d+\]\.?/, '');
}

/** The approach in a path; `null` for a path of the scenario itself. */
export function approachAt({ approaches }: Scenario, path: string): Approach | null {
  return approaches[approachIndexOf(path) ?? -1] ?? null;
}

/** The scheduled change and the tier of the set of rates that a path inside an approach is in; `null` for none. */
export function rateSetOf(path: string): { readonly change: number | null; readonly tier: number | null } {
  const indexAfter = (key: string): number | null => {
    const parts = splitPath(path) ?? [];
    const index = parts[parts.indexOf(key) + 1];
    return parts.includes(key) && typeof index === 'number' ? index : null;
  };
  return { change: indexAfter('rateChanges'), tier: indexAfter('tiers') };
}

/** The lists of cost lines of an approach. */
export type LineList = 'setup' | 'monthly';

/** The list of cost lines that a path is in; `null` if it is in none. */
export function lineListOf(path: string): LineList | null {
  const key = /^(setup|monthly)\b/.exec(insideApproach(path))?.[1];
  return approachIndexOf(path) === null ? null : ((key as LineList | undefined) ?? null);
}

/** The path of the cost line that a path is in, `approaches[1].setup[0]`; `null` if it is in none. */
export function linePathOf(path: string): string | null {
  return /^approaches\[\d+\]\.(?:setup|monthly)\[\d+\]/.exec(path)?.[0] ?? null;
}

/** Label and unit of the cost line that a path is in, the unit `''` for a plain amount; `null` if it is in none. */
export function lineAt(
  scenario: Scenario,
  path: string,
): { readonly label: string; readonly unit: string } | null {
  const line = linePathOf(path);
  const [, , list, index] = splitPath(line ?? '') ?? [];
  const found: CostLine | undefined = approachAt(scenario, path)?.[list as LineList]?.[index as number];
  return found ? { label: found.label, unit: 'unit' in found ? found.unit : '' } : null;
}
