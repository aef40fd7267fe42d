/**
 * Finds the part of a scenario that a path is in, such as the rates or a cost line. This is a file of its own, because the first
 * load of a page does not need it.
 */
import { isBelief } from './amount.ts';
import { approachIndexOf, type LineList, splitPath } from './paths.ts';
import type { Amount, Scenario } from './types.ts';

/** The path without its approach: `setup[0].usd`, `''` for the approach itself; a path of the scenario itself is unchanged. */
export function insideApproach(path: string): string {
  return path.replace(/^approaches\[\d+\]\.?/, '');
}

/** The last two field names of a path, without indices: `cache.hitRate` of `approaches[1].cache.hitRate`. */
export function lastKeysOf(path: string): string {
  return (splitPath(path) ?? [path])
    .filter((part) => typeof part === 'string')
    .slice(-2)
    .join('.');
}

/** The path of the part that holds the last key of a path: `rates` of `rates.inputUsdPerMTok`; `''` for a single key. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** The path of the cost line that a path is in, `approaches[1].setup[0]`; `null` if it is in none. */
export function linePathOf(path: string): string | null {
  return /^approaches\[\d+\]\.(?:setup|monthly)\[\d+\]/.exec(path)?.[0] ?? null;
}

/** Whether a path is inside the part at another path: `cache.ttlMinutes` is inside `cache`, `cache` itself is not. */
export function isInside(path: string, part: string): boolean {
  return path.startsWith(part) && /^[.[]/.test(path.slice(part.length));
}

/** The path of the list that has the entry at a path: `approaches[1].setup` of `approaches[1].setup[0]`. */
export function listPathOf(entry: string): string {
  return entry.replace(/\[\d+\]$/, '');
}

/** The first key of a path, inside its approach if it has one: `rates` of `approaches[1].rates.tiers[0].inputUsdPerMTok`. */
export function partOf(path: string): string {
  return /^\w*/.exec(insideApproach(path))?.[0] ?? '';
}

/**
 * The path with the id of its approach in place of the index, which changes when approaches move: `few-shot.setup`. The result is the
 * name of a quantity: a range with this name as its `sharedAs` varies together with the field at the path.
 */
export function pathById(path: string, { approaches }: Scenario): string {
  const index = approachIndexOf(path);
  if (index === null) return path;
  const [id, inside] = [approaches[index]?.id ?? '', insideApproach(path)];
  return inside === '' ? id : `${id}.${inside}`;
}

/** The name of the quantity that an amount describes. Ranges with the same name vary together. */
export function rangeGroup(amount: Amount, path: string, scenario: Scenario): string {
  return (isBelief(amount) ? amount.sharedAs : undefined) ?? pathById(path, scenario);
}

/** Whether a path ends in a price per token, such as `outputUsdPerMTok`, in any set of rates. The price of training does not count. */
export function isRate(path: string): boolean {
  return /UsdPerMTok$/.test(path);
}

/** The index of the scheduled change and the index of the tier that a path is in; each is `null` if the path is in none. */
export function rateSetOf(path: string): { readonly change: number | null; readonly tier: number | null } {
  const indexAfter = (key: string): number | null => {
    const parts = splitPath(path) ?? [];
    const index = parts[parts.indexOf(key) + 1];
    return parts.includes(key) && typeof index === 'number' ? index : null;
  };
  return { change: indexAfter('rateChanges'), tier: indexAfter('tiers') };
}

/** The list of cost lines that a path is in; `null` if it is in none. */
export function lineListOf(path: string): LineList | null {
  const part = partOf(path);
  return approachIndexOf(path) !== null && (part === 'setup' || part === 'monthly') ? part : null;
}

/** The value at a path inside a scenario or a part of one; `undefined` where there is none. */
export function valueAt(part: object, path: string): unknown {
  return (splitPath(path) ?? []).reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    part,
  );
}
