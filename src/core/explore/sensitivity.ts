/**
 * Which number matters most: each one alone moved across its range, the rest at the best guess (model page,
 * section 7). Knows no chart.
 */

import { endOf } from '../cost/curve.ts';
import { isKnown, paybackMonths } from '../cost/verdict.ts';
import { isBelief } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Lever, SensitivityBar } from './types.ts';
import { amountPaths, createWorkbench, type Dial, indexOf, type Workbench } from './workbench.ts';

/** How far a number without a range of its own is moved, as a share of it. */
const usualMove = 0.2;

/** The two ends of a dial: p10 and p90, or 20 % to either side, held inside the field's range. */
function endsOf({ amount, now, field }: Dial): readonly [low: number, high: number] {
  if (isBelief(amount)) return [amount.p10, amount.p90];
  const move = Math.abs(now) * usualMove;
  return [Math.max(field.min, now - move), Math.min(field.max, now + move)];
}

/** What is moved at once: one dial, or all that share a belief's name. */
function groupsOf(bench: Workbench, index: number): readonly (readonly Dial[])[] {
  const groups = new Map<string, Dial[]>();
  for (const path of amountPaths(bench.scenario, [0, index])) {
    // Discounting moves neither payback nor net.
    const dial = path === 'discountPerYear' ? null : bench.dial(path);
    if (!dial) continue;
    const shared = isBelief(dial.amount) ? dial.amount.sharedAs : undefined;
    const key = shared === undefined ? `path ${path}` : `shared ${shared}`;
    groups.set(key, [...(groups.get(key) ?? []), dial]);
  }
  return [...groups.values()];
}

interface Reading {
  readonly payback: number | null;
  readonly net: number;
}

function read(bench: Workbench, index: number): Reading {
  const window = bench.window(index);
  return {
    payback: paybackMonths(bench.find(index, window)),
    net: endOf(window),
  };
}

/** From the smallest to the largest of the values; a side that never pays back is infinitely far. */
function widthOf(values: readonly (number | null)[]): number {
  const numbers = values.map((value) => value ?? Number.POSITIVE_INFINITY);
  return Math.max(...numbers) - Math.min(...numbers);
}

/**
 * One bar a lever (or `sharedAs` group), widest spread first; a `null` value is a side that never pays back.
 * All bars show payback months; when the best guess does not pay back, or pays back at once, all show the net at the
 * horizon instead. Levers that change nothing are left out. Empty for a candidate whose verdict is `incomplete`.
 * Throws `RangeError` for an unknown candidate.
 */
export function sensitivity(
  scenario: Scenario,
  { candidate }: { readonly candidate: string },
): readonly SensitivityBar[] {
  const index = indexOf(scenario, candidate);
  const bench = createWorkbench(scenario);
  if (!isKnown(bench.find(index))) return [];
  const best = read(bench, index);
  const measure = best.payback === null || best.payback === 0 ? 'net-usd' : 'payback-months';
  const shown = (reading: Reading): number | null => (measure === 'net-usd' ? reading.net : reading.payback);

  const bars: { bar: SensitivityBar; width: number; netWidth: number }[] = [];
  for (const dials of groupsOf(bench, index)) {
    const at = (end: 0 | 1): Reading => {
      for (const dial of dials) dial.turn(endsOf(dial)[end]);
      return read(bench, index);
    };
    const [low, high] = [at(0), at(1)];
    for (const dial of dials) dial.reset();
    const [first] = dials;
    if (!first || Number.isNaN(low.net) || Number.isNaN(high.net)) continue;
    const [lowInput, highInput] = endsOf(first);
    const bar: SensitivityBar = {
      lever: first.path,
      levers: dials.map(({ path }): Lever => path),
      low: { input: lowInput, value: shown(low) },
      high: { input: highInput, value: shown(high) },
      measure,
      best: shown(best),
    };
    const width = widthOf([bar.low.value, bar.high.value, bar.best]);
    if (width > 0) bars.push({ bar, width, netWidth: Math.abs(high.net - low.net) });
  }
  // Sides that never pay back are equally wide; among them the net decides.
  bars.sort((a, b) => (a.width === b.width ? b.netWidth - a.netWidth : b.width - a.width));
  return bars.map(({ bar }) => bar);
}
