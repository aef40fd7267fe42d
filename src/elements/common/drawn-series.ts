/** Selects the approaches whose lines a chart labels, and those that it draws in the background. */
import type { Pair, Series } from './scenario/reading.ts';

/** Maximum number of approaches for which a chart labels every line. */
const maxLabelled = 4;

/** Whether a chart of these approaches labels every line. */
function labelsEveryLine(all: readonly Series[]): boolean {
  return all.length <= maxLabelled;
}

/**
 * Whether the figures below a chart show a sample of each line. Two lines are told apart by their colours, and a narrow chart may have
 * no room for the name of a third.
 */
export function showsSamples(all: readonly Series[]): boolean {
  return all.length > 2;
}

/**
 * The approaches to draw as thin lines in the background: those that are not compared and whose id is not in `cheapest`. Empty if every
 * line is labelled. On a narrow chart, the figures under it name these approaches; the chart does not.
 */
export function backgroundSeries(
  { baseline, candidate, all }: Pair,
  cheapest: Iterable<string>,
): Set<Series> {
  if (labelsEveryLine(all)) return new Set();
  const foreground = new Set([baseline.id, candidate?.id, ...cheapest]);
  return new Set(all.filter(({ id }) => !foreground.has(id)));
}
