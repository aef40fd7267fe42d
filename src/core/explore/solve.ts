/**
 * What would have to be true: the values of one lever at which a candidate just pays back, everything else as it is
 * (model page, section 6). Knows how a lever may vary and nothing of what it means.
 */
import { bracketedRoot } from '../cost/finance.ts';
import { dateAt, monthsUntil } from '../scenario/calendar.ts';
import { type Field, fieldAt } from '../scenario/field-table.ts';
import { splitPath } from '../scenario/paths.ts';
import { isScenario, scenarioFrom, withField } from '../scenario/scenario.ts';
import type { Amount, Scenario } from '../scenario/types.ts';
import type { Lever, Threshold } from './types.ts';
import {
  createWorkbench,
  type Dial,
  fullPath,
  indexOf,
  isRatesLever,
  ratePaths,
  type Workbench,
} from './workbench.ts';

/** Where to look for thresholds: the whole range of a lever, or some orders of magnitude around today's value. */
export type Reach = 'whole-range' | 'nearby';

/**
 * The values of `lever` at which the saving over the window is zero, each with the side on which the candidate pays,
 * nearest to today's first. Where the saving jumps (whole machines, whole months, cache steps, tiers) it is the
 * first value that pays. A lever is a path into the scenario, or into the candidate; dates are months from the start.
 * Empty where no value makes a difference, the scenario has no such number, or something else needed is unknown.
 * A hit rate from traffic may be asked for as well: the share it would have to be. A lever at `null` is solved for.
 * Throws `RangeError` for an unknown candidate.
 */
export function solveFor(
  scenario: Scenario,
  { lever, candidate }: { readonly lever: Lever; readonly candidate: string },
): readonly Threshold[] {
  const index = indexOf(scenario, candidate);
  const path = fullPath(lever, index);
  const bench = createWorkbench(isScenario(scenario) ? scenario : scenarioFrom(scenario));
  const dial = bench.dial(path);
  if (dial) return thresholds(bench, dial, index, 'whole-range');
  const opened = withListOpened(scenario, path);
  if (!opened) return [];
  const wider = createWorkbench(opened);
  const lent = wider.dial(path);
  // What is lent for the search is no value of today's.
  return lent ? thresholds(wider, { ...lent, now: Number.NaN }, index, 'whole-range') : [];
}

/** The scenario with a value at a path where it has none; `null` where none can stand there. */
function withListOpened(scenario: Scenario, path: Lever): Scenario | null {
  for (const value of [1, 0.5, scenario.startsOn]) {
    try {
      return withField(scenario, path, value);
    } catch {
      // Another kind of value may fit; if none does, the scenario has no such lever.
    }
  }
  return null;
}

/** The thresholds of one dial. The dial is back where it was afterwards. */
export function thresholds(bench: Workbench, dial: Dial, index: number, reach: Reach): readonly Threshold[] {
  const { now } = dial;
  const net = (value: number): number => {
    dial.turn(value);
    const { atMonth } = bench.window(index);
    return atMonth[atMonth.length - 1] as number;
  };
  const found: { value: number; side: Threshold['side'] }[] = [];
  let before: number | null = null;
  let paidBefore = false;
  const points = gridOf(dial, reach, bench.scenario.horizonMonths).map((value) => ({
    value,
    usd: net(value),
  }));
  for (const [i, { value, usd }] of points.entries()) {
    if (Number.isNaN(usd)) {
      before = null;
      continue;
    }
    // Where the saving is nothing over a stretch or at the end of the range (no service, no traffic), nothing pays.
    const [former, next] = [points[i - 1], points[i + 1]];
    if (usd === 0 && (!former || !next || former.usd === 0 || next.usd === 0)) continue;
    const pays = usd >= 0;
    if (before !== null && pays !== paidBefore) {
      found.push({
        value: pays ? edge(net, value, before, dial.field) : edge(net, before, value, dial.field),
        side: pays ? 'at-least' : 'at-most',
      });
    }
    before = value;
    paidBefore = pays;
  }
  dial.reset();
  const { startsOn } = bench.scenario;
  if (dial.field.kind === 'date') {
    // A date is a whole day: the months to its beginning.
    for (const threshold of found) {
      threshold.value = monthsUntil(startsOn, dateAt(startsOn, threshold.value));
    }
  }
  if (!Number.isNaN(now)) {
    found.sort((a, b) => Math.abs(a.value - now) - Math.abs(b.value - now));
  }
  return found;
}

/** The value next to `fails` that still pays: exact to the last bits, or to a whole number or day. */
function edge(net: (value: number) => number, pays: number, fails: number, field: Field): number {
  if (field.whole || field.kind === 'date') {
    return halved(net, pays, fails, field.whole ? 1 : 1 / 64, field.whole);
  }
  const root = bracketedRoot(net, pays, fails);
  if (root === null) return halved(net, pays, fails, 1e-15, false);
  // A root has an error of its last bits; what is given must pay. At a jump no neighbour may, so it is halved there.
  for (const bits of [0, 1, 2, 4, 8, 16]) {
    const value = root + Math.sign(pays - fails) * bits * Number.EPSILON * Math.abs(root);
    if (net(value) >= 0) return value;
  }
  return halved(net, pays, fails, 1e-15, false);
}

