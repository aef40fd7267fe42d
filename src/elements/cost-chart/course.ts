/**
 * The course of an approach's cumulative cost as points of a chart. Knows the corners the core gives; no language, no
 * drawing.
 */
import { type Point, yAt } from '../../chart/spec.ts';
import type { CoursePoint } from '../../core/types.ts';

/** The corners from month 0 to `until`, a whole month, in rising x; two share an x at a jump. */
export function courseUntil(corners: readonly CoursePoint[], until: number): readonly Point[] {
  return corners.flatMap(({ months, usd }) => (months <= until ? [{ x: months, y: usd }] : []));
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
