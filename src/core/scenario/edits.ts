/**
 * Edits that touch more than one field of a scenario, and which fields an edit changed. Every edit returns a new scenario;
 * labels come from the caller.
 */

import { bestGuess, isBelief } from './amount.ts';
import { maxEntriesAt } from './field-lookup.ts';
import { largest } from './field-table.ts';
import { approachAt, lineListOf } from './paths.ts';
import { createScenario, withField } from './scenario.ts';
import type { Amount, Approach, CostLine, Scenario } from './types.ts';

/** As many approaches as a scenario may hold. */
export const maxApproaches: number = /* @__PURE__ */ maxEntriesAt('approaches');

/** `base-2` where `base` is taken, and so on. */
function freeId(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

/**
 * One more approach, last: a copy of the baseline's tokens and quality without its model, so that the person only
 * chooses what differs. `null` when there are as many already as a scenario may hold.
 */
export function withNewApproach(scenario: Scenario, label: string): Scenario | null {
  const { approaches } = scenario;
  const baseline = approaches[0];
  if (!baseline || approaches.length >= maxApproaches) return null;
  const id = freeId(
    approaches.map((approach) => approach.id),
    `approach-${approaches.length + 1}`,
  );
  const labels = approaches.map((approach) => approach.label);
  const { prefixTokens, variableTokens, outputTokens, reasoningTokens } = baseline;
  return createScenario({
    ...scenario,
    approaches: [
      ...approaches,
      {
        id,
        label: freeLabel(labels, label),
        prefixTokens,
        variableTokens,
        outputTokens,
        reasoningTokens,
        successRate: baseline.successRate,
        maxAttempts: baseline.maxAttempts,
        failureUsd: baseline.failureUsd,
      },
    ],
  });
}

function freeLabel(taken: readonly string[], base: string): string {
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.includes(`${base} ${n}`)) return `${base} ${n}`;
}

/** The approach moves to the front; the others keep their order. */
export function withBaseline(scenario: Scenario, index: number): Scenario {
  const chosen = scenario.approaches[index];
  if (!chosen || index === 0) return scenario;
  return createScenario({
    ...scenario,
    approaches: [chosen, ...scenario.approaches.filter((approach) => approach !== chosen)],
  });
}

/** One approach replaced. */
export function withApproach(scenario: Scenario, index: number, approach: Approach): Scenario {
  return withField(scenario, `approaches[${index}]`, approach);
}

/** One more set-up or monthly line, last. */
export function withNewLine(scenario: Scenario, list: string, line: CostLine): Scenario {
  const index = linesAt(scenario, list).length;
  return withField(scenario, `${list}[${index}]`, line);
}

function linesAt(scenario: Scenario, list: string): readonly CostLine[] {
  const key = lineListOf(list);
  return (key && approachAt(scenario, list)?.[key]) ?? [];
}

// From one number of requests to a list of months and back, so that neither is lost.

type Months = readonly (number | null)[];

/** Months of a new list where all are alike. */
const aYear = 12;

/** As many months as a scenario may list. */
export const maxMonths: number = /* @__PURE__ */ maxEntriesAt('monthlyRequests');

/** The months that follow from one number and its growth: to the horizon, a year where there is no growth. */
export function monthsOf({ requestsPerMonth, growthPerMonth, horizonMonths }: Scenario): Months {
  const first = bestGuess(requestsPerMonth);
  const growth = bestGuess(growthPerMonth);
  if (first === null || growth === null) return [first];
  const count = growth === 0 ? Math.min(aYear, horizonMonths) : horizonMonths;
  return Array.from({ length: count }, (_, month) => asRequests(first * (1 + growth) ** month));
}

/** Whole requests, where parts of one do not matter. */
function asRequests(requests: number): number {
  return Math.min(largest, requests < 100 ? Number(requests.toPrecision(6)) : Math.round(requests));
}

/** Each month by itself: the list that was given before, else the number with its growth. */
export function toMonths(scenario: Scenario, former: FormerTraffic): Scenario {
  return withField(scenario, 'monthlyRequests', former.monthlyRequests ?? monthsOf(scenario));
}

/** One number: the one that was given before, with its range, else that of the first month. */
export function toOneNumber(scenario: Scenario, former: FormerTraffic): Scenario {
  const first = scenario.monthlyRequests?.[0] ?? null;
  return withField(
    scenario,
    'requestsPerMonth',
    'requestsPerMonth' in former ? former.requestsPerMonth : first,
  );
}

/** The traffic to keep before it is given in the other way. Months that follow from the number are not kept. */
export function formerTraffic(scenario: Scenario, former: FormerTraffic): FormerTraffic {
  const { monthlyRequests, requestsPerMonth = null } = scenario;
  if (!monthlyRequests) return { requestsPerMonth };
  const followed =
    JSON.stringify(monthsOf(toOneNumber(scenario, former))) === JSON.stringify(monthlyRequests);
  return followed ? {} : { monthlyRequests };
}

/** Numbers pasted from a spreadsheet or another list; `null` where there are fewer than two, or one is not a number. */
export function pastedMonths(text: string, read: (typed: string) => number | null): readonly number[] | null {
  const parts = text
    .trim()
    .split(/\s*[\n\r\t;]\s*|,\s+/)
    .filter((part) => part !== '');
  const months = parts.map(read);
  return parts.length > 1 && months.every((month) => month !== null && month >= 0 && month <= largest)
    ? (months as readonly number[])
    : null;
}

/** The months with `others` from index `from` on, as many as a scenario may list. */
export function withMonths(months: Months, from: number, others: Months): Months {
  return [...months.slice(0, from), ...others, ...months.slice(from + others.length)].slice(0, maxMonths);
}

export interface FormerTraffic {
  readonly requestsPerMonth?: Amount;
  readonly monthlyRequests?: readonly (number | null)[];
}

/**
 * Paths of the values that differ, joined by spaces; `''` when none do. Two edits of one field give the same paths.
 * Scenarios share what an edit leaves alone, so the comparison is short.
 */
export function editedPaths(before: Scenario, after: Scenario): string {
  const found: string[] = [];
  const visit = (a: unknown, b: unknown, path: string): void => {
    if (Object.is(a, b)) return;
    // A range is one value: typing it may change all of its numbers or only one.
    if (!isBranch(a) || !isBranch(b) || isBelief(a) || isBelief(b)) {
      // Every edit copies the ranges; their members are always in the same order.
      if (JSON.stringify(a) !== JSON.stringify(b)) found.push(path);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      visit(Reflect.get(a, key), Reflect.get(b, key), path ? `${path}.${key}` : key);
  };
  visit(before, after, '');
  return found.join(' ');
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
