/** What of a scenario a path points into. Knows paths as the core writes them; no fields and no words. */
import type { Approach, Scenario } from './types.ts';

/** The name of the field at the end of a path: `usd` of `approaches[1].setup[0].usd`, `monthlyRequests` of a month's. */
export function keyOf(path: string): string {
  return /([A-Za-z]+)(\[\d+\])?$/.exec(path)?.[1] ?? path;
}

/** The approach a path points into; `null` for a path of the scenario itself. */
export function approachAt({ approaches }: Scenario, path: string): Approach | null {
  const index = /^approaches\[(\d+)\]/.exec(path)?.[1];
  return index === undefined ? null : (approaches[Number(index)] ?? null);
}

/** The set-up or monthly line a path points into; its unit is '' where it is a plain amount. */
export function lineAt(
  scenario: Scenario,
  path: string,
): { readonly label: string; readonly unit: string } | null {
  const match = /\.(setup|monthly)\[(\d+)\]/.exec(path);
  const line = match && approachAt(scenario, path)?.[match[1] as 'setup' | 'monthly'][Number(match[2])];
  return line ? { label: line.label, unit: 'unit' in line ? line.unit : '' } : null;
}
