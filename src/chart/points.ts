/** Lines as lists of points in ascending order of x, in the units of a chart's axes, and the points on such a line. */

/** A point in the units of the axes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The y of a line at x, interpolated between two points. If the line jumps at x, the y after the jump. `null` if the line does not reach x.
 */
export function yAt(points: readonly Point[], x: number): number | null {
  for (let i = points.length - 1; i >= 0; i -= 1) {
    const from = points[i];
    if (!from || from.x > x) continue;
    if (from.x === x) return from.y;
    const to = points[i + 1];
    return to ? from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x) : null;
  }
  return null;
}

/** The point at which a line first rises above the y value `top`; `null` if it never does. */
export function exitAbove(points: readonly Point[], top: number): Point | null {
  for (let i = 0; i < points.length; i += 1) {
    const to = points[i];
    if (!to || to.y <= top) continue;
    const from = points[i - 1];
    if (!from) return { x: to.x, y: top };
    return { x: from.x + ((to.x - from.x) * (top - from.y)) / (to.y - from.y), y: top };
  }
  return null;
}
