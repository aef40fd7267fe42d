/**
 * The changes that would turn a never (or a too late) into a payback, each alone enough (model page, section 6).
 * Knows which numbers a person could move; knows no sentences.
 */
import { isPayback, outcomeOf } from '../cost/verdict.ts';
import { dateAt } from '../scenario/calendar.ts';
import type { Scenario } from '../scenario/types.ts';
import { thresholds } from './solve.ts';
import type { Flip, Lever } from './types.ts';
import {
  amountPaths,
  createWorkbench,
  type Dial,
  finished,
  indexOf,
  type Steps,
  type Workbench,
} from './workbench.ts';

/** Numbers nobody moves to make a case: money over time, and prices that are not charged now. */
const notMoved = /^discountPerYear$|\.tiers\[|\.batch\.|\.rateChanges\[|\.reasoningTokens$/;

/** What may be moved besides the amounts: another model at other prices, whole numbers, dates. */
function otherPaths(scenario: Scenario, index: number): Lever[] {
  const at = `approaches[${index}]`;
  const own = scenario.approaches[index];
  const paths: Lever[] = [`${at}.rates`];
  if (own?.availableUntil !== undefined) paths.push(`${at}.availableUntil`);
  if (own?.retrain) paths.push(`${at}.retrain.everyMonths`);
  if (own?.hosting) paths.push(`${at}.hosting.sharedBy`);
  if (own?.hosting && 'machines' in own.hosting) paths.push(`${at}.hosting.machines`);
  for (const i of [0, index]) {
    if (scenario.approaches[i]?.cache?.hitRate === 'from-traffic')
      paths.push(`approaches[${i}].cache.hitRate`);
  }
  return paths;
}

/** |value - now| / |now|; a share that is 0 now counts its own size; `null` where there is nothing to relate to. */
function relativeChange({ now, field }: Dial, value: number): number | null {
  if (now !== 0) return Math.abs(value - now) / Math.abs(now);
  return field.kind === 'share' ? Math.abs(value) : null;
}

/**
 * For a candidate that never pays back or retires first: the nearest value of each lever at which it pays back
 * inside the window, smallest relative change first. Every value is on the paying side and is checked to pay.
 * Empty for every other verdict, and where nothing alone is enough. Throws `RangeError` for an unknown candidate.
 */
export function flips(scenario: Scenario, candidate: string): readonly Flip[] {
  return finished(flipSteps(scenario, candidate));
}

/** `flips`, lever by lever. */
export function* flipSteps(scenario: Scenario, candidate: string): Steps<readonly Flip[]> {
  const index = indexOf(scenario, candidate);
  const bench = createWorkbench(scenario);
  const outcome = outcomeOf(bench.find(index));
  if (outcome !== 'never' && outcome !== 'too-late') return [];
  const paths = [
    ...amountPaths(scenario, [0, index]).filter((path) => !notMoved.test(path)),
    ...otherPaths(scenario, index),
  ];
  const changes: Flip[] = [];
  for (const path of paths) {
    const flip = flipOf(bench, path, index);
    if (flip) changes.push(flip);
    yield;
  }
  return changes.sort((a, b) => a.relativeChange - b.relativeChange);
}

function flipOf(bench: Workbench, path: Lever, index: number): Flip | null {
  const dial = bench.dial(path);
  if (!dial || Number.isNaN(dial.now)) return null;
  const nearest = thresholds(bench, dial, index, 'nearby')[0];
  const value = nearest && paying(bench, dial, index, nearest.value, nearest.side === 'at-least' ? 1 : -1);
  dial.reset();
  if (nearest === undefined || value === undefined) return null;
  const change = relativeChange(dial, value);
  if (change === null || change === 0) return null;
  const flip = { lever: path, side: nearest.side, value, relativeChange: change };
  if (dial.field.kind !== 'date') return { ...flip, now: dial.now };
  const { startsOn } = bench.scenario;
  return { ...flip, now: dateAt(startsOn, dial.now), date: dateAt(startsOn, value) };
}

/** The value itself, or one a hair further on, with which the verdict is a payback; `undefined` where there is none. */
function paying(
  bench: Workbench,
  dial: Dial,
  index: number,
  value: number,
  direction: number,
): number | undefined {
  const steps =
    dial.field.kind === 'date' ? [0] : dial.field.whole ? [0, 1] : [0, 1e-12, 1e-9, 1e-8, 1e-7, 1e-6];
  for (const step of steps) {
    const further =
      dial.field.whole || dial.field.kind === 'date'
        ? value + direction * step
        : value + direction * step * Math.abs(value);
    const { min, max, kind } = dial.field;
    if (kind !== 'date' && (further < min || further > max)) continue;
    dial.turn(further);
    if (isPayback(bench.find(index))) return further;
  }
  return undefined;
}
