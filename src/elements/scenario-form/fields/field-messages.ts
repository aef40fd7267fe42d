/**
 * The messages and number formats of the form in one language. Each language has one object, so that passing it to a
 * field again does not render the field again.
 */

import { isBelief, tidy } from '../../../core/scenario/amount.ts';
import type { Amount, IsoDate } from '../../../core/types.ts';
import { type CurrencyTexts, currencyTexts } from '../../../i18n/currency-texts.ts';
import { rateIn } from '../../../i18n/display-currency.ts';
import { fields } from '../../../i18n/en/fields.ts';
import { type FormMessages, form } from '../../../i18n/en/form.ts';
import { formatCompact, formatDate, formatPercent, formatUsd, percent } from '../../../i18n/format.ts';
import { listFormat } from '../../../i18n/format-list.ts';
import { formatNumber, formatRange } from '../../../i18n/format-quantity.ts';
import type { Messages } from '../../../i18n/messages.ts';
import {
  factorsOf,
  type ParsedAmount,
  parseAmount,
  parseCost,
  parseNumber,
  type TypedCost,
  ungrouped,
} from '../../../i18n/parse.ts';
import { anyAmount, type FieldSpec, shownNumber, specInCurrency } from './field-spec.ts';

/** The messages of the form and its fields, and the functions that write and read values. */
export interface FieldLanguage {
  readonly locale: string;
  readonly text: FormMessages;
  /** The names of the fields of a scenario. */
  readonly fields: Messages['fields'];
  /** A number with its significant digits, grouped, and with at least `decimals` decimals. */
  number(value: number, decimals?: number): string;
  /** The text of a range as a field with this spec shows it, such as `200k – 300k`. `''` for a value that is not a range. */
  range(value: Amount, spec: FieldSpec, decimals?: number): string;
  /** A fraction as `86 %`. */
  percent(share: number): string;
  /** Fractions as `93, 95 and 78 %`. */
  percents(shares: readonly number[]): string;
  /** The parts of a unit before and after the number, with the percent sign of the language on its side of the number. */
  unitParts(unit: string): readonly [before: string, after: string];
  money(usd: number): string;
  /** A price in the shown currency, without the sign of the currency. */
  price(usd: number): string;
  /** Units of the shown currency for one US dollar. */
  readonly rate: number;
  /** The shown currency, as its fields and tables name it. */
  readonly currency: CurrencyTexts;
  date(date: IsoDate): string;
  /** The amount of a text. `null` if it is not an amount. `around` is the number to which `±20%` refers if the text has no number. */
  parse(typed: string, around: number | null): ParsedAmount | null;
  /** The factors of a product, such as 800 and 900 of "800 × 900". `null` for any other text. */
  factors(typed: string): readonly number[] | null;
  /**
   * A quantity at a price, typed as "35 h at 45" or "$2 per example" in the shown currency, with its price in US dollars. `null` for any
   * other text.
   */
  cost(typed: string): TypedCost | null;
  /** The number of a text with point and comma exchanged. `null` if it is still not a number. */
  swappedNumber(typed: string): number | null;
  /** The text without the separators that group digits. */
  ungrouped(text: string): string;
}

/** The spec of a price without limits. */
const anyPrice: FieldSpec = { ...anyAmount, isMoney: true };

const languages = new WeakMap<FormMessages, Map<string, FieldLanguage>>();

/** The messages that a form needs. */
type FieldTexts = Pick<Messages, 'form' | 'fields'>;

/** The language of the form. The same messages and locale return the same object. */
export function fieldLanguage(messages: FieldTexts, locale: string): FieldLanguage {
  const text = messages.form;
  const byLocale = languages.get(text) ?? new Map<string, FieldLanguage>();
  languages.set(text, byLocale);
  const language = byLocale.get(locale) ?? makeLanguage(messages, locale);
  byLocale.set(locale, language);
  return language;
}

function makeLanguage({ form: text, fields }: FieldTexts, locale: string): FieldLanguage {
  const percentList = listFormat(locale);
  const rate = rateIn(locale);
  const currency = currencyTexts(locale);
  const formatsByDecimals = new Map<number, Intl.NumberFormat>();
  const number = (value: number, decimals = 0): string => {
    if (decimals === 0) return formatNumber(value, locale);
    let format = formatsByDecimals.get(decimals);
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: 12,
      });
      formatsByDecimals.set(decimals, format);
    }
    return format.format(value).replace('-', '−');
  };
  const formatEnd = (decimals: number) => (value: number | null) => {
    const endNumber = value ?? 0;
    if (Math.abs(endNumber) >= 10_000) return formatCompact(endNumber, locale);
    return number(endNumber, Number.isInteger(endNumber) ? 0 : decimals);
  };
  return {
    locale,
    text,
    fields,
    number,
    range: (value, spec, decimals = 0) =>
      isBelief(value)
        ? formatRange(shownNumber(value.p10, spec), shownNumber(value.p90, spec), formatEnd(decimals))
        : '',
    percent: (share) => formatPercent(share, locale),
    percents: (shares) =>
      `${percentList.format(shares.map((share) => formatNumber(Math.round(share * 1000) / 10, locale)))}${percent.sign(locale)}`,
    unitParts: (unit) => {
      if (!unit.startsWith('%')) return ['', unit];
      const sign = percent.sign(locale).trim();
      const [visibleSign, rest] = [sign.replace(/\p{Cf}/gu, ''), unit.slice(1)];
      // A left-to-right mark (U+200E) keeps the sign at the right of its number. In a language from right to left, that is before the number.
      return sign.startsWith('\u200e') ? [visibleSign, rest.trim()] : ['', visibleSign + rest];
    },
    money: (usd) => formatUsd(usd, locale),
    price: (usd) => number(shownNumber(usd, specInCurrency(anyPrice, rate)), currency.hasCents ? 2 : 0),
    rate,
    currency,
    date: (date) => formatDate(date, locale, 'short'),
    parse: (typed, around) => parseAmount(typed, locale, around),
    factors: (typed) => factorsOf(typed, locale),
    cost: (typed) => {
      const cost = parseCost(typed, locale);
      return cost && { ...cost, usdPerUnit: inDollars(cost.usdPerUnit, rate) };
    },
    swappedNumber: (typed) =>
      parseNumber(
        typed.replace(/[.,]/g, (separator) => (separator === '.' ? ',' : '.')),
        locale,
      ),
    ungrouped: (text) => ungrouped(text, locale),
  };
}

function inDollars(amount: ParsedAmount, rate: number): ParsedAmount {
  if (rate === 1) return amount;
  const { p10, p50, p90, isRange } = amount;
  return { p10: tidy(p10 / rate), p50: tidy(p50 / rate), p90: tidy(p90 / rate), isRange };
}

/** The default language of a field. */
export const englishFields: FieldLanguage = fieldLanguage({ form, fields }, 'en');
