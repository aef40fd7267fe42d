/** Months of the calendar as whole numbers. */
import { expect, test } from 'vitest';
import { monthIndex, monthOf } from '../../../src/core/scenario/month-index.ts';

test.each(['0000-01', '0999-12', '2026-01', '2026-11', '2026-12', '9999-12'])(
  'the month %s becomes a number and back, and the next number is the next month',
  (month) => {
    expect(monthOf(monthIndex(month))).toBe(month);
    expect(monthIndex(`${month}-28`)).toBe(monthIndex(month));
    const [year = 0, count = 0] = month.split('-').map(Number);
    const next = count === 12 ? [year + 1, 1] : [year, count + 1];
    expect(
      monthOf(monthIndex(month) + 1)
        .split('-')
        .map(Number),
    ).toEqual(next);
  },
);
