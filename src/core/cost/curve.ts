/**
 * The saving D(t) = C_baseline(t) - C_candidate(t) as a piecewise linear curve with jumps, and the moments at which it
 * crosses zero (docs/model.md, section 4).
 */
import { difference, times, tolerance } from '../scenario/amount.ts';
import { type Costs, retrainings, retrainsUndated, runningUsd, servedShare, steadyFrom } from './ledger.ts';
import { isEqualOutput } from './plan.ts';

/**
 * D at its corners: `before[i]` excludes the payments due at `t[i]`, `after[i]` includes them. D is exactly 0 where the sum of
 * the candidate's savings and the sum of its extra costs are equal within the tolerance.
 */
export interface Curve {
  readonly t: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** D at the end of each month, including the payments due at that moment. The index is the month. */
  readonly atMonth: readonly number[];
}

/** A moment at which the curve jumps, or bends inside a month. */
interface Stop {
  readonly t: number;
  /** The change of D by the payments due at `t`. */
  readonly usd: number;
}

/** The stops of the curve, in order of time. */
function stopsOf(baseline: Costs, candidate: Costs, until: number, endsAt: number): Stop[] {
  const { lead } = candidate.plan;
  const stops: Stop[] = [];
  const addStop = (t: number): void => {
    if (t > 0 && t < until) stops.push({ t, usd: 0 });
  };
  addStop(lead);
  addStop(endsAt);
  for (const from of baseline.cuts) addStop(from);
  for (const from of candidate.cuts) addStop(from);
  for (const t of retrainings(candidate.plan, Math.min(until, endsAt))) {
    stops.push({ t, usd: -candidate.plan.retrainUsd });
  }
  const { retrainUsd } = baseline.plan;
  for (const t of retrainings(baseline.plan, until)) {
    // While the baseline serves some or all requests, both sides pay the baseline's retraining, and D does not change.
    if (servedShare(candidate, t, endsAt) === 1) stops.push({ t, usd: retrainUsd });
  }
  return stops.length > 1 ? stops.sort((a, b) => a.t - b.t) : stops;
}

/**
 * D at a moment, as a running sum. The differences of the months are added up, not the costs of each approach, so that a month in
 * which both cost the same does not change D at all. The sums are properties of an object, which is faster than variables that a
 * closure changes.
 */
interface RunningDifference {
  /** D. */
  usd: number;
  /** The sum of the candidate's savings so far. */
  saved: number;
  /** The sum of the candidate's extra costs so far. */
  lost: number;
}

/** Adds an amount to D and to the sum of savings or of extra costs. */
function add(d: RunningDifference, usd: number): void {
  d.usd += usd;
  if (usd > 0) d.saved += usd;
  else d.lost -= usd;
}

/**
 * D, or 0 if the savings and the extra costs are equal within the tolerance. They are compared with each other, not with
 * the costs, because costs grow even while nothing is saved.
 */
function zeroIfEqual({ usd, saved, lost }: RunningDifference): number {
  return Math.abs(usd) <= tolerance * Math.max(saved, lost) ? 0 : usd;
}

/**
 * The curve from 0 to month `until`; past the window it is the projection. `withEnd: false` ignores the candidate's end of service.
 * D is NaN from the first unknown cost that only one of the two approaches pays. It is NaN everywhere if the lead time or a date of
 * the baseline's retraining is unknown, or if the two approaches do not have equal output (`isEqualOutput`).
 */
export function curveOf(baseline: Costs, candidate: Costs, until: number, withEnd: boolean): Curve {
  const { lead } = candidate.plan;
  const { horizon } = candidate.traffic;
  const endsAt = withEnd ? candidate.plan.endsAt : Number.POSITIVE_INFINITY;
  const stops = stopsOf(baseline, candidate, until, endsAt);
  const curve = { t: [] as number[], before: [] as number[], after: [] as number[], atMonth: [] as number[] };
  const isUnknown =
    Number.isNaN(lead) ||
    retrainsUndated(baseline.plan, until) ||
    !isEqualOutput(baseline.plan, candidate.plan);
  const d: RunningDifference = { usd: isUnknown ? Number.NaN : 0, saved: 0, lost: 0 };
  let t = 0;
  // Adds the corner at `t`, where `due` dollars fall due.
  const addCorner = (due: number): void => {
    curve.t.push(t);
    const before = zeroIfEqual(d);
    let after = before;
    if (due !== 0) {
      add(d, due);
      after = zeroIfEqual(d);
    }
    curve.before.push(before);
    curve.after.push(after);
  };
  const hasCuts = baseline.cuts.length > 0 || candidate.cuts.length > 0;
  // Moves `t` forward to the moment `to` of this month.
  const advance = (month: number, to: number): void => {
    // While the candidate serves no requests, it pays what the baseline pays, even if that amount is unknown.
    if (servedShare(candidate, t, endsAt) !== 0) {
      // In the window, without a change inside a month, `run` has the cost. `runningUsd` would return the same, more slowly.
      const isWholeMonth = month <= horizon && !hasCuts;
      const baselineUsd = isWholeMonth ? (baseline.run[month - 1] as number) : runningUsd(baseline, month, t);
      const candidateUsd = isWholeMonth
        ? (candidate.run[month - 1] as number)
        : runningUsd(candidate, month, t);
      add(d, times(to - t, difference(baselineUsd, candidateUsd)));
    }
    t = to;
  };
  add(d, difference(baseline.plan.setupUsd, candidate.plan.setupUsd));
  addCorner(0);
  curve.atMonth.push(d.usd);
  let next = 0;
  const dueAt = (time: number): number => {
    let usd = 0;
    for (; stops[next]?.t === time; next++) usd += (stops[next] as Stop).usd;
    return usd;
  };
  const steadyMonth = until <= horizon ? until : Math.max(steadyFrom(baseline), steadyFrom(candidate));
  for (let month = 1; month <= until; month++) {
    let stop = stops[next];
    // Once the monthly costs are steady, the curve bends only where something is due.
    if (month > steadyMonth) month = Math.ceil(stop ? stop.t : until);
    for (; stop && stop.t < month; stop = stops[next]) {
      if (stop.t > t) advance(month, stop.t);
      addCorner(dueAt(stop.t));
    }
    advance(month, month);
    addCorner(dueAt(month));
    curve.atMonth.push(d.usd);
  }
  return curve;
}

