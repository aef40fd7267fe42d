/**
 * What the form needs of a language: its sentences, how it writes figures, and how it reads them.
 * One value of stable identity per language, so that handing it on renders nothing again.
 */
import type { Amount, IsoDate } from '../../core/types.ts';
import { type FormMessages, form } from '../../i18n/en/form.ts';
import {
  formatCompact,
  formatDate,
  formatNumber,
  formatPercent,
  formatRange,
  formatUsd,
} from '../../i18n/format.ts';
import { type ParsedAmount, parseAmount } from '../../i18n/parse.ts';
import { isBelief } from './range.ts';
import { tidy } from './step.ts';

export type { ParsedAmount };

export interface FieldWords {
  readonly locale: string;
  readonly text: FormMessages;
  /** All digits that matter, grouped; with `decimals`, at least so many behind the point unless it is a whole ten. */
  number(value: number, decimals?: number): string;
  /** `200k – 300k`; `''` for what is no belief. `scale` makes percent of fractions. */
  range(value: Amount, scale: number): string;
  /** `86 %` of a fraction. */
  percent(share: number): string;
  /** `93, 95 and 78 %` of fractions. */
  percents(shares: readonly number[]): string;
  money(usd: number): string;
  date(date: IsoDate): string;
  /** `null` when it is no amount; `around` is what `±20%` alone refers to. */
  parse(typed: string, around: number | null): ParsedAmount | null;
}

/** The words of a language. Make it once per language. */
export function fieldWords(text: FormMessages, locale: string): FieldWords {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const number = (value: number, decimals = 0): string =>
    decimals > 0
      ? value
          .toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 12 })
          .replace('-', '−')
      : formatNumber(value, locale);
  const edge = (value: number | null) => {
    const whole = value ?? 0;
    return Math.abs(whole) >= 10_000 ? formatCompact(whole, locale) : formatNumber(whole, locale);
  };
  return {
    locale,
    text,
    number,
    range: (value, scale) =>
      isBelief(value) ? formatRange(tidy(value.p10 * scale), tidy(value.p90 * scale), edge) : '',
    percent: (share) => formatPercent(share, locale),
    percents: (shares) =>
      `${list.format(shares.map((share) => formatNumber(Math.round(share * 1000) / 10, locale)))}\u00a0%`,
    money: (usd) => formatUsd(usd, locale),
    date: (date) => formatDate(date, locale, 'short'),
    parse: (typed, around) => parseAmount(typed, locale, around),
  };
}

export const englishWords: FieldWords = fieldWords(form, 'en');
