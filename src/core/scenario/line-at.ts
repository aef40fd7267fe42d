/** The cost line that a path is in. The first load does not need this file. */
import { linePathOf } from './path-parts.ts';
import { approachAt, type LineList, splitPath } from './paths.ts';
import type { CostLine, Scenario } from './types.ts';

/** Label and unit of the cost line that a path is in; `null` if it is in none. The unit of a plain amount is `''`. */
export function lineAt(
  scenario: Scenario,
  path: string,
): { readonly label: string; readonly unit: string } | null {
  const line = linePathOf(path);
  const [, , list, index] = splitPath(line ?? '') ?? [];
  const found: CostLine | undefined = approachAt(scenario, path)?.[list as LineList]?.[index as number];
  return found ? { label: found.label, unit: 'unit' in found ? found.unit : '' } : null;
}