/**
 * The flows of the saving: D at the start, then the change of D in each month. Changes within the tolerance are 0, so
 * that rounding never counts as a change of sign. `baselineRun` is the baseline's cost of each month.
 */
export function flowsOf({ after, atMonth }: Curve, baselineRun: readonly number[]): readonly number[] {
  return atMonth.map((d, month) => {
    if (month === 0) return after[0] as number;
    const flow = d - (atMonth[month - 1] as number);
    return Math.abs(flow) <= tolerance * Math.abs(baselineRun[month - 1] as number) ? 0 : flow;
  });
}

/**
 * The curve of the discounted saving: each change of D in a month, also inside the month, is multiplied by the factor of that
 * month, `(1 + rate)^-month`. So the value of the curve at the end of each month is the present value of the saving until then. At
 * a rate of 0, the curve is D. The curve ends with the window.
 */
export function discountedCurve(
  { t, before, after }: Curve,
  ratePerMonth: number,
): Pick<Curve, 't' | 'before' | 'after'> {
  const factorAt = (months: number): number => (1 + ratePerMonth) ** -Math.ceil(months);
  // A sum over the earlier months: D at the end of the month, times the fall of the factor from this month to the next one.
  let earlier = 0;
  const corners = t.map((at, i) => {
    const factor = factorAt(at);
    if (i > 0) earlier += (after[i - 1] as number) * (factorAt(t[i - 1] as number) - factor);
    return [before, after].map((d) => factor * (d[i] as number) + earlier) as [number, number];
  });
  return { t, before: corners.map(([d]) => d), after: corners.map(([, d]) => d) };
}

/** D at the end of the curve; NaN if a needed amount is unknown. */
export function endOf({ after }: Curve): number {
  return after[after.length - 1] as number;
}

/** The zero of the line from (t0, d0) to (t1, d1), which have different signs. */
export function zeroBetween(t0: number, d0: number, t1: number, d1: number): number {
  return t0 + (t1 - t0) * (-d0 / (d1 - d0));
}

/** The last upward crossing: the smallest t from which D stays at or above 0 to the end. `null` if D is below 0 at the end. */
export function lastCrossing({ t, before, after }: Pick<Curve, 't' | 'before' | 'after'>): number | null {
  let i = t.length - 1;
  if (!((after[i] as number) >= 0)) return null;
  for (; i > 0; i--) {
    const [incoming, previous] = [before[i] as number, after[i - 1] as number];
    if (incoming < 0) return t[i] as number;
    if (previous < 0) return zeroBetween(t[i - 1] as number, previous, t[i] as number, incoming);
  }
  // The first corner has no jump: the curve starts after the payments due at 0.
  return 0;
}

/** The first moment after which D is above 0; `null` if it never is. */
export function firstAhead({ t, before, after }: Curve): number | null {
  for (let i = 0; i < t.length; i++) {
    if (i > 0 && (before[i] as number) > 0) {
      const previous = after[i - 1] as number;
      if (previous >= 0) return t[i - 1] as number;
      return zeroBetween(t[i - 1] as number, previous, t[i] as number, before[i] as number);
    }
    if ((after[i] as number) > 0) return t[i] as number;
  }
  return null;
}

/** The moment until which D was last above 0; `null` if it never was. Meant for a curve that ends at or below 0. */
export function aheadUntil({ t, before, after }: Curve): number | null {
  for (let i = t.length - 1; i >= 0; i--) {
    if ((after[i] as number) > 0) {
      const next = before[i + 1];
      if (next === undefined) return t[i] as number;
      return zeroBetween(t[i] as number, after[i] as number, t[i + 1] as number, next);
    }
    if (i > 0 && (before[i] as number) > 0) return t[i] as number;
  }
  return null;
}

/**
 * The first moment at which D is below 0, from the end of month `from` on. Payments due at that end are included. `null` if D stays at
 * or above 0 from then on.
 */
export function firstBehind({ t, before, after }: Curve, from: number): number | null {
  const first = t.findIndex((at) => at > from);
  if ((after[first - 1] as number) < 0) return from;
  for (let i = first; i > 0 && i < t.length; i++) {
    const [incoming, previous] = [before[i] as number, after[i - 1] as number];
    if (incoming < 0) return zeroBetween(t[i - 1] as number, previous, t[i] as number, incoming);
    if ((after[i] as number) < 0) return t[i] as number;
  }
  return null;
}

/** Whether D is 0 at every moment. */
export function isFlat({ before, after }: Curve): boolean {
  return after.every((d) => d === 0) && before.every((d) => d === 0);
}

/** Whether D never falls below 0. */
export function isNeverBehind({ before, after }: Curve): boolean {
  return after.every((d) => d >= 0) && before.every((d) => d >= 0);
}
