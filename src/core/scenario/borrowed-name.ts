/** The names of values of an example, by their paths. This file is separate from `borrowed.ts`, because the form needs only these names and loads before a prompt is entered. */
import { lineAt } from './line-at.ts';
import { listPathOf, pathById } from './path-parts.ts';
import { linePathOf } from './paths.ts';
import type { Scenario } from './types.ts';

/**
 * The name of the value to which the field at a path belongs: such as `fine-tuned.setup.Labelling` for the price of the cost line
 * `Labelling`.
 */
export function borrowedName(path: string, scenario: Scenario): string {
  const line = linePathOf(path);
  if (line === null) return pathById(path, scenario);
  return `${pathById(listPathOf(line), scenario)}.${lineAt(scenario, path)?.label ?? ''}`;
}
