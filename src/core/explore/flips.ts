/**
 * The single changes that would turn the verdict `never` or `retired-first` into a payback (docs/model.md, section 6).
 */
import { isPayback, outcomeOf } from '../cost/verdict.ts';
import { dateAt } from '../scenario/calendar.ts';
import { maySuggest } from '../scenario/field-lookup.ts';
import type { Scenario } from '../scenario/types.ts';
import { runToEnd, type Steps } from '../work.ts';
import { thresholds } from './solve.ts';
import type { Flip, Lever } from './types.ts';
import { amountPaths, createWorkingCopy, indexOf, type Parameter, type WorkingCopy } from './working-copy.ts';

/** The levers that are not amounts: all prices of the model together, whole numbers, dates, and hit rates that follow from the traffic. */
function otherPaths(scenario: Scenario, index: number): Lever[] {
  const approachPath = `approaches[${index}]`;
  const approach = scenario.approaches[index];
  const paths: Lever[] = [`${approachPath}.rates`];
  if (approach?.availableUntil !== undefined) paths.push(`${approachPath}.availableUntil`);
  if (approach?.retrain) paths.push(`${approachPath}.retrain.everyMonths`);
  if (approach?.hosting) paths.push(`${approachPath}.hosting.sharedBy`);
  if (approach?.hosting && 'machines' in approach.hosting) paths.push(`${approachPath}.hosting.machines`);
  for (const i of [0, index]) {
    if (scenario.approaches[i]?.cache?.hitRate === 'from-traffic')
      paths.push(`approaches[${i}].cache.hitRate`);
  }
  return paths;
}

/** |value - now| / |now|; for a share that is 0 now, the new share; `null` for any other number that is 0 now. */
function relativeChange({ now, field }: Parameter, value: number): number | null {
  if (now !== 0) return Math.abs(value - now) / Math.abs(now);
  return field.kind === 'share' ? Math.abs(value) : null;
}

/**
 * For a candidate with the verdict `never` or `retired-first`: for each lever, the nearest value at which the candidate pays
 * back inside the window. The smallest relative change is first. The verdict with each returned value is calculated, and is a
 * payback. Empty for every other verdict, and if no single change is enough. Throws `RangeError` for an unknown candidate.
 */
export function flips(scenario: Scenario, candidate: string): readonly Flip[] {
  return runToEnd(flipSteps(scenario, candidate));
}

/** Like `flips`, with a pause after each lever. */
export function* flipSteps(scenario: Scenario, candidate: string): Steps<readonly Flip[]> {
  const index = indexOf(scenario, candidate);
  const copy = createWorkingCopy(scenario);
  const outcome = outcomeOf(copy.findingOf(index));
  if (outcome !== 'never' && outcome !== 'tooLate') return [];
  const paths = [...amountPaths(scenario, [0, index]).filter(maySuggest), ...otherPaths(scenario, index)];
  const changes: Flip[] = [];
  for (const path of paths) {
    const flip = flipOf(copy, path, index);
    if (flip) changes.push(flip);
    yield;
  }
  return changes.sort((a, b) => a.relativeChange - b.relativeChange);
}

/** The nearest value of one lever at which the candidate pays back; `null` if there is none. */
function flipOf(copy: WorkingCopy, path: Lever, index: number): Flip | null {
  const parameter = copy.parameter(path);
  if (!parameter || Number.isNaN(parameter.now)) return null;
  // A cost cannot become a credit.
  const mayBeNegative = parameter.now < 0 || !parameter.field.unit.startsWith('usd');
  const nearest = thresholds(copy, parameter, index, 'nearby').find(
    ({ value }) => mayBeNegative || value >= 0,
  );
  const value =
    nearest && payingValue(copy, parameter, index, nearest.value, nearest.side === 'at-least' ? 1 : -1);
  parameter.reset();
  if (nearest === undefined || value === undefined) return null;
  const change = relativeChange(parameter, value);
  if (change === null || change === 0) return null;
  const flip = { lever: path, side: nearest.side, value, relativeChange: change };
  if (parameter.field.kind !== 'date') return { ...flip, now: parameter.now };
  const { startsOn } = copy.scenario;
  return { ...flip, now: dateAt(startsOn, parameter.now), date: dateAt(startsOn, value) };
}

/** Shares by which a value is moved past its threshold, because rounding may put it on the side that does not pay back. */
const roundingSteps = [0, 1e-12, 1e-9, 1e-8, 1e-7, 1e-6];

/** The value, or one slightly further, with which the verdict is a payback; `undefined` if there is none. */
function payingValue(
  copy: WorkingCopy,
  parameter: Parameter,
  index: number,
  value: number,
  direction: number,
): number | undefined {
  const steps = parameter.field.kind === 'date' ? [0] : parameter.field.whole ? [0, 1] : roundingSteps;
  for (const step of steps) {
    const further =
      parameter.field.whole || parameter.field.kind === 'date'
        ? value + direction * step
        : value + direction * step * Math.abs(value);
    const { min, max, kind } = parameter.field;
    if (kind !== 'date' && (further < min || further > max)) continue;
    parameter.set(further);
    if (isPayback(copy.findingOf(index))) return further;
  }
  return undefined;
}
