/** Dates and months, compared with the platform's calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, daysAt, monthsUntil } from '../../../src/core/index.ts';
import { formatDate, parseDate } from '../../../src/core/scenario/calendar.ts';

const dayMs = 86_400_000;
const day = fc.integer({ min: -25_567, max: 84_006 });
/** A date by the calendar of the platform, as a number of days from 1970-01-01. */
const iso = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

/** The day k months after a start by the platform's calendar; in a shorter month, its last day. */
const anniversary = (start: string, k: number): number => {
  const date = new Date(`${start}T00:00:00Z`);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + k + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), last);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + k, dayOfMonth) / dayMs;
};

describe('dates', () => {
  it('agree with the platform on every day from 1900 to 2199', () => {
    for (let days = -25_567; days <= 84_006; days++) {
      expect(formatDate(days)).toBe(iso(days));
      expect(parseDate(iso(days))).toBe(days);
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
  ])('are refused if there is no such day: %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('months from the start', () => {
  it.each([
    ['2026-01-31', 1, 28, '2026-02-28'],
    ['2026-01-31', 2, 59, '2026-03-31'],
    ['2026-01-01', 0.5, 15, '2026-01-16'],
    ['2024-01-31', 1, 29, '2024-02-29'],
    ['2026-01-01', 0, 0, '2026-01-01'],
    ['2026-12-15', 1.999, 61, '2027-02-14'],
  ])('%s plus %s months is %s days later', (start, months, days, date) => {
    expect(daysAt(start, months)).toBe(days);
    expect(dateAt(start, months)).toBe(date);
  });

  it("are whole numbers on the start's day of the month", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -24, max: 120 }), (start, k) => {
        const then = anniversary(iso(start), k);
        expect(dateAt(iso(start), k)).toBe(iso(then));
        expect(daysAt(iso(start), k)).toBe(then - start);
      }),
    );
  });

  it('convert to a date and back without a change', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 4000 }), (start, later) => {
        const months = monthsUntil(iso(start), iso(start + later));
        expect(daysAt(iso(start), months)).toBe(later);
        expect(dateAt(iso(start), months)).toBe(iso(start + later));
        const whole = Math.floor(months);
        expect(anniversary(iso(start), whole)).toBeLessThanOrEqual(start + later);
        expect(anniversary(iso(start), whole + 1)).toBeGreaterThan(start + later);
      }),
      { numRuns: 2000 },
    );
  });
});
