/**
 * Calendar dates and months counted from a start date (docs/model.md, "Months and dates"), on the proleptic Gregorian
 * calendar and without time zones.
 */

import type { IsoDate } from './types.ts';

/** Days in an average month, with which rates are converted: a year has 365.25 days. */
export const daysPerMonth = 365.25 / 12;
/** Hours in an average month. */
export const hoursPerMonth = daysPerMonth * 24;

/** Hours in the longest month. */
export const maxHoursPerMonth = 31 * 24;

/** The largest part of a unit of time that counts as a rounding error. */
const roundingError = 1e-6;

/** Months, weeks or days in whole units, rounded up: at least 1 for a time above 0. A rounding error is ignored. */
export function unitsRoundedUp(time: number): number {
  return Math.max(time > 0 ? 1 : 0, Math.ceil(time - roundingError));
}

/** The whole months, weeks or days that have passed at a time; 0 for a time before the start. A rounding error is ignored. */
export function unitsPassed(time: number): number {
  return Math.max(0, Math.floor(time + roundingError));
}

/** First date that a scenario may contain. */
export const firstDate: IsoDate = '1900-01-01';
/** Last date that a scenario may contain, early enough that every payback date has a four-digit year. */
export const lastDate: IsoDate = '2199-12-31';

/** A date of the calendar. */
interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/**
 * Days since 1970-01-01. The calculation begins each year in March, so that the leap day is the last day. An era is 400 years,
 * after which the calendar repeats.
 */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number: the inverse of `dayNumber`. */
function calendarDate(days: number): CalendarDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a date written `YYYY-MM-DD`; `null` if there is no such day. */
export function parseDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** The date of a day number, for years 0–9999. */
export function formatDate(days: number): IsoDate {
  const { year, month, day } = calendarDate(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dayOf(date: IsoDate): number {
  const days = parseDate(date);
  if (days === null) throw new RangeError(`Not a calendar date: ${date}`);
  return days;
}

/** The day number of the date k months after the start: the same day of the month, or the last day of a month that is too short. */
function anniversary(start: CalendarDate, k: number): number {
  const months = start.year * 12 + start.month - 1 + k;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayNumber(year, month, Math.min(start.day, daysInMonth(year, month)));
}

/** Days from the start to a time in months: the days of its whole months, and a fraction of the days of the next month. */
export function exactDays(startsOn: IsoDate, months: number): number {
  const startDay = dayOf(startsOn);
  const start = calendarDate(startDay);
  const wholeMonths = Math.floor(months);
  const from = anniversary(start, wholeMonths);
  return from - startDay + (months - wholeMonths) * (anniversary(start, wholeMonths + 1) - from);
}

/**
 * Calendar days from the start to the day in which time t (months) falls.
 * A time that differs from the end of a day only by a rounding error counts as the next day.
 */
export function daysAt(startsOn: IsoDate, months: number): number {
  const days = exactDays(startsOn, months);
  return Math.floor(days + 1e-9 * Math.max(1, Math.abs(days)));
}

/** The date of the day in which time t (months from the start) falls. */
export function dateAt(startsOn: IsoDate, months: number): IsoDate {
  return formatDate(dayOf(startsOn) + daysAt(startsOn, months));
}

/** Months from the start to the beginning of a date: the inverse of `dateAt`; negative before the start. */
export function monthsUntil(startsOn: IsoDate, date: IsoDate): number {
  const start = calendarDate(dayOf(startsOn));
  const day = dayOf(date);
  const to = calendarDate(day);
  let wholeMonths = (to.year - start.year) * 12 + to.month - start.month;
  if (anniversary(start, wholeMonths) > day) wholeMonths -= 1;
  const from = anniversary(start, wholeMonths);
  return wholeMonths + (day - from) / (anniversary(start, wholeMonths + 1) - from);
}

/** The calendar day of a moment in the local time zone. */
export function today(now: Date): IsoDate {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
