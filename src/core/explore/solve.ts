/**
 * Finds the values of one lever at which a candidate just pays back, while all other fields stay the same (docs/model.md,
 * section 6). `withLever` makes the scenario with such a value.
 */

import { bracketedRoot } from '../cost/finance.ts';
import { scaled } from '../scenario/amount-edits.ts';
import { dateAt, monthsUntil } from '../scenario/calendar.ts';
import { fullPath } from '../scenario/field-lookup.ts';
import { type Field, fieldAt } from '../scenario/field-table.ts';
import { valueAt } from '../scenario/path-parts.ts';
import { isScenario, scenarioFrom, withField } from '../scenario/scenario.ts';
import type { Amount, Scenario } from '../scenario/types.ts';
import type { Lever, Threshold } from './types.ts';
import {
  createWorkingCopy,
  indexOf,
  isRatesLever,
  type Parameter,
  ratePaths,
  type WorkingCopy,
} from './working-copy.ts';

/** The values among which thresholds are searched: the whole range of a lever, or some orders of magnitude around today's value. */
export type Reach = 'whole-range' | 'nearby';

/**
 * The values of `lever` at which the saving over the window is zero, the one nearest to today's value first. Each has the
 * side on which the candidate pays back. Where the saving jumps (whole machines or months, cache steps, tiers), the value is
 * the first one that pays back. A lever is a path into the scenario, or into the candidate. Dates are months from the start.
 * For a hit rate from traffic, the value is the required share. The lever itself may be unknown (`null`).
 * Empty if no value makes a difference, if the scenario has no such number, or if another needed amount is unknown.
 * Throws `RangeError` for an unknown candidate.
 */
export function solveFor(
  scenario: Scenario,
  { lever, candidate }: { readonly lever: Lever; readonly candidate: string },
): readonly Threshold[] {
  const index = indexOf(scenario, candidate);
  const path = fullPath(lever, index);
  const copy = createWorkingCopy(isScenario(scenario) ? scenario : scenarioFrom(scenario));
  const parameter = copy.parameter(path);
  if (parameter) return thresholds(copy, parameter, index, 'whole-range');
  const scenarioWithValue = withSomeValue(scenario, path);
  if (!scenarioWithValue) return [];
  const copyWithValue = createWorkingCopy(scenarioWithValue);
  const assumed = copyWithValue.parameter(path);
  // The present value is unknown: `withSomeValue` only assumes one, so that there is a field to vary.
  return assumed ? thresholds(copyWithValue, { ...assumed, now: Number.NaN }, index, 'whole-range') : [];
}

/** The scenario with a value at a path whose amount is unknown; `null` if the path accepts no value. */
function withSomeValue(scenario: Scenario, path: Lever): Scenario | null {
  for (const value of [1, 0.5, scenario.startsOn]) {
    try {
      return withField(scenario, path, value);
    } catch {
      // Another kind of value may fit; if none does, the scenario has no such lever.
    }
  }
  return null;
}

/** The thresholds of one parameter, which is reset afterwards. */
export function thresholds(
  copy: WorkingCopy,
  parameter: Parameter,
  index: number,
  reach: Reach,
): readonly Threshold[] {
  const { now } = parameter;
  const netUsdAt = (value: number): number => {
    parameter.set(value);
    const { atMonth } = copy.savingCurve(index);
    return atMonth[atMonth.length - 1] as number;
  };
  const edges: { value: number; side: Threshold['side'] }[] = [];
  let previousValue: number | null = null;
  let previousPays = false;
  const points = gridOf(parameter, reach, copy.scenario.horizonMonths).map((value) => ({
    value,
    usd: netUsdAt(value),
  }));
  for (const [i, { value, usd }] of points.entries()) {
    if (Number.isNaN(usd)) {
      previousValue = null;
      continue;
    }
    // A saving of 0 at several neighbouring values or at the end of the range (no service, no traffic) is not a payback.
    const [previous, next] = [points[i - 1], points[i + 1]];
    if (usd === 0 && (!previous || !next || previous.usd === 0 || next.usd === 0)) continue;
    const pays = usd >= 0;
    if (previousValue !== null && pays !== previousPays) {
      edges.push({
        value: pays
          ? payingEdge(netUsdAt, value, previousValue, parameter.field)
          : payingEdge(netUsdAt, previousValue, value, parameter.field),
        side: pays ? 'at-least' : 'at-most',
      });
    }
    previousValue = value;
    previousPays = pays;
  }
  parameter.reset();
  const { startsOn } = copy.scenario;
  if (parameter.field.kind === 'date') {
    // A date is a whole day, so the value becomes the months to the beginning of that day.
    for (const threshold of edges) {
      threshold.value = monthsUntil(startsOn, dateAt(startsOn, threshold.value));
    }
  }
  if (!Number.isNaN(now)) {
    edges.sort((a, b) => Math.abs(a.value - now) - Math.abs(b.value - now));
  }
  return edges;
}

