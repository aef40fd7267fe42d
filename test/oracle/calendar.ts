/**
 * The oracle's calendar. Dates are day numbers, and anniversaries are counted from the start. This file is written from the
 * section "Months and dates" of docs/model.md, and shares no code with `src/core`.
 */

/** Whole days since 1970-01-01 of a proleptic Gregorian date. */
const dayNumber = (year: number, month: number, day: number): number => {
  let days = 0;
  if (year >= 1970) for (let y = 1970; y < year; y++) days += isLeap(y) ? 366 : 365;
  else for (let y = year; y < 1970; y++) days -= isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += daysInMonth(year, m);
  return days + day - 1;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const partsOf = (date: string): [number, number, number] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? 0, month ?? 0, day ?? 0];
};

/** The day number of the same day k months after the start. In a month without that day it is the last day. k may be negative. */
const anniversary = (start: string, k: number): number => {
  const [year, month, day] = partsOf(start);
  const months = year * 12 + (month - 1) + k;
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
};

/** Results of `monthsFrom`, by start and then by date. Making one key of both dates would take longer than the calculation. */
const monthsByStart = new Map<string, Map<string, number>>();

/** The time at which a date begins, in months from the start, with a fraction. */
export const monthsFrom = (start: string, date: string): number => {
  const monthsByDate = monthsByStart.get(start) ?? new Map<string, number>();
  monthsByStart.set(start, monthsByDate);
  const months = monthsByDate.get(date) ?? countMonths(start, date);
  monthsByDate.set(date, months);
  return months;
};

const countMonths = (start: string, date: string): number => {
  const day = dayNumber(...partsOf(date));
  let k = 0;
  while (anniversary(start, k) > day) k--;
  while (anniversary(start, k + 1) <= day) k++;
  const from = anniversary(start, k);
  return k + (day - from) / (anniversary(start, k + 1) - from);
};

/** The days, with a fraction, from the start to the time t in months. */
export const daysUntil = (start: string, t: number): number => {
  const k = Math.floor(t);
  const from = anniversary(start, k);
  return from - anniversary(start, 0) + (t - k) * (anniversary(start, k + 1) - from);
};

/** The date that is a number of whole days after the start. */
export const dateAfter = (start: string, days: number): string => {
  let [year, month, day] = partsOf(start);
  for (let i = 0; i < days; i++) {
    day++;
    if (day > daysInMonth(year, month)) {
      day = 1;
      month++;
    }
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
