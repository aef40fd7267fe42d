/**
 * The course of an approach's cumulative cost as corner points: month ends, jumps of retraining, the end of service.
 * Knows a Result; no language, no drawing.
 */
import { type Point, yAt } from '../../controllers/chart-spec.ts';
import { best } from '../../core/amount.ts';
import type { Approach, ApproachResult } from '../../core/types.ts';
import type { Series } from './series.ts';

/** When an approach's retraining falls due, in months, up to `until`. */
function retrainings({ retrain, leadMonths }: Approach, until: number): readonly number[] {
  if (!retrain) return [];
  const times: number[] = [];
  const lead = best(leadMonths) || 0;
  for (let t = lead + retrain.everyMonths; t <= until && times.length < 240; t += retrain.everyMonths)
    times.push(t);
  return times;
}

/** Corners at the month ends; a month in which something falls due rises to the jump, jumps, and goes on. */
function withJumps(
  { cumulativeUsd, months }: ApproachResult,
  jumps: readonly number[],
  until: number,
): Point[] {
  const points: Point[] = [];
  for (let month = 0; month <= until; month += 1) {
    const y = cumulativeUsd[month];
    if (y === null || y === undefined) break;
    const former = points[points.length - 1];
    const dueUsd = month > 0 ? (months[month - 1]?.dueUsd ?? 0) : 0;
    if (former && dueUsd !== 0) {
      const at = jumps.find((t) => t > month - 1 && t <= month) ?? month;
      const before = former.y + (y - former.y - dueUsd) * (at - (month - 1));
      points.push({ x: at, y: before }, { x: at, y: before + dueUsd });
    }
    if (points[points.length - 1]?.x !== month) points.push({ x: month, y });
  }
  return points;
}

/**
 * The cumulative cost of an approach from month 0 to `until`, as corners in rising x; two corners share an x at a jump.
 * Ends early where the cost is unknown; empty when it is unknown from the start.
 */
export function courseOf(series: Series, baseline: Series, until: number): readonly Point[] {
  const alone = series.index === baseline.index;
  const endsAt = alone ? null : series.result.endsAtMonths;
  const own = retrainings(series.approach, Math.min(until, endsAt ?? until));
  const jumps = alone ? own : [...own, ...retrainings(baseline.approach, until)];
  const points = withJumps(series.result, jumps, until);
  if (endsAt === null || endsAt <= 0 || endsAt >= until || Number.isInteger(endsAt)) return points;
  // After the end both run at the same cost, so the saving of the month's end already holds at the end of service.
  const month = Math.ceil(endsAt);
  const baselineUsd = yAt(courseOf(baseline, baseline, until), endsAt);
  const [ownUsd, otherUsd] = [series.result.cumulativeUsd[month], baseline.result.cumulativeUsd[month]];
  if (baselineUsd === null || typeof ownUsd !== 'number' || typeof otherUsd !== 'number') return points;
  const corner = { x: endsAt, y: baselineUsd - (otherUsd - ownUsd) };
  return [...points.filter(({ x }) => x < endsAt), corner, ...points.filter(({ x }) => x > endsAt)];
}

/** A course cut in two at x: what comes up to it and what goes on from it, both with the corner itself. */
export function cutAt(points: readonly Point[], x: number): readonly [readonly Point[], readonly Point[]] {
  const y = yAt(points, x);
  if (y === null) return [points, []];
  const corner = { x, y };
  return [
    [...points.filter((point) => point.x < x), corner],
    [corner, ...points.filter((point) => point.x > x)],
  ];
}
