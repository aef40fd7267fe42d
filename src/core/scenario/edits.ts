/**
 * Edits of a scenario as a whole, such as adding an approach, helpers for lists of months, and the fields that an edit has changed. No
 * edit changes its input. The caller passes labels, since core contains no language.
 */

import { bestGuess, isBelief } from './amount.ts';
import { maxEntriesAt } from './field-lookup.ts';
import { maxAmount } from './field-table.ts';
import { lineListOf, pathById } from './path-parts.ts';
import { approachAt } from './paths.ts';
import { createScenario, withField } from './scenario.ts';
import type { Amount, Approach, CostLine, Scenario, ScenarioInput } from './types.ts';

/** Maximum number of approaches in a scenario. */
export const maxApproaches: number = /* @__PURE__ */ maxEntriesAt('approaches');

/** `base` if it is free, else `base-2`, `base-3` and so on. */
function freeId(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/**
 * Fields that a new approach does not copy. They are its id, label, technique and model, and the fields that depend on the model or on
 * the start of its service, such as prices, latency, fixed costs, training, dates and the share of the traffic.
 */
type NotCopiedField =
  | 'id'
  | 'label'
  | 'technique'
  | 'model'
  | 'rates'
  | 'rateChanges'
  | 'ratesChangePerYear'
  | 'worksWithProbability'
  | 'setup'
  | 'monthly'
  | 'monthlyMinimumUsd'
  | 'training'
  | 'hosting'
  | 'leadMonths'
  | 'trafficShare'
  | 'retrain'
  | 'availableUntil'
  | 'trainableUntil'
  | 'latency';

type CopiedField = Exclude<keyof Approach, NotCopiedField>;

/** Fields that a new approach copies from the baseline. The compiler reports a field that is neither here nor in `NotCopiedField`. */
const copiedFields: Readonly<Record<CopiedField, true>> = {
  prefixTokens: true,
  variableTokens: true,
  variableCachedShare: true,
  outputTokens: true,
  reasoningTokens: true,
  reasoningOff: true,
  cache: true,
  batchShare: true,
  successRate: true,
  maxAttempts: true,
  failureUsd: true,
  failureApproach: true,
  successDropPerMonth: true,
  otherUsdPerRequest: true,
};

/** A copy of the value at `path`. Every range in it varies together with the range from which it was copied. */
function linkedCopy(value: unknown, path: string, scenario: Scenario): unknown {
  if (isBelief(value)) return { sharedAs: pathById(path, scenario), ...value };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, linkedCopy(item, `${path}.${key}`, scenario)]),
  );
}

/**
 * The scenario with one more approach at the end. It has the baseline's tokens, cache, batches, quality and other costs of a
 * request, but not its model, so that the user enters only the differences. Copied ranges vary together with the baseline's.
 * `null` if the scenario has no baseline, or already has the maximum number of approaches.
 */
export function withApproachLikeBaseline(scenario: Scenario, label: string): Scenario | null {
  const baseline = scenario.approaches[0];
  if (!baseline) return null;
  const copies = (Object.keys(copiedFields) as CopiedField[]).map((key) => [
    key,
    linkedCopy(baseline[key], `approaches[0].${key}`, scenario),
  ]);
  return withAddedApproach(scenario, { label, ...Object.fromEntries(copies) });
}

/**
 * The scenario with an approach added at the end, under an id and a label that no other approach has. `null` if the
 * scenario already has the maximum number of approaches.
 */
export function withAddedApproach(
  scenario: Scenario,
  added: Omit<ScenarioInput['approaches'][number], 'id'>,
): Scenario | null {
  const { approaches } = scenario;
  if (approaches.length >= maxApproaches) return null;
  const id = freeId(
    approaches.map((approach) => approach.id),
    `approach-${approaches.length + 1}`,
  );
  const labels = approaches.map((approach) => approach.label);
  return createScenario({
    ...scenario,
    approaches: [...approaches, { ...added, id, label: freeLabel(labels, added.label ?? '') }],
  });
}