/** The value nearest to `fails` that pays back: exact to the last bits, or to a whole number or day. */
function payingEdge(netUsdAt: (value: number) => number, pays: number, fails: number, field: Field): number {
  if (field.whole || field.kind === 'date') {
    return bisect(netUsdAt, pays, fails, field.whole ? 1 : 1 / 64, field.whole);
  }
  const root = bracketedRoot(netUsdAt, pays, fails);
  if (root === null) return bisect(netUsdAt, pays, fails, 1e-15, false);
  // The last bits of a root may be wrong, but the value must pay back. If no neighbour of the root pays back, as at a jump, the
  // value is found by bisection.
  for (const bits of [0, 1, 2, 4, 8, 16]) {
    const value = root + Math.sign(pays - fails) * bits * Number.EPSILON * Math.abs(root);
    if (netUsdAt(value) >= 0) return value;
  }
  return bisect(netUsdAt, pays, fails, 1e-15, false);
}

/** Bisects the bracket down to `minWidth`, or until its ends are neighbours. Returns the end that pays back. */
function bisect(
  netUsdAt: (value: number) => number,
  pays: number,
  fails: number,
  minWidth: number,
  isWhole: boolean,
): number {
  let [good, bad] = [pays, fails];
  while (Math.abs(good - bad) > minWidth) {
    const middle = isWhole ? Math.floor((good + bad) / 2) : (good + bad) / 2;
    if (middle === good || middle === bad) break;
    if (netUsdAt(middle) >= 0) good = middle;
    else bad = middle;
  }
  return good;
}

/** Steps of a share from 0 to 1. */
const shareSteps = { nearby: 40, 'whole-range': 400 } as const;
/** Distances from 0 and from 1 at which shares are tried too, because a saving may change its sign there. */
const sharesAtTheEnds = [1e-9, 1e-6, 1e-4, 1e-3];
/** Steps of a growth from -100 % to 0 and from 0 to 100 %. */
const growthSteps = { nearby: 10, 'whole-range': 50 } as const;
/** Growths above 100 %: up to a thousandfold, in 20 steps per decade. */
const fastGrowth = { decades: 3, perDecade: 20 } as const;
/** Whole numbers up to this number are tried one by one. */
const maxSmallWhole = 128;
/** The larger whole numbers that are tried: 16 in each power of ten, from 100 to a million. */
const largeWholes = { fromDecade: 2, toDecade: 6, perDecade: 16 } as const;
/** Dates are tried a quarter of a month apart. */
const datesPerMonth = 4;

