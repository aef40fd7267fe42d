/**
 * The cumulative cost of every approach over the window (docs/model.md, section 3), and the approach whose cumulative cost is
 * lowest (section 4, "Cheapest so far"). A cumulative cost is a line that is straight between its corners and jumps when a payment
 * falls due.
 */
import { difference, times, tolerance } from '../scenario/amount.ts';
import type { Scenario } from '../scenario/types.ts';
import { zeroBetween } from './curve.ts';
import { costsOfAll, evaluate } from './evaluate.ts';
import { type Costs, retrainings, retrainsUndated, runningUsd, servedShare } from './ledger.ts';
import type { Plan } from './plan.ts';
import type { CheapestStretch, CostPoint, CostSoFar, MonthCrossover } from './result-types.ts';

/**
 * Cumulative cost at the moments that all approaches share: `before[i]` excludes payments due at moment i, `after[i]` includes
 * them.
 */
interface CumulativeCost {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The cumulative costs of all approaches at shared moments: from 0 to the horizon, in rising order, every month's end included. */
interface CumulativeCosts {
  readonly moments: readonly number[];
  /** One entry per approach, in order; NaN from the moment at which its cost becomes unknown. */
  readonly curves: readonly CumulativeCost[];
}

/** The payments after the start, apart from monthly costs. */
type Payments = readonly (readonly [t: number, usd: number])[];

/** The time in which an approach serves requests itself; before and after it, the approach pays the baseline's costs. */
interface Service {
  readonly from: number;
  readonly until: number;
}

function serviceOf(approachCosts: Costs, baseline: Costs): Service {
  if (approachCosts === baseline) return { from: 0, until: Number.POSITIVE_INFINITY };
  return { from: approachCosts.plan.lead, until: approachCosts.plan.endsAt };
}

/** The payments for retraining, including the retraining of the baseline while it serves in place of the approach. */
function dueOf(approachCosts: Costs, baseline: Costs, { until }: Service, horizon: number): Payments {
  const { plan } = approachCosts;
  const due = retrainings(plan, Math.min(horizon, until)).map((t) => [t, plan.retrainUsd] as const);
  if (plan === baseline.plan) return due;
  const paidForBaseline = retrainings(baseline.plan, horizon).filter(
    (t) => servedShare(approachCosts, t, until) !== 1,
  );
  return [...due, ...paidForBaseline.map((t) => [t, baseline.plan.retrainUsd] as const)];
}

/** The moment after which retraining falls due on unknown dates; Infinity if every date is known. */
function undatedAfter({ plan }: Costs, baseline: Costs, { from, until }: Service, horizon: number): number {
  const firstUndated = ({ retrainEvery }: Plan): number => retrainEvery - 1;
  const approachUndated = retrainsUndated(plan, Math.min(horizon, until))
    ? firstUndated(plan)
    : Number.POSITIVE_INFINITY;
  if (plan === baseline.plan || !retrainsUndated(baseline.plan, horizon)) return approachUndated;
  const baselineUndated = firstUndated(baseline.plan);
  return Math.min(
    approachUndated,
    from <= baselineUndated ? Math.max(baselineUndated, Math.floor(until)) : baselineUndated,
  );
}

/** The cumulative cost of one approach at the shared moments. */
function cumulativeCostOf(
  approachCosts: Costs,
  baseline: Costs,
  horizon: number,
  moments: readonly number[],
): CumulativeCost {
  const service = serviceOf(approachCosts, baseline);
  const due = dueOf(approachCosts, baseline, service, horizon);
  const undated = undatedAfter(approachCosts, baseline, service, horizon);
  const cumulative = { before: [] as number[], after: [] as number[] };
  let usd = approachCosts.plan.setupUsd;
  let from = 0;
  for (const t of moments) {
    if (t > from) {
      const month = Math.floor(from) + 1;
      const [ownUsd, baselineUsd] = [
        runningUsd(approachCosts, month, from),
        runningUsd(baseline, month, from),
      ];
      const serves = from >= service.from && from < service.until;
      // If the lead time is unknown, the cost is known only while the approach and the baseline cost the same.
      const unknown = (Number.isNaN(service.from) && ownUsd !== baselineUsd) || t > undated;
      usd += unknown ? Number.NaN : times(t - from, serves ? ownUsd : baselineUsd);
    }
    cumulative.before.push(usd);
    for (const [dueAt, dueUsd] of due) if (dueAt === t) usd += dueUsd;
    cumulative.after.push(usd);
    from = t;
  }
  return cumulative;
}

/** The cumulative cost of every approach from 0 to the horizon. */
function cumulativeCostsOf(scenario: Scenario): CumulativeCosts {
  const { traffic, costs } = costsOfAll(scenario);
  const { horizon } = traffic;
  const baseline = costs[0] as Costs;
  const moments = new Set<number>();
  const addMoment = (t: number): void => {
    if (t > 0 && t < horizon) moments.add(t);
  };
  for (let month = 0; month <= horizon; month++) moments.add(month);
  for (const approachCosts of costs) {
    const service = serviceOf(approachCosts, baseline);
    for (const from of approachCosts.cuts) addMoment(from);
    for (const [t] of dueOf(approachCosts, baseline, service, horizon)) addMoment(t);
    addMoment(service.from);
    addMoment(service.until);
  }
  const sorted = [...moments].sort((a, b) => a - b);
  return {
    moments: sorted,
    curves: costs.map((approachCosts) => cumulativeCostOf(approachCosts, baseline, horizon, sorted)),
  };
}

/**
 * The cumulative cost of each approach as the corner points of a line, in order of time from 0 to the horizon. When a
 * payment falls due, two points have the same time. One list per approach, in order; a list ends where the cost becomes
 * unknown, and is empty if it is unknown from the start.
 */
export function costCurves(scenario: Scenario): readonly (readonly CostPoint[])[] {
  const { moments, curves } = cumulativeCostsOf(scenario);
  return curves.map(({ before, after }) => {
    const points: CostPoint[] = [];
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

/** The index of the smallest amount, the first if several are equal within the tolerance; -1 if no amount is known. */
function cheapestOf(amounts: readonly number[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const usd of amounts) if (usd < lowest) lowest = usd;
  return amounts.findIndex((usd) => usd <= lowest + tolerance * Math.abs(lowest));
}

/** The cumulative cost of every approach at the start and at the end of each month up to the horizon, and the cheapest. */
export function costByMonth(scenario: Scenario): readonly CostSoFar[] {
  const { approaches, scenario: evaluated } = evaluate(scenario);
  return Array.from({ length: evaluated.horizonMonths + 1 }, (_, month) => {
    const cumulativeUsd = approaches.map((each) => each.cumulativeUsd[month] ?? null);
    const cheapest = cheapestOf(cumulativeUsd.map((usd) => usd ?? Number.NaN));
    return { month, cumulativeUsd, cheapest: approaches[cheapest]?.id ?? null };
  });
}

/** A moment at which the costs of two approaches cross: the approach that was cheaper is dearer from then on. */
interface Crossing {
  readonly t: number;
  /** The index of the first shared moment at or after `t`. */
  readonly next: number;
  /** Whether the first of the two is the cheaper one from this moment. */
  readonly toFirst: boolean;
}

/**
 * The moments at which the costs of two approaches cross. If both cost the same for some time in between, the moment is the start
 * of that time.
 */
function crossingsOf(moments: readonly number[], a: CumulativeCost, b: CumulativeCost): readonly Crossing[] {
  const crossings: Crossing[] = [];
  let sign = 0;
  let previous = Number.NaN;
  // The moment from which the two have cost the same; `null` while one is cheaper.
  let equalSince: Omit<Crossing, 'toFirst'> | null = null;
  // Takes the next difference of the costs, `a` minus `b`, and adds a crossing if its sign has changed.
  const followSign = (d: number, crossing: () => Omit<Crossing, 'toFirst'>): void => {
    const now = Math.sign(d);
    if (Number.isNaN(now)) return;
    if (now === sign) equalSince = null;
    else if (sign !== 0) {
      equalSince ??= crossing();
      if (now !== 0) crossings.push({ ...equalSince, toFirst: now < 0 });
    }
    if (now === 0 || now === sign) return;
    sign = now;
    equalSince = null;
  };
  for (const [i, t] of moments.entries()) {
    const incoming = difference(a.before[i] as number, b.before[i] as number);
    followSign(incoming, () => {
      const from = moments[i - 1] ?? t;
      return { t: incoming === 0 ? t : zeroBetween(from, previous, t, incoming), next: i };
    });
    previous = difference(a.after[i] as number, b.after[i] as number);
    followSign(previous, () => ({ t, next: i }));
  }
  return crossings;
}

/** The cumulative cost at a crossing, including payments due at that time, interpolated on the line that ends at moment `next`. */
function usdAt(
  { before, after }: CumulativeCost,
  moments: readonly number[],
  { t, next }: Omit<Crossing, 'toFirst'>,
): number {
  const [from, to] = [moments[next - 1], moments[next] as number];
  if (from === undefined || t === to) return after[next] as number;
  const [start, end] = [after[next - 1] as number, before[next] as number];
  return start + ((end - start) * (t - from)) / (to - from);
}

/** The crossings of every pair of approaches, in order of time. */
function crossingsOfAll(scenario: Scenario, { moments, curves }: CumulativeCosts): readonly MonthCrossover[] {
  const crossovers: MonthCrossover[] = [];
  curves.forEach((a, i) => {
    curves.slice(i + 1).forEach((b, k) => {
      const ids = [i, i + 1 + k].map((index) => scenario.approaches[index]?.id ?? '') as [string, string];
      for (const crossing of crossingsOf(moments, a, b)) {
        // `before` and `after`: the ids of the cheaper approach before and after the crossing; `winner`: the costs of the latter.
        const [winner, before, after] = crossing.toFirst ? [a, ids[1], ids[0]] : [b, ids[0], ids[1]];
        const usd = usdAt(winner, moments, crossing);
        const knownUsd = curves
          .map((cumulative) => usdAt(cumulative, moments, crossing))
          .filter((each) => !Number.isNaN(each));
        const lowest = Math.min(...knownUsd);
        const onEnvelope = usd <= lowest + tolerance * Math.abs(lowest);
        crossovers.push({ months: crossing.t, usd, before, after, onEnvelope });
      }
    });
  });
  return crossovers.sort((x, y) => x.months - y.months);
}

/**
 * The moments at which one approach's cumulative cost falls below another's, for every pair, in order of time within
 * the window. A moment is interpolated inside its month, as the payback is. So if a candidate pays back in the window, its
 * last crossing with the baseline is its payback.
 */
export function crossoversByMonth(scenario: Scenario): readonly MonthCrossover[] {
  return crossingsOfAll(scenario, cumulativeCostsOf(scenario));
}

/**
 * The approach with the lowest cumulative cost, from the start to the horizon, as consecutive stretches of time. The last
 * stretch ends where every cost becomes unknown. Empty if no cost is known.
 */
export function cheapestByMonth(scenario: Scenario): readonly CheapestStretch[] {
  const costs = cumulativeCostsOf(scenario);
  const { moments, curves } = costs;
  const crossings = crossingsOfAll(scenario, costs).filter(({ onEnvelope }) => onEnvelope);
  const cuts = [...new Set([...moments, ...crossings.map(({ months }) => months)])].sort((a, b) => a - b);
  const stretches: CheapestStretch[] = [];
  let next = 0;
  for (const [i, untilMonths] of cuts.entries()) {
    const fromMonths = cuts[i - 1];
    if (fromMonths === undefined) continue;
    while ((moments[next] ?? Number.POSITIVE_INFINITY) < untilMonths) next += 1;
    const middle = { t: (fromMonths + untilMonths) / 2, next };
    const cheapest = cheapestOf(curves.map((cumulative) => usdAt(cumulative, moments, middle)));
    const id = scenario.approaches[cheapest]?.id;
    if (id === undefined) continue;
    const last = stretches[stretches.length - 1];
    if (last && last.id === id && last.untilMonths === fromMonths)
      stretches[stretches.length - 1] = { ...last, untilMonths };
    else stretches.push({ id, fromMonths, untilMonths });
  }
  return stretches;
}
