/** How and when a price was read, as text beside its source. */
import type { IsoDate } from '../../../core/types.ts';
import { formatDate, formatTokens } from '../../../i18n/format.ts';
import { inOwnDirection } from '../../../i18n/right-to-left.ts';
import type { PriceOrigin } from '../../../prices/provenance.ts';
import type { Evidence } from '../../../prices/types.ts';
import type { RemarkLanguage } from './remark-language.ts';

/**
 * The way in which a price was read, as text after the name of its page: "as restated by two sources". `''` if the
 * page itself was read.
 */
export function readingNoteOf(
  { evidence }: Pick<PriceOrigin, 'evidence'>,
  { text, locale }: RemarkLanguage,
): string {
  if (!evidence) return '';
  const { readIn, confidence } = evidence;
  const [firstPlace = '', ...otherPlaces] = readIn ?? [];
  if (confidence === 'derived') return text.calculated;
  if (otherPlaces.length > 0) {
    const count = otherPlaces.length + 1;
    return text.restatedBy(formatTokens(count, locale), count);
  }
  if (firstPlace !== '') return text.restatedIn(inOwnDirection(firstPlace, locale));
  return confidence === 'price-list' ? '' : text.copy;
}

/** The age of a price, as exact as its date: "327", or "up to 327" if only the month or the year is known. */
export function priceAge(
  days: number,
  { daysAreMaximum }: Pick<PriceOrigin, 'daysAreMaximum'>,
  { text, locale }: RemarkLanguage,
): string {
  const daysText = formatTokens(days, locale);
  return daysAreMaximum ? text.upTo(daysText) : daysText;
}

/** The date of a price, as exact as it is known: a day, a month, a year, or "about" a day. */
export function priceDate(
  asOf: IsoDate,
  evidence: Evidence | null,
  { text, locale }: RemarkLanguage,
): string {
  switch (evidence?.asOfPrecision) {
    case 'month':
      return formatDate(asOf, locale, 'month');
    case 'year':
      return asOf.slice(0, 4);
    case 'inferred':
      return text.about(formatDate(asOf, locale, 'short'));
    default:
      return formatDate(asOf, locale, 'short');
  }
}
