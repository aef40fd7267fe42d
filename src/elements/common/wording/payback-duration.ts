/** A duration until a payback, as charts and tables write it. */
import type { IsoDate } from '../../../core/types.ts';
import type { ViewLanguage } from './formatters.ts';
import { isOverTenYears } from './verdict-facts.ts';

/** Months until a payback as text. A payback after more than ten years has no number, as in the verdict. `from` is the start of the scenario. */
export function paybackDuration(
  months: number,
  { text, duration }: Pick<ViewLanguage, 'text' | 'duration'>,
  from?: IsoDate,
): string {
  return isOverTenYears(months) ? text.overTenYears : duration(months, from);
}
