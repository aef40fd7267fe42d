/**
 * The effect of each number on the payback, or on the net saving at the horizon. One number at a time is moved across its range, while
 * the others stay at the best guess (docs/model.md, section 7).
 */

import { endOf } from '../cost/curve.ts';
import { isKnown, paybackMonths } from '../cost/verdict.ts';
import { isBelief } from '../scenario/amount.ts';
import { rangeGroup } from '../scenario/path-parts.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Lever, SensitivityBar } from './types.ts';
import { amountPaths, createWorkingCopy, indexOf, type Parameter, type WorkingCopy } from './working-copy.ts';

/** The distance by which a number without a range is moved to either side, as a share of the number. */
const usualMove = 0.2;

/** The two values to which a parameter is moved: p10 and p90, or without a range 20 % to either side, within the bounds of the field. */
function endsOf({ amount, now, field }: Parameter): readonly [low: number, high: number] {
  if (isBelief(amount)) return [amount.p10, amount.p90];
  const move = Math.abs(now) * usualMove;
  return [Math.max(field.min, now - move), Math.min(field.max, now + move)];
}

/** The parameters that are moved at once: one parameter, or all that share the name of a range. */
function groupsOf(copy: WorkingCopy, index: number): readonly (readonly Parameter[])[] {
  const groups = new Map<string, Parameter[]>();
  for (const path of amountPaths(copy.scenario, [0, index])) {
    // The discount rate changes neither payback nor net.
    const parameter = path === 'discountPerYear' ? null : copy.parameter(path);
    if (!parameter) continue;
    const name = rangeGroup(parameter.amount, path, copy.scenario);
    groups.set(name, [...(groups.get(name) ?? []), parameter]);
  }
  return [...groups.values()];
}

/** The figures of a candidate at the present numbers of the working copy. */
interface Figures {
  /** Months; `null` = never. */
  readonly payback: number | null;
  /** Net dollars at the horizon; NaN = unknown. */
  readonly net: number;
}

function figuresOf(copy: WorkingCopy, index: number): Figures {
  const savingCurve = copy.savingCurve(index);
  return {
    payback: paybackMonths(copy.findingOf(index, savingCurve)),
    net: endOf(savingCurve),
  };
}

/** The distance from the smallest to the largest of the values; `null` (never) counts as Infinity. */
function widthOf(values: readonly (number | null)[]): number {
  const numbers = values.map((value) => value ?? Number.POSITIVE_INFINITY);
  return Math.max(...numbers) - Math.min(...numbers);
}

/**
 * One bar for each lever or `sharedAs` group, the widest first. A `null` value is a side that never pays back. The bars show
 * the payback in months. If the best guess does not pay back, or pays back at once, all bars show the net at the horizon
 * instead. Levers that change nothing are left out. Empty for a candidate whose verdict is `incomplete`.
 * Throws `RangeError` for an unknown candidate.
 */
export function sensitivity(
  scenario: Scenario,
  { candidate }: { readonly candidate: string },
): readonly SensitivityBar[] {
  const index = indexOf(scenario, candidate);
  const copy = createWorkingCopy(scenario);
  if (!isKnown(copy.findingOf(index))) return [];
  const bestFigures = figuresOf(copy, index);
  const measure = bestFigures.payback === null || bestFigures.payback === 0 ? 'net-usd' : 'payback-months';
  const measureOf = (figures: Figures): number | null =>
    measure === 'net-usd' ? figures.net : figures.payback;

  const bars: { bar: SensitivityBar; width: number; netWidth: number }[] = [];
  for (const parameters of groupsOf(copy, index)) {
    const figuresAt = (end: 0 | 1): Figures => {
      for (const parameter of parameters) parameter.set(endsOf(parameter)[end]);
      return figuresOf(copy, index);
    };
    const [low, high] = [figuresAt(0), figuresAt(1)];
    for (const parameter of parameters) parameter.reset();
    const [firstParameter] = parameters;
    if (!firstParameter || Number.isNaN(low.net) || Number.isNaN(high.net)) continue;
    const [lowInput, highInput] = endsOf(firstParameter);
    const bar: SensitivityBar = {
      lever: firstParameter.path,
      levers: parameters.map(({ path }): Lever => path),
      low: { input: lowInput, value: measureOf(low) },
      high: { input: highInput, value: measureOf(high) },
      measure,
      best: measureOf(bestFigures),
    };
    const width = widthOf([bar.low.value, bar.high.value, bar.best]);
    if (width > 0) bars.push({ bar, width, netWidth: Math.abs(high.net - low.net) });
  }
  // All bars with a side that never pays back are equally wide, so the net decides their order.
  bars.sort((a, b) => (a.width === b.width ? b.netWidth - a.netWidth : b.width - a.width));
  return bars.map(({ bar }) => bar);
}
