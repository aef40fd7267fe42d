/**
 * Other values that a price or a rule of an approach might have, and their effects: the scenario and its costs with each of them. In the
 * code, such a value is called a reading.
 */
import { approachResult, costsOfAll } from '../core/cost/evaluate.ts';
import type { Costs } from '../core/cost/ledger.ts';
import { evaluate } from '../core/index.ts';
import { partOf, valueAt } from '../core/scenario/path-parts.ts';
import { withField } from '../core/scenario/scenario.ts';
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, ApproachResult, Result, Scenario } from '../core/types.ts';
import type { FieldValues } from './types.ts';

/** Another value that a price or a rule might have. */
export interface OtherReading {
  /** The value as its source writes it, such as "$3.99". `null`: the text is made from the first entry of `fields`. */
  readonly value: string | null;
  /** The source of the value. `null`: no source states the value; it only shows how much the assumption matters. */
  readonly source: string | null;
  readonly fields: FieldValues;
  /**
   * The other approaches with the same model that may have the value too. Absent: all of them; `offer`: only approaches with the same offer
   * (both tuned or both untuned); `approach`: none.
   */
  readonly validFor?: 'offer' | 'approach';
}

/** The other values that a price or a rule of one approach might have. */
export interface OtherReadings {
  /** Index of the approach. */
  readonly index: number;
  readonly others: readonly OtherReading[];
}

/** The scenario with another value, and its result. */
export interface Effect {
  readonly other: OtherReading;
  readonly scenario: Scenario;
  /** The result of the approach that has the other value. `result` has an equal one. */
  readonly approachResult: ApproachResult;
  /** Calculated when it is first read, because the comparisons of approaches take most of the time. */
  readonly result: Result;
  /**
   * Whether the other value changes the approach's set-up in whole dollars, or a cost of the approach by more than a thousandth.
   * `null` = unknown, because the cost that it might change is unknown.
   */
  readonly changes: boolean | null;
}

const effectsByOthers = new WeakMap<
  readonly OtherReading[],
  { readonly scenario: Scenario; readonly index: number; readonly effects: readonly Effect[] }
>();

/** The effect of each other value of a remark on the scenario. The latest effects of each list of values are kept. */
export function effectsOf(scenario: Scenario, { index, others }: OtherReadings): readonly Effect[] {
  const cached = effectsByOthers.get(others);
  if (cached?.scenario === scenario && cached.index === index) return cached.effects;
  const effects = evaluateOthers(scenario, index, others);
  effectsByOthers.set(others, { scenario, index, effects });
  return effects;
}

function evaluateOthers(
  scenario: Scenario,
  index: number,
  others: readonly OtherReading[],
): readonly Effect[] {
  const before = evaluate(scenario).approaches[index];
  return others.flatMap((other) => {
    if (!before) return [];
    const changed = withReading(scenario, index, other);
    const after = resultAt(changed, index);
    return [
      {
        other,
        scenario: changed,
        approachResult: after,
        get result() {
          return evaluate(changed);
        },
        changes: changesCost(before, after, Object.keys(other.fields)),
      },
    ];
  });
}

/** The result of one approach, without the comparisons. */
function resultAt(scenario: Scenario, index: number): ApproachResult {
  const { traffic, costs } = costsOfAll(scenario);
  return approachResult(
    scenario.approaches[index] as Approach,
    costs[index] as Costs,
    costs[0] as Costs,
    traffic,
  );
}

/**
 * The scenario with another value in its fields. Each other approach changes too if it has the same model, the value is valid for it, and
 * its present values are the same. The reason is that the base model and the tuned model often have the same price and the same cache
 * rules. In such an approach, a field without a known value stays as it is, unless its value is also unknown in the approach at `index`.
 */
export function withReading(scenario: Scenario, index: number, { fields, validFor }: OtherReading): Scenario {
  const target = scenario.approaches[index] as Approach;
  const isChangeable = (path: string, approach: Approach) =>
    valueAt(approach, path) != null || valueAt(target, path) == null;
  return scenario.approaches.reduce((earlier, approach, i) => {
    const knownPaths = Object.keys(fields).filter((path) => valueAt(approach, path) != null);
    const hasSameValues =
      approach.model !== undefined &&
      approach.model === target.model &&
      validFor !== 'approach' &&
      (validFor !== 'offer' || isTuned(approach.technique) === isTuned(target.technique)) &&
      knownPaths.every((path) => valueAt(approach, path) === valueAt(target, path));
    const changeable =
      knownPaths.length === 0 ? [] : Object.keys(fields).filter((path) => isChangeable(path, approach));
    const paths = i === index ? Object.keys(fields) : hasSameValues ? changeable : [];
    return paths.reduce(
      (changed, path) => withField(changed, `approaches[${i}].${path}`, fields[path]),
      earlier,
    );
  }, scenario);
}

/**
 * The kind of cost that a field of an approach can change, by the first key of its path. A field with any other key changes the
 * cost of requests.
 */
const costsOfFields: Readonly<Record<string, keyof CostsByKind>> = {
  training: 'once',
  setup: 'once',
  hosting: 'fixed',
  monthly: 'fixed',
};

/**
 * The costs of an approach in dollars: one-time costs, the fixed costs of each month, and the cost of a request in each month.
 * `null` = unknown.
 */
interface CostsByKind {
  readonly once: readonly (number | null)[];
  readonly fixed: readonly (number | null)[];
  readonly requests: readonly (number | null)[];
}

function costsOf({ setup, requestUsd, months }: ApproachResult): CostsByKind {
  return {
    once: [setup.totalUsd, ...months.map(({ dueUsd }) => dueUsd)],
    fixed: months.map(({ fixedUsd }) => fixedUsd),
    requests: [requestUsd, ...months.map((month) => month.requestUsd)],
  };
}

/** Whether the new values of the fields at `paths` have changed a cost, as `Effect.changes` says. */
function changesCost(
  before: ApproachResult,
  after: ApproachResult,
  paths: readonly string[],
): Effect['changes'] {
  const [setupBefore, setupAfter] = [before.setup.totalUsd, after.setup.totalUsd];
  // A set-up is written in whole dollars.
  if (areDifferent(setupBefore, setupAfter) || Math.round(setupBefore ?? 0) !== Math.round(setupAfter ?? 0))
    return true;
  if (after.totalUsd !== null) return areDifferent(before.totalUsd, after.totalUsd);
  const [costsBefore, costsAfter] = [costsOf(before), costsOf(after)];
  const kinds: readonly (keyof CostsByKind)[] = ['once', 'fixed', 'requests'];
  if (
    kinds.some((kind) => costsBefore[kind].some((usd, i) => areDifferent(usd, costsAfter[kind][i] ?? null)))
  )
    return true;
  const changeableKinds = paths.map((path) => costsOfFields[partOf(path)] ?? 'requests');
  return changeableKinds.some((kind) => costsAfter[kind].includes(null)) ? null : false;
}

/** Whether two amounts differ by more than a thousandth. `null` is an unknown amount. */
export function areDifferent(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a !== b : Math.abs(a - b) > 0.001 * Math.max(Math.abs(a), Math.abs(b));
}
