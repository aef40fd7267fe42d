/**
 * A private copy of a scenario whose numbers can be set, for the functions that evaluate it many times (solving, flips,
 * sensitivity, simulation). The copy is not checked, and every range is at its best guess. It uses the same ledger as
 * `evaluate`, but makes no results, dates or reasons.
 */
import { type Curve, curveOf } from '../cost/curve.ts';
import { type Costs, costing, isLinked } from '../cost/ledger.ts';
import { type Plan, planOf } from '../cost/plan.ts';
import { type Traffic, trafficOf } from '../cost/traffic.ts';
import { type Finding, findingOn } from '../cost/verdict.ts';
import { best, isBelief } from '../scenario/amount.ts';
import { dateAt, monthsUntil } from '../scenario/calendar.ts';
import { type Field, fieldAt, nodeAt } from '../scenario/field-table.ts';
import { ownSuccess } from '../scenario/links.ts';
import { insideApproach, isRate } from '../scenario/path-parts.ts';
import { approachIndexOf, keyOf, splitPath } from '../scenario/paths.ts';
import { differenceTo } from '../scenario/success.ts';
import type { Amount, Approach, Belief, Cache, Scenario } from '../scenario/types.ts';
import type { Lever } from './types.ts';

/** One number of the copy that can be set. */
export interface Parameter {
  readonly path: Lever;
  readonly field: Field;
  /** Today's value: the best guess; for dates months from the start; NaN where unknown. */
  readonly now: number;
  /** The amount as it is in the scenario, a number or a range; for a difference, a range around today's value. */
  readonly amount: Amount;
  /** The range of the difference, if a success rate is given as a difference to the success rate of another approach. */
  readonly difference?: Belief;
  /** Sets the difference. */
  readonly vary?: (difference: number) => void;
  /** Only for the length of a cached prefix: the rules of its cache. The length is a whole number, and the saving jumps at each step. */
  readonly cache?: Pick<Cache, 'minimumTokens' | 'stepTokens'>;
  readonly set: (value: number) => void;
  /** Restores the scenario's value, at its best guess. */
  readonly reset: () => void;
}

/** A scenario whose numbers can be set, and its costs after the last change. */
export interface WorkingCopy {
  readonly scenario: Scenario;
  /** The number at a full path; `null` if the scenario has none. A list of months is scaled as a whole by its first month. */
  readonly parameter: (path: Lever) => Parameter | null;
  readonly traffic: () => Traffic;
  readonly costs: (index: number) => Costs;
  /** The probability that an approach reaches its quality, 0–1. */
  readonly chance: (index: number) => number;
  /** The saving of a candidate over the window. */
  readonly savingCurve: (index: number) => Curve;
  /** The finding on a candidate; `savingCurve` is its saving, if the caller has it already. */
  readonly findingOf: (index: number, savingCurve?: Curve) => Finding;
}

/** An object or a list that contains a value. */
type Holder = Record<string | number, unknown>;

/** A copy that can be written to, with every range at its p50. A range that is a difference to another approach is kept. */
function writableCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writableCopy);
  if (typeof value !== 'object' || value === null) return value;
  if (isBelief(value)) return value.differenceTo === undefined ? value.p50 : value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writableCopy(item)]));
}

/** The object or list that contains the value at a path; `null` if there is none. */
function holderOf(root: unknown, parts: readonly (string | number)[]): Holder | null {
  let holder = root;
  for (const part of parts.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return null;
    holder = (holder as Holder)[part];
  }
  return typeof holder === 'object' && holder !== null ? (holder as Holder) : null;
}

