/**
 * Reads a date as people write one. Day and month in figures only are refused: 1/2 is two dates, depending on where.
 * Pure; knows no field.
 */
import { formatDate, parseDate } from '../../../core/scenario/calendar.ts';
import type { IsoDate } from '../../../core/types.ts';

/** `2027-01-05`, `5 Jan 2027`, `January 5, 2027`, month names in English or the locale's; `null` otherwise. */
export function readDate(typed: string, locale: string): IsoDate | null {
  const text = typed.trim().toLocaleLowerCase(locale);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = text.split(/[\s,.]+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const names = words.filter((word) => !/^\d+$/.test(word));
  const year = numbers.find((word) => word.length === 4);
  const day = numbers.find((word) => word.length <= 2);
  if (words.length !== 3 || names.length !== 1 || year === undefined || day === undefined) return null;
  const month = monthNamed(names[0] as string, locale);
  return month === null ? null : calendarDate(Number(year), month, Number(day));
}

function calendarDate(year: number, month: number, day: number): IsoDate | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const iso = `${year}-${two(month)}-${two(day)}`;
  return parseDate(iso) === null ? null : iso;
}

/** 1–12 by the first letters of a month's name, at least three and unambiguous. */
function monthNamed(name: string, locale: string): number | null {
  for (const language of [locale, 'en']) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, i) =>
      format.format(Date.UTC(2024, i, 1)).toLocaleLowerCase(language),
    );
    const found = months.flatMap((month, i) => (name.length >= 3 && month.startsWith(name) ? [i + 1] : []));
    if (found.length === 1) return found[0] as number;
  }
  return null;
}

/** So many days and months later; the day is held to the end of a short month. */
export function shifted(date: IsoDate, days: number, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const held = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last));
  return formatDate(Math.round(held / 86_400_000) + days);
}
