/** The ends of service of compared approaches, as the charts and the table of costs show them. */
import { unitsPassed } from '../../../core/scenario/calendar.ts';
import { type ModelNames, servedBy } from '../wording/names.ts';
import type { Pair, Series } from './reading.ts';

/** The name of the model whose service ends, or, if another approach in `all` has the same model, the name of the approach `series`. */
export function endingModelName(
  series: Series,
  all: readonly (Series | null)[],
  names: ModelNames | undefined,
): string {
  const model = servedBy(series, names);
  const isShared = all.some((other) => other && other !== series && servedBy(other, names) === model);
  return isShared ? series.name : model;
}

/** The number of whole months from the start that an approach serves. `Infinity` if it has no end. */
export function wholeMonthsServed({ result: { endsAtMonths } }: Series): number {
  return endsAtMonths === null ? Number.POSITIVE_INFINITY : unitsPassed(endsAtMonths);
}

/** Whether the baseline can still serve the requests of an approach after the end of that approach. */
export function isReplacedByBaseline({ result }: Series, { baseline }: Pair): boolean {
  return (baseline.result.endsAtMonths ?? Number.POSITIVE_INFINITY) > (result.endsAtMonths ?? 0);
}
