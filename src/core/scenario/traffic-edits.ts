/**
 * From one number of requests to a list of months and back, so that neither way of saying it is lost. Pure.
 */

import { nodeAt } from './fields.ts';
import { bestGuess } from './range.ts';
import { withField } from './scenario.ts';
import type { Amount, Scenario } from './types.ts';

type Months = readonly (number | null)[];

/** Months a list starts with where all are alike. */
const aYear = 12;

/** As many months as a scenario may list. */
export const mostMonths = ((node) => (node?.node === 'list' ? node.max : 0))(nodeAt('monthlyRequests'));

/** The months that one number and its growth are: as far as the horizon reaches, a year where there is no growth. */
export function monthsOf({ requestsPerMonth, growthPerMonth, horizonMonths }: Scenario): Months {
  const first = bestGuess(requestsPerMonth);
  const growth = bestGuess(growthPerMonth);
  if (first === null || growth === null) return [first];
  const count = growth === 0 ? Math.min(aYear, horizonMonths) : horizonMonths;
  return Array.from({ length: count }, (_, month) => asRequests(first * (1 + growth) ** month));
}

/** Whole requests, where parts of one do not matter. */
function asRequests(requests: number): number {
  const most = 1e15;
  return Math.min(most, requests < 100 ? Number(requests.toPrecision(6)) : Math.round(requests));
}

/** Each month by itself: as it was said before, else as the number and its growth have it. */
export function toMonths(scenario: Scenario, former: FormerTraffic): Scenario {
  return withField(scenario, 'monthlyRequests', former.monthlyRequests ?? monthsOf(scenario));
}

/** One number: as it was said before, with its range, else that of the first month. */
export function toOneNumber(scenario: Scenario, former: FormerTraffic): Scenario {
  const first = scenario.monthlyRequests?.[0] ?? null;
  return withField(
    scenario,
    'requestsPerMonth',
    'requestsPerMonth' in former ? former.requestsPerMonth : first,
  );
}

/** What to keep of a scenario whose traffic is about to be said the other way. Months that only follow are not kept. */
export function formerTraffic(scenario: Scenario, former: FormerTraffic): FormerTraffic {
  const { monthlyRequests, requestsPerMonth = null } = scenario;
  if (!monthlyRequests) return { requestsPerMonth };
  const followed =
    JSON.stringify(monthsOf(toOneNumber(scenario, former))) === JSON.stringify(monthlyRequests);
  return followed ? {} : { monthlyRequests };
}

/** Numbers as they come from a spreadsheet or another list; `null` where it is fewer than two, or one is none. */
export function pastedMonths(text: string, read: (typed: string) => number | null): readonly number[] | null {
  const parts = text
    .trim()
    .split(/\s*[\n\r\t;]\s*|,\s+/)
    .filter((part) => part !== '');
  const months = parts.map(read);
  return parts.length > 1 && months.every((month) => month !== null && month >= 0 && month <= 1e15)
    ? (months as readonly number[])
    : null;
}

/** The months with others from one on, as many as there is room for. */
export function withMonths(months: Months, from: number, others: Months): Months {
  return [...months.slice(0, from), ...others, ...months.slice(from + others.length)].slice(0, mostMonths);
}

export interface FormerTraffic {
  readonly requestsPerMonth?: Amount;
  readonly monthlyRequests?: readonly (number | null)[];
}
