/**
 * The formatters of figures and dates for the views, for one language. Each language has one object, so that passing
 * it again does not render a view again.
 */

import { tidy } from '../../../core/scenario/amount.ts';
import type { IsoDate, Quantiles } from '../../../core/types.ts';
import { rateIn } from '../../../i18n/display-currency.ts';
import {
  durationOf,
  fixedDecimals,
  formatCompact,
  formatDate,
  formatDuration,
  formatMonths,
  formatPercent,
  formatRequests,
  formatShare,
  formatTokens,
  formatUsd,
  formatUsdCompact,
  money,
  typeset,
} from '../../../i18n/format.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { isOverTenYears } from './verdict-facts.ts';

/** The messages of the charts and views. */
type ChartMessages = Messages['chart'];

/** The messages of the views with the formatters of their locale. */
export interface ViewLanguage {
  readonly locale: string;
  /** The names of the fields of a scenario. */
  readonly fields: Messages['fields'];
  readonly text: ChartMessages;
  /** Dollars at line ends and under a chart: three digits from $10k on ("$45.2k"). */
  readonly amount: (usd: number) => string;
  /** Dollars on an axis: thousands as "$6k". */
  readonly axisUsd: (usd: number) => string;
  /** Dollars in prose: "$3,638", "$0.031". */
  readonly usd: (usd: number | null) => string;
  /** Dollars in a table: grouped, with `decimals` decimals, without a currency sign. */
  readonly tableUsd: (usd: number, decimals: number) => string;
  /** As `tableUsd`, with a plus or minus sign unless it is rounded to zero. */
  readonly tableDifference: (usd: number, decimals: number) => string;
  /** "15 April 2027" */
  readonly date: (date: IsoDate) => string;
  /** "15 Apr 2027" */
  readonly shortDate: (date: IsoDate) => string;
  /** "January 2029" */
  readonly monthYear: (date: IsoDate) => string;
  /** "Jan 2029" */
  readonly monthYearShort: (date: IsoDate) => string;
  /** "Jan" */
  readonly monthName: (date: IsoDate) => string;
  /** A number of months: "1 month", "24 months". */
  readonly months: (months: number) => string;
  /** A duration: "15 weeks", "31 months". It is counted by the calendar from the date `from` on, or in mean months without a date. */
  readonly duration: (months: number, from?: IsoDate) => string;
  /** "Pays back 15 April 2027", or "Pays back in April 2027" if the costs depend on estimates. */
  readonly paysBack: (date: IsoDate, toTheMonth?: boolean) => string;
  /**
   * The range of a payback, without its unit: "10 to 68". The unit is the one in which a payback of `point` months from the date `from` is
   * written. The text includes units if the high end is "never" or after more than ten years ("10 weeks to more than ten years"), and if
   * both ends are written alike ("10 weeks"). `null` if even the low end is "never".
   */
  readonly paybackRange: (range: Quantiles, point: number, from: IsoDate) => string | null;
  /** As `paybackRange`, with its unit: "10 to 68 weeks". */
  readonly paybackRangeLong: (range: Quantiles, point: number, from: IsoDate) => string | null;
  /** A whole number, grouped. */
  readonly count: (value: number) => string;
  /** Requests in prose: three digits from 10,000 on. */
  readonly requests: (value: number) => string;
  /** Three digits: "921k". */
  readonly compactCount: (value: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  /** In whole percent; only 0 and 1 are written as 0 % and 100 %. */
  readonly share: (share: number) => string;
}

const languages = new Map<ChartMessages, Map<string, ViewLanguage>>();

/** The formatters of a locale (BCP 47) with its messages. The same arguments return the same object. */
export function viewLanguage(
  locale: string,
  { chart: text, fields }: Pick<Messages, 'chart' | 'fields'>,
): ViewLanguage {
  const byLocale = languages.get(text) ?? new Map<string, ViewLanguage>();
  languages.set(text, byLocale);
  const language = byLocale.get(locale) ?? makeLanguage(locale, text, fields);
  byLocale.set(locale, language);
  return language;
}

function makeLanguage(locale: string, text: ChartMessages, fields: Messages['fields']): ViewLanguage {
  const rate = rateIn(locale);
  const newTableFormatter = (decimals: number, signDisplay: 'auto' | 'exceptZero') => (amount: number) =>
    typeset(
      new Intl.NumberFormat(locale, {
        // From 1e15 on, a number is no longer exact to the dollar, and its digits do not fit on a page.
        ...(Math.abs(amount) >= 1e15
          ? { notation: 'scientific', maximumFractionDigits: 2 }
          : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
        signDisplay,
      }).format(amount),
    );
  const tableFormatters = new Map<string, (amount: number) => string>();
  /** The formatter of amounts in the displayed currency, made once for each number of decimals and each sign. */
  const tableFormatter = (decimals: number, signDisplay: 'auto' | 'exceptZero') => {
    const key = `${decimals}${signDisplay}`;
    const formatter = tableFormatters.get(key) ?? newTableFormatter(decimals, signDisplay);
    tableFormatters.set(key, formatter);
    return formatter;
  };
  /**
   * The text of a range. `unit` is the unit to write after it, which agrees with the number `upper`. `unit` is `null` if the text already has
   * its units.
   */
  const rangeOf = ({ p10, p90 }: Quantiles, point: number, from: IsoDate) => {
    if (p10 === null) return null;
    const durationText = (months: number): string =>
      isOverTenYears(months) ? text.overTenYears : formatDuration(months, locale, { like: point, from });
    if (p90 === null) return { text: text.fromTo(durationText(p10), text.never), unit: null };
    if (isOverTenYears(p10)) return { text: text.overTenYears, unit: null };
    if (isOverTenYears(p90)) return { text: text.fromTo(durationText(p10), text.overTenYears), unit: null };
    const { unit, value } = durationOf(p90, point, from);
    const low = formatTokens(durationOf(p10, point, from).value, locale);
    const high = formatTokens(value, locale);
    if (low === high) return { text: text.rangeIn(high, unit, value), unit: null };
    return { text: text.fromTo(low, high), unit, upper: value };
  };
  return {
    locale,
    fields,
    text,
    amount: (usd) => formatUsdCompact(usd, locale),
    axisUsd: (usd) => {
      const displayedAmount = tidy(usd * rate);
      // From 1e15 on, there is no short suffix, and the digits would be wider than the plot.
      if (Math.abs(displayedAmount) >= 1000 && Math.abs(displayedAmount) < 1e15)
        return money(displayedAmount, locale, { notation: 'compact', maximumSignificantDigits: 3 });
      return displayedAmount === Math.round(displayedAmount) && Math.abs(displayedAmount) < 1000
        ? money(displayedAmount, locale, fixedDecimals(0))
        : formatUsdCompact(usd, locale);
    },
    usd: (usd) => formatUsd(usd, locale),
    tableUsd: (usd, decimals) => tableFormatter(decimals, 'auto')(usd * rate),
    tableDifference: (usd, decimals) => tableFormatter(decimals, 'exceptZero')(usd * rate),
    date: (date) => formatDate(date, locale),
    shortDate: (date) => formatDate(date, locale, 'short'),
    monthYear: (date) => formatDate(date, locale, 'month'),
    monthYearShort: (date) => formatDate(date, locale, 'monthShort'),
    monthName: (date) => formatDate(date, locale, 'tick'),
    months: (months) => formatMonths(months, locale),
    duration: (months, from) => formatDuration(months, locale, { from }),
    paysBack: (date, toTheMonth = false) =>
      toTheMonth
        ? text.paysBackIn(formatDate(date, locale, 'month'))
        : text.paysBackOn(formatDate(date, locale)),
    paybackRange: (quantiles, point, from) => rangeOf(quantiles, point, from)?.text ?? null,
    paybackRangeLong: (quantiles, point, from) => {
      const range = rangeOf(quantiles, point, from);
      if (!range) return null;
      return range.unit === null ? range.text : text.rangeIn(range.text, range.unit, range.upper);
    },
    count: (value) => formatTokens(value, locale),
    requests: (value) => formatRequests(value, locale),
    compactCount: (value) => formatCompact(value, locale),
    percent: (share, decimals = 0) => formatPercent(share, locale, decimals),
    share: (share) => formatShare(share, locale),
  };
}