/** `base` if no approach has this label, else `base 2`, `base 3` and so on. */
function freeLabel(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base} ${n}`)) return `${base} ${n}`;
}

/** The scenario with the approach at `index` as the baseline (first); the others keep their order. */
export function withBaseline(scenario: Scenario, index: number): Scenario {
  const chosen = scenario.approaches[index];
  if (!chosen || index === 0) return scenario;
  return createScenario({
    ...scenario,
    approaches: [chosen, ...scenario.approaches.filter((approach) => approach !== chosen)],
  });
}

/** The scenario with the approach at `index` replaced. */
export function withApproach(scenario: Scenario, index: number, approach: Approach): Scenario {
  return withField(scenario, `approaches[${index}]`, approach);
}

/** The scenario with one more line at the end of the list of cost lines at `listPath`. */
export function withNewLine(scenario: Scenario, listPath: string, line: CostLine): Scenario {
  const index = linesAt(scenario, listPath).length;
  return withField(scenario, `${listPath}[${index}]`, line);
}

/** The cost lines of the list at a path. */
function linesAt(scenario: Scenario, listPath: string): readonly CostLine[] {
  const key = lineListOf(listPath);
  return (key && approachAt(scenario, listPath)?.[key]) ?? [];
}

/** The requests of each month; `null` = unknown. */
type Months = readonly (number | null)[];

/** Maximum number of months in a new list of months, if the growth is 0. */
const newListMonths = 12;

/** Maximum number of months in a scenario's list of requests. */
export const maxMonths: number = /* @__PURE__ */ maxEntriesAt('monthlyRequests');

/**
 * The requests of each month up to the horizon, calculated from month 1 and the growth. If the growth is 0, the list has one year
 * at most. If one of the two is unknown, the list has month 1 only.
 */
export function monthsFromGrowth({ requestsPerMonth, growthPerMonth, horizonMonths }: Scenario): Months {
  const first = bestGuess(requestsPerMonth);
  const growth = bestGuess(growthPerMonth);
  if (first === null || growth === null) return [first];
  const count = growth === 0 ? Math.min(newListMonths, horizonMonths) : horizonMonths;
  return Array.from({ length: count }, (_, month) => roundedRequests(first * (1 + growth) ** month));
}

/** A number of requests, at most `maxAmount`: rounded to a whole number if it is 100 or more, else to six significant digits. */
function roundedRequests(requests: number): number {
  return Math.min(maxAmount, requests < 100 ? Number(requests.toPrecision(6)) : Math.round(requests));
}

/** The scenario with its traffic as a list of months: the previous list, else one calculated from the number and its growth. */
export function toMonths(scenario: Scenario, previous: PreviousTraffic): Scenario {
  return withField(scenario, 'monthlyRequests', previous.monthlyRequests ?? monthsFromGrowth(scenario));
}

/** The scenario with its traffic as one number: the previous number with its range, else the number of the first month. */
export function toOneNumber(scenario: Scenario, previous: PreviousTraffic): Scenario {
  const first = scenario.monthlyRequests?.[0] ?? null;
  return withField(
    scenario,
    'requestsPerMonth',
    'requestsPerMonth' in previous ? previous.requestsPerMonth : first,
  );
}

/**
 * The traffic before a switch between one number and a list of months, so that the next switch can restore it: the number or the list. A
 * list that is still as it was calculated from the number and its growth is left out, because it can be calculated again. `previous` is
 * the result of the last switch.
 */
export function trafficToRestore(scenario: Scenario, previous: PreviousTraffic): PreviousTraffic {
  const { monthlyRequests, requestsPerMonth = null } = scenario;
  if (!monthlyRequests) return { requestsPerMonth };
  const isCalculated =
    JSON.stringify(monthsFromGrowth(toOneNumber(scenario, previous))) === JSON.stringify(monthlyRequests);
  return isCalculated ? {} : { monthlyRequests };
}

/**
 * The requests of each month, pasted from a spreadsheet or another list, separated by line breaks, tabs, semicolons, or a comma with a
 * space. `null` if there are fewer than two numbers, or if one is not valid. `parse` reads one of them; `null` = not a number.
 */
export function pastedMonths(
  text: string,
  parse: (typed: string) => number | null,
): readonly number[] | null {
  const parts = text
    .trim()
    .split(/\s*[\n\r\t;]\s*|,\s+/)
    .filter((part) => part !== '');
  const months = parts.map(parse);
  return parts.length > 1 && months.every((month) => month !== null && month >= 0 && month <= maxAmount)
    ? (months as readonly number[])
    : null;
}

/**
 * The months with the items of `replacement` written over the months from index `from` on; later months stay. The result is cut at
 * the maximum number of months.
 */
export function withMonths(months: Months, from: number, replacement: Months): Months {
  const later = months.slice(from + replacement.length);
  return [...months.slice(0, from), ...replacement, ...later].slice(0, maxMonths);
}

/** The result of `trafficToRestore`: a number, a list of months, or nothing (`{}`). */
export interface PreviousTraffic {
  readonly requestsPerMonth?: Amount;
  readonly monthlyRequests?: readonly (number | null)[];
}

/**
 * The fields whose values differ, such as `approaches.0.label`, joined by spaces; `''` if none differ. The history joins successive edits
 * of the same fields into one step. Scenarios share the parts that an edit does not change, so the comparison takes little time.
 */
export function editedFields(before: Scenario, after: Scenario): string {
  const changedPaths: string[] = [];
  const visit = (a: unknown, b: unknown, path: string): void => {
    if (Object.is(a, b)) return;
    // A range is one value: typing it may change all of its numbers or only one.
    if (!isBranch(a) || !isBranch(b) || isBelief(a) || isBelief(b)) {
      // A range in a changed part may be a copy with the same numbers. Its members are always in the same order.
      if (JSON.stringify(a) !== JSON.stringify(b)) changedPaths.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      visit(Reflect.get(a, key), Reflect.get(b, key), path ? `${path}.${key}` : key);
  };
  visit(before, after, '');
  return changedPaths.join(' ');
}

/** Whether a value has members, so that they can be compared one by one. */
function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
