/**
 * What each approach has cost so far at every moment of the window (model page, section 3): straight lines between
 * corners, jumps where something falls due. Knows ledgers; knows no dates and no comparison.
 */

import { times } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import { costsOfAll } from './evaluate.ts';
import { type Costs, retrainings, retrainsUndated, runningUsd, type Traffic } from './ledger.ts';
import type { Plan } from './plan.ts';
import type { CoursePoint } from './result-types.ts';

/** Cumulative cost at the moments all approaches share: it comes in at `before[i]` and goes on from `after[i]`. */
export interface Course {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The courses of a scenario over the same moments, in rising order from 0 to the horizon, month ends among them. */
export interface Courses {
  readonly moments: readonly number[];
  /** One an approach, in order; NaN from where its cost is unknown. */
  readonly of: readonly Course[];
}

/** What falls due at moments after the start, apart from the months' own cost. */
type Due = readonly (readonly [t: number, usd: number])[];

/** From when to when an approach serves by itself; before and after it pays what the baseline pays. */
interface Service {
  readonly from: number;
  readonly until: number;
}

function serviceOf(own: Costs, baseline: Costs): Service {
  if (own === baseline) return { from: 0, until: Number.POSITIVE_INFINITY };
  return { from: own.plan.lead, until: own.plan.endsAt };
}

function dueOf({ plan }: Costs, baseline: Costs, { from, until }: Service, horizon: number): Due {
  const due = retrainings(plan, Math.min(horizon, until)).map((t) => [t, plan.retrainUsd] as const);
  if (plan === baseline.plan) return due;
  // While it does not serve by itself, it pays the baseline's retraining too.
  const shared = retrainings(baseline.plan, horizon).filter((t) => !(t >= from && t < until));
  return [...due, ...shared.map((t) => [t, baseline.plan.retrainUsd] as const)];
}

/** After which moment retraining falls due at moments that are not known; Infinity where none does. */
function undatedAfter({ plan }: Costs, baseline: Costs, { from, until }: Service, horizon: number): number {
  const first = ({ retrainEvery }: Plan): number => retrainEvery - 1;
  const own = retrainsUndated(plan, Math.min(horizon, until)) ? first(plan) : Number.POSITIVE_INFINITY;
  if (plan === baseline.plan || !retrainsUndated(baseline.plan, horizon)) return own;
  const shared = first(baseline.plan);
  return Math.min(own, from <= shared ? Math.max(shared, Math.floor(until)) : shared);
}

function courseOf(own: Costs, baseline: Costs, traffic: Traffic, moments: readonly number[]): Course {
  const { horizon } = traffic;
  const service = serviceOf(own, baseline);
  const due = dueOf(own, baseline, service, horizon);
  const undated = undatedAfter(own, baseline, service, horizon);
  const course = { before: [] as number[], after: [] as number[] };
  let usd = own.plan.setupUsd;
  let from = 0;
  for (const t of moments) {
    if (t > from) {
      const month = Math.floor(from) + 1;
      const [itself, other] = [own, baseline].map((costs) => runningUsd(costs, traffic, month, from)) as [
        number,
        number,
      ];
      const serves = from >= service.from && from < service.until;
      // Without a date from which it serves, only what both cost alike is known.
      const unknown = (Number.isNaN(service.from) && itself !== other) || t > undated;
      usd += unknown ? Number.NaN : times(t - from, serves ? itself : other);
    }
    course.before.push(usd);
    for (const [at, amount] of due) if (at === t) usd += amount;
    course.after.push(usd);
    from = t;
  }
  return course;
}

/** The cumulative cost of every approach from 0 to the horizon. */
export function coursesOf(scenario: Scenario): Courses {
  const { traffic, costs } = costsOfAll(scenario);
  const { horizon } = traffic;
  const baseline = costs[0] as Costs;
  const moments = new Set<number>();
  const cut = (t: number): void => {
    if (t > 0 && t < horizon) moments.add(t);
  };
  for (let month = 0; month <= horizon; month++) moments.add(month);
  for (const own of costs) {
    const service = serviceOf(own, baseline);
    for (const { from } of own.plan.prices) cut(from);
    for (const [t] of dueOf(own, baseline, service, horizon)) cut(t);
    cut(service.from);
    cut(service.until);
  }
  const sorted = [...moments].sort((a, b) => a - b);
  return { moments: sorted, of: costs.map((own) => courseOf(own, baseline, traffic, sorted)) };
}

/**
 * What each approach has cost so far as the corner points of a line, in order of time from 0 to the horizon; two points
 * share a moment where something falls due. One list an approach, in order: it ends where the cost is unknown, and is
 * empty where it is unknown from the start.
 */
export function courses(scenario: Scenario): readonly (readonly CoursePoint[])[] {
  const { moments, of } = coursesOf(scenario);
  return of.map(({ before, after }) => {
    const points: CoursePoint[] = [];
    for (const [i, months] of moments.entries()) {
      const [incoming, outgoing] = [before[i] as number, after[i] as number];
      if (!Number.isFinite(incoming)) break;
      points.push({ months, usd: incoming });
      if (outgoing === incoming) continue;
      if (!Number.isFinite(outgoing)) break;
      points.push({ months, usd: outgoing });
    }
    return points;
  });
}
