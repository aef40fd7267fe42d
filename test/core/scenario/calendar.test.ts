/** Compares dates and months with the calendar of the platform. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, daysAt, monthsUntil } from '../../../src/core/index.ts';
import { formatDate, parseDate } from '../../../src/core/scenario/calendar.ts';

const dayMs = 86_400_000;
/** A day from 1900 to 2199, as the number of days after 1970-01-01. */
const day = fc.integer({ min: -25_567, max: 84_006 });
/** The date that is this number of days after 1970-01-01, by the calendar of the platform. */
const isoDate = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

/** The day k months after a start by the platform's calendar. In a shorter month it is the last day. */
const anniversary = (start: string, k: number): number => {
  const date = new Date(`${start}T00:00:00Z`);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + k + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + k, dayOfMonth) / dayMs;
};

describe('dates', () => {
  it('agree with the platform on every day from 1900 to 2199', () => {
    for (let days = -25_567; days <= 84_006; days++) {
      expect(formatDate(days)).toBe(isoDate(days));
      expect(parseDate(isoDate(days))).toBe(days);
    }
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    ' 2026-01-01',
    '2100-02-29',
    '2026-01-00',
  ])('are rejected if there is no such day, as with %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('the months from a start', () => {
  it.each([
    ['2026-01-31', 1, 28, '2026-02-28'],
    ['2026-01-31', 2, 59, '2026-03-31'],
    ['2026-01-01', 0.5, 15, '2026-01-16'],
    ['2024-01-31', 1, 29, '2024-02-29'],
    ['2026-01-01', 0, 0, '2026-01-01'],
    ['2026-12-15', 1.999, 61, '2027-02-14'],
  ])('from %s, %s months are %s days, and end on %s', (start, months, days, date) => {
    expect(daysAt(start, months)).toBe(days);
    expect(dateAt(start, months)).toBe(date);
  });

  it('are a whole number on the day of the month of the start, or on the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -24, max: 120 }), (start, k) => {
        const expected = anniversary(isoDate(start), k);
        expect(dateAt(isoDate(start), k)).toBe(isoDate(expected));
        expect(daysAt(isoDate(start), k)).toBe(expected - start);
      }),
    );
  });

  it('convert to a date and back without a change', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 4000 }), (start, laterDays) => {
        const months = monthsUntil(isoDate(start), isoDate(start + laterDays));
        expect(daysAt(isoDate(start), months)).toBe(laterDays);
        expect(dateAt(isoDate(start), months)).toBe(isoDate(start + laterDays));
        const wholeMonths = Math.floor(months);
        expect(anniversary(isoDate(start), wholeMonths)).toBeLessThanOrEqual(start + laterDays);
        expect(anniversary(isoDate(start), wholeMonths + 1)).toBeGreaterThan(start + laterDays);
      }),
      { numRuns: 2000 },
    );
  });
});