/** Values in rising order, so close that two neighbours enclose at most one threshold. */
function gridOf({ now, field, cache }: Parameter, reach: Reach, horizon: number): readonly number[] {
  const values = new Set<number>();
  const add = (value: number): void => {
    const rounded = field.whole ? Math.round(value) : value;
    if (rounded < field.min || rounded > field.max || (field.minExclusive && rounded === field.min)) return;
    values.add(rounded);
  };
  if (field.kind !== 'date') add(now);
  if (field.kind === 'date') {
    // The values are months, so the limits of a date field do not apply.
    for (let i = 0; i <= horizon * datesPerMonth; i++) values.add(i / datesPerMonth);
    values.add(now);
  } else if (field.kind === 'share') {
    const steps = shareSteps[reach];
    for (let i = 0; i <= steps; i++) add(i / steps);
    for (const distance of sharesAtTheEnds) {
      add(distance);
      add(1 - distance);
    }
  } else if (field.kind === 'growth') {
    const steps = growthSteps[reach];
    for (let i = -steps; i <= steps; i++) add(i / steps);
    const { decades, perDecade } = fastGrowth;
    for (let i = 0; i <= decades * perDecade; i++) add(10 ** (i / perDecade));
  } else if (field.whole && !cache) {
    for (let i = 0; i <= maxSmallWhole; i++) add(i);
    const { fromDecade, toDecade, perDecade } = largeWholes;
    for (let power = fromDecade; power <= toDecade; power += 1 / perDecade) add(10 ** power);
  } else {
    addMagnitudes(add, Number.isNaN(now) ? 1 : Math.abs(now), reach, field.min < 0);
    if (cache) addCacheEdges(add, Number.isNaN(now) ? 0 : now, cache, reach);
  }
  return [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}

/** Cache steps that are tried to either side of today's length, and from the minimum on. */
const cacheSteps = { nearby: 32, 'whole-range': 256 } as const;

/**
 * Adds two prefix lengths for each cache step: the last one before the step, and the first one that reaches it. Between two steps
 * the cost is linear.
 */
function addCacheEdges(
  add: (value: number) => void,
  now: number,
  { minimumTokens, stepTokens }: NonNullable<Parameter['cache']>,
  reach: Reach,
): void {
  const addEdge = (tokens: number): void => {
    add(tokens - 1);
    add(tokens);
  };
  const first = Math.ceil(minimumTokens);
  addEdge(first);
  if (stepTokens === 1) return;
  for (let i = -cacheSteps[reach]; i <= cacheSteps[reach]; i++) {
    for (const from of [first, now]) addEdge((Math.floor(from / stepTokens) + i) * stepTokens);
  }
}

/**
 * Steps per decade: `fine` ones for `around` decades to either side of today's value, and `coarse` ones from 1e-9 to 1e18.
 */
const amountSteps = {
  nearby: { fine: 6, coarse: 1 },
  'whole-range': { fine: 24, coarse: 8 },
  around: 3,
  fromDecade: -9,
  toDecade: 18,
} as const;

/** Adds amounts by magnitudes: finely around today's value, coarsely over the rest of the range. */
function addMagnitudes(add: (value: number) => void, now: number, reach: Reach, isSigned: boolean): void {
  const addWithSigns = (value: number): void => {
    add(value);
    if (isSigned) add(-value);
  };
  add(0);
  const centre = now > 0 ? now : 1;
  const { fine, coarse } = amountSteps[reach];
  const reachDown = amountSteps.around * fine;
  for (let i = -reachDown; i <= reachDown; i++) addWithSigns(centre * 10 ** (i / fine));
  const { fromDecade, toDecade } = amountSteps;
  for (let i = fromDecade * coarse; i <= toDecade * coarse; i++) addWithSigns(10 ** (i / coarse));
}

/**
 * The scenario with a lever at a value. For a date, the value is in months from the start. A list of months is scaled so that
 * its first month is the value. All rates of an approach are multiplied by the value.
 * Throws `ScenarioError` if the value is not allowed, and `RangeError` for an unknown candidate or for a list whose first
 * month is 0.
 */
export function withLever(
  scenario: Scenario,
  { lever, candidate, value }: { readonly lever: Lever; readonly candidate: string; readonly value: number },
): Scenario {
  const path = fullPath(lever, indexOf(scenario, candidate));
  if (path === 'monthlyRequests') {
    const months = scenario.monthlyRequests;
    const firstMonth = months?.[0];
    if (!months || !firstMonth) throw new RangeError('There is no first month to scale by');
    return withField(
      scenario,
      path,
      months.map((requests) => (requests === null ? null : (requests * value) / firstMonth)),
    );
  }
  if (isRatesLever(path)) {
    return ratePaths(scenario, path).reduce(
      (changed, rate) => withField(changed, rate, scaled(valueAt(scenario, rate) as Amount, value)),
      scenario,
    );
  }
  return withField(scenario, path, fieldAt(path)?.kind === 'date' ? dateAt(scenario.startsOn, value) : value);
}
