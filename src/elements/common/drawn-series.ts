/** Which approaches a chart names, and which it draws in the background. */
import type { Pair, Series } from './scenario/reading.ts';

/** More approaches than these are not all named on a chart. */
const maxNamed = 4;

/** Whether a chart of these approaches names every line. */
export function namesAll(all: readonly Series[]): boolean {
  return all.length <= maxNamed;
}

/**
 * The approaches to draw in the background where there are many: neither compared nor, by the ids given, ever cheapest. They
 * are drawn thin, and on a narrow chart the line of figures names them.
 */
export function backgroundSeries(
  { baseline, candidate, all }: Pair,
  cheapest: Iterable<string>,
): Set<Series> {
  if (namesAll(all)) return new Set();
  const kept = new Set([baseline.id, candidate?.id, ...cheapest]);
  return new Set(all.filter(({ id }) => !kept.has(id)));
}
