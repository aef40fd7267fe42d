/**
 * Finds the name of a borrowed value (see `borrowed-names.ts`) by its path. This file is separate from `borrowed.ts`, because the
 * form needs only this name and loads before a prompt is entered.
 */
import { lineAt } from './line-at.ts';
import { linePathOf, listPathOf, pathById } from './path-parts.ts';

import type { Scenario } from './types.ts';

/**
 * The name of the value to which the field at a path belongs. For example, the price of the cost line `Labelling` belongs to
 * `fine-tuned.setup.Labelling`.
 */
export function borrowedName(path: string, scenario: Scenario): string {
  const line = linePathOf(path);
  if (line === null) return pathById(path, scenario);
  return `${pathById(listPathOf(line), scenario)}.${lineAt(scenario, path)?.label ?? ''}`;
}