/** Makes a working copy of a scenario; the scenario itself is never written to. */
export function createWorkingCopy(scenario: Scenario): WorkingCopy {
  const copy = writableCopy(scenario) as Scenario;
  const plans: (Plan | null)[] = copy.approaches.map(() => null);
  const knownCosts: (Costs | null)[] = copy.approaches.map(() => null);
  // The costs of an approach depend on another approach in three cases: in a rollout, if failed requests go to the other approach, or if
  // the success rate is given as a difference to its rate.
  const hasDifferences = copy.approaches.some((approach) => differenceTo(approach) !== undefined);
  const hasLinks = hasDifferences || copy.approaches.some(isLinked);
  let knownTraffic: Traffic | null = null;

  // Drops the plans, costs and traffic that depend on a changed path.
  const forget = (parts: readonly (string | number)[]): void => {
    if (parts[0] === 'approaches') {
      if (hasDifferences) plans.fill(null);
      else plans[parts[1] as number] = null;
      if (hasLinks) knownCosts.fill(null);
      else knownCosts[parts[1] as number] = null;
    } else {
      knownTraffic = null;
      knownCosts.fill(null);
    }
  };
  const traffic = (): Traffic => {
    knownTraffic ??= trafficOf(copy);
    return knownTraffic;
  };
  const planAt = (index: number): Plan => {
    plans[index] ??= planOf(copy.approaches[index] as Approach, copy.startsOn, copy.approaches);
    return plans[index] as Plan;
  };
  const costs = (index: number): Costs => {
    knownCosts[index] ??= costing(copy.approaches, planAt, traffic())(index);
    return knownCosts[index] as Costs;
  };
  const savingCurve = (index: number): Curve => curveOf(costs(0), costs(index), traffic().horizon, true);

  const parameter = (path: Lever): Parameter | null => {
    const parts = splitPath(path);
    if (!parts) return null;
    if (path === 'monthlyRequests') return parameterOfMonths();
    if (isRatesLever(path)) return parameterOfRates(path);
    const field = fieldAt(path);
    const holder = holderOf(copy, parts);
    const key = parts[parts.length - 1] as string | number;
    const original = holderOf(scenario, parts)?.[key];
    if (!field || !holder || original === undefined) return null;
    const initialValue = holder[key];
    const writeValue = (value: unknown): void => {
      holder[key] = value;
      forget(parts);
    };
    const reset = (): void => writeValue(initialValue);
    if (field.kind === 'date') {
      const { startsOn } = scenario;
      const now = monthsUntil(startsOn, original as string);
      return { path, field, now, amount: now, set: (value) => writeValue(dateAt(startsOn, value)), reset };
    }
    if (typeof original === 'string' || typeof original === 'boolean') {
      if (field.choices.length === 0 || field.kind === 'choice') return null;
      // A given share can replace a hit rate that follows from traffic. Today's value is the hit rate of the first month.
      const now = costs(parts[1] as number).hit[0] ?? Number.NaN;
      return { path, field, now, amount: null, set: writeValue, reset };
    }
    if (isBelief(original) && original.differenceTo !== undefined) {
      const approach = scenario.approaches[parts[1] as number] as Approach;
      const amount = ownSuccess(approach, scenario.approaches);
      const vary = (difference: number): void => writeValue({ ...original, p50: difference });
      return { path, field, now: best(amount), amount, difference: original, set: writeValue, vary, reset };
    }
    const commonMembers = {
      path,
      field,
      now: best(original as Amount),
      amount: original as Amount,
      set: writeValue,
      reset,
    };
    const cache = keyOf(path) === 'prefixTokens' ? scenario.approaches[parts[1] as number]?.cache : undefined;
    return cache ? { ...commonMembers, field: { ...field, whole: true }, cache } : commonMembers;
  };

  const parameterOfMonths = (): Parameter | null => {
    const months = scenario.monthlyRequests;
    const field = fieldAt('monthlyRequests[0]');
    const now = months?.[0];
    if (!months || !field || !now) return null;
    const set = (value: number): void => {
      const scaled = months.map((requests) => (requests === null ? null : (requests * value) / now));
      (copy as { monthlyRequests?: readonly (number | null)[] }).monthlyRequests = scaled;
      forget(['monthlyRequests']);
    };
    return { path: 'monthlyRequests', field, now, amount: now, set, reset: () => set(now) };
  };

  const parameterOfRates = (path: Lever): Parameter | null => {
    const parameters = ratePaths(scenario, path)
      .map(parameter)
      .filter((each) => each !== null);
    const field = fieldAt(`${path}.batch.multiplier`);
    if (!field || parameters.length === 0) return null;
    return {
      path,
      field,
      now: 1,
      amount: 1,
      set(factor) {
        for (const each of parameters) each.set(each.now * factor);
      },
      reset() {
        for (const each of parameters) each.reset();
      },
    };
  };

  const findingOf = (index: number, knownCurve?: Curve): Finding =>
    findingOn(
      { scenario: copy, traffic: traffic(), baseline: costs(0), candidate: costs(index) },
      knownCurve ?? savingCurve(index),
    );
  const chance = (index: number): number => best(copy.approaches[index]?.worksWithProbability);
  return { scenario, parameter, traffic, costs, chance, savingCurve, findingOf };
}

/** The index of a candidate by its id. Throws `RangeError` if no approach has this id, or if the approach is the baseline. */
export function indexOf(scenario: Scenario, candidate: string): number {
  const index = scenario.approaches.findIndex(({ id }) => id === candidate);
  if (index < 1) throw new RangeError(`No candidate with the id "${candidate}"`);
  return index;
}

/** Whether a full path means all token prices of an approach together, as a multiple of today's. */
export function isRatesLever(path: Lever): boolean {
  return approachIndexOf(path) !== null && insideApproach(path) === 'rates';
}

/** The full paths of the known token prices that a rates lever moves, scheduled ones included. */
export function ratePaths(scenario: Scenario, lever: Lever): Lever[] {
  return amountPaths(scenario, [approachIndexOf(lever) ?? -1]).filter(isRate);
}

/**
 * The full paths of every known number that may be a range, in the scenario and the approaches with these indices, and of the list
 * of months. Fields that are not used (`addition`) are left out.
 */
export function amountPaths(scenario: Scenario, indices: readonly number[]): Lever[] {
  const paths: Lever[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'number' || isBelief(value)) {
      const field = fieldAt(path);
      if (field?.belief && !(field.addition && value === field.default)) paths.push(path);
    } else if (Array.isArray(value) && nodeAt(path)?.node === 'list')
      value.forEach((item, i) => void visit(item, `${path}[${i}]`));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, path === '' ? key : `${path}.${key}`);
    }
  };
  const { approaches, monthlyRequests, ...scenarioFields } = scenario;
  visit(scenarioFields, '');
  if (monthlyRequests) paths.push('monthlyRequests');
  for (const index of indices) visit(approaches[index], `approaches[${index}]`);
  return paths;
}