/** Halves the bracket down to `least`, or until its ends are neighbours; the end that pays. */
function halved(
  net: (value: number) => number,
  pays: number,
  fails: number,
  least: number,
  isWhole: boolean,
): number {
  let [good, bad] = [pays, fails];
  while (Math.abs(good - bad) > least) {
    const middle = isWhole ? Math.floor((good + bad) / 2) : (good + bad) / 2;
    if (middle === good || middle === bad) break;
    if (net(middle) >= 0) good = middle;
    else bad = middle;
  }
  return good;
}

/** Values that are close enough for every pair of neighbours to enclose at most one threshold, in order. */
function gridOf({ now, field }: Dial, reach: Reach, horizon: number): readonly number[] {
  const values = new Set<number>();
  const add = (value: number): void => {
    const rounded = field.whole ? Math.round(value) : value;
    if (rounded < field.min || rounded > field.max || (field.minExclusive && rounded === field.min)) return;
    values.add(rounded);
  };
  if (field.kind !== 'date') add(now);
  if (field.kind === 'date') {
    // Months here, so a date's own range does not apply.
    for (let i = 0; i <= horizon * 4; i++) values.add(i / 4);
    values.add(now);
  } else if (field.kind === 'share') {
    const steps = reach === 'nearby' ? 40 : 400;
    for (let i = 0; i <= steps; i++) add(i / steps);
    for (const close of [1e-9, 1e-6, 1e-4, 1e-3]) {
      add(close);
      add(1 - close);
    }
  } else if (field.kind === 'growth') {
    const steps = reach === 'nearby' ? 10 : 50;
    for (let i = -steps; i <= steps; i++) add(i / steps);
    for (let i = 0; i <= 60; i++) add(10 ** (i / 20));
  } else if (field.whole) {
    for (let i = 0; i <= 128; i++) add(i);
    for (let power = 2; power <= 6; power += 1 / 16) add(10 ** power);
  } else {
    spread(add, Number.isNaN(now) ? 1 : Math.abs(now), reach, field.min < 0);
  }
  return [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}

/** Amounts by magnitudes: finely around today's value, coarsely as far as the range goes. */
function spread(add: (value: number) => void, now: number, reach: Reach, signed: boolean): void {
  const both = (value: number): void => {
    add(value);
    if (signed) add(-value);
  };
  add(0);
  const around = now > 0 ? now : 1;
  const fine = reach === 'nearby' ? 6 : 24;
  for (let i = -3 * fine; i <= 3 * fine; i++) both(around * 10 ** (i / fine));
  const coarse = reach === 'nearby' ? 1 : 8;
  for (let i = -9 * coarse; i <= 15 * coarse; i++) both(10 ** (i / coarse));
}

// Puts a solved value into a scenario, as `solveFor` and `flips` mean it. Knows nothing of how it was found.

/**
 * The scenario with a lever at a value: months from the start become the date they fall in, and a list of months is
 * scaled so that its first one is the value; all rates of an approach are multiplied by it.
 * Throws `ScenarioError` where the field cannot hold the value, and `RangeError` for an unknown candidate or
 * a list that begins with nothing.
 */
export function withLever(
  scenario: Scenario,
  { lever, candidate, value }: { readonly lever: Lever; readonly candidate: string; readonly value: number },
): Scenario {
  const path = fullPath(lever, indexOf(scenario, candidate));
  if (path === 'monthlyRequests') {
    const list = scenario.monthlyRequests;
    const first = list?.[0];
    if (!list || !first) throw new RangeError('There is no first month to scale by');
    return withField(
      scenario,
      path,
      list.map((requests) => (requests === null ? null : (requests * value) / first)),
    );
  }
  if (isRatesLever(path)) {
    return ratePaths(scenario, path).reduce(
      (scaled, rate) => withField(scaled, rate, multiplied(valueAt(scenario, rate), value)),
      scenario,
    );
  }
  return withField(scenario, path, fieldAt(path)?.kind === 'date' ? dateAt(scenario.startsOn, value) : value);
}

/** The amount at a path that has one. */
function valueAt(scenario: Scenario, path: Lever): Amount {
  let value: unknown = scenario;
  for (const part of splitPath(path) ?? []) value = (value as Readonly<Record<string, unknown>>)[part];
  return value as Amount;
}

function multiplied(amount: Amount, factor: number): Amount {
  if (amount === null) return null;
  if (typeof amount === 'number') return amount * factor;
  const { p10, p50, p90 } = amount;
  return { ...amount, p10: p10 * factor, p50: p50 * factor, p90: p90 * factor };
}
