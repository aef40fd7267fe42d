/** The note below the name of an approach whose service ends. */
import { hasEnded } from '../../../core/cost/ended.ts';
import type { IsoDate } from '../../../core/types.ts';
import { formatDate } from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** The end of service of an approach: the first day without service, and the same moment in months from the start; `null` = no end. */
export interface ServiceEnd {
  readonly availableUntil: IsoDate | null;
  readonly endsAtMonths: number | null;
}

/** Says when the service ends, or that it has ended. `''` if it does not end before the horizon. */
export function serviceNote(
  end: ServiceEnd,
  horizonMonths: number,
  text: Messages['service'],
  locale: string,
): string {
  const { availableUntil, endsAtMonths } = end;
  if (availableUntil === null || endsAtMonths === null || endsAtMonths >= horizonMonths) return '';
  return text.endsOn(formatDate(availableUntil, locale, 'short'), hasEnded(end));
}
