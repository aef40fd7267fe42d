/** Searches for a limit by bisection. */

/** Number of times that the interval is halved: the result is exact to a millionth of the interval. */
const halvings = 20;

/**
 * The first value between `low` and `high` at which `holds` is true, exact to a millionth of the interval. `holds` is false at
 * `low` and true at `high`.
 */
export function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let [fails, found] = [low, high];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (fails + found) / 2;
    if (holds(middle)) found = middle;
    else fails = middle;
  }
  return found;
}
