/** The rows of a long list that are in the page. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxRows, rowWindow } from '../../../src/elements/training-data/virtual-rows.ts';

it('at most 40 rows are in the page, including all visible rows, and all other rows are counted before or after them', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      (count, share, visible) => {
        const scrolled = share * Math.max(0, count - visible);
        const { from, to, before, after } = rowWindow(count, scrolled, visible);
        expect(to - from).toBeLessThanOrEqual(maxRows);
        expect([before, before + to - from + after]).toEqual([from, count]);
        expect(from).toBeLessThanOrEqual(Math.floor(scrolled));
        expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.floor(scrolled) + visible + 1));
      },
    ),
  );
});
