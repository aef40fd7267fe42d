/** The steps of arrow keys, and numbers as a field shows them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable, stepped } from '../../../../src/elements/scenario-form/fields/field-spec.ts';

const free = { min: 0, max: Number.POSITIVE_INFINITY, minStep: 0 };

describe('one press of an arrow key', () => {
  it.each([
    [250_000, 1, 260_000],
    [250_000, -1, 240_000],
    [0.4, 1, 0.41],
    [0.035, -1, 0.034],
    [24, 1, 25],
    [99, 1, 100],
    [100, -1, 99],
    [100, 1, 110],
    [0, 1, 0.1],
    [0, -1, 0],
  ] as const)('from %s going %s gives %s', (from, direction, to) => {
    expect(stepped(from, direction, free)).toBe(to);
  });

  it('is ten times as far with Shift', () => {
    expect(stepped(250_000, 1, free, true)).toBe(350_000);
    expect(stepped(24, -1, { ...free, minStep: 1 }, true)).toBe(14);
  });

  it('never leaves the range', () => {
    const inside = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(inside, fc.constantFrom(1 as const, -1 as const), fc.boolean(), (value, direction, far) => {
        const next = stepped(value, direction, { min: 0, max: 100, minStep: 1 }, far);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('down undoes up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -4, max: 8 }), (digits, exponent) => {
        const value = Number(`${digits}e${exponent}`);
        expect(stepped(stepped(value, 1, free), -1, free)).toBeCloseTo(value, 10);
      }),
    );
  });
});

describe('a number as it is shown', () => {
  it.each([
    [0.07 * 100, 7],
    [1_234_567.89, 1_234_567.89],
    [0.000031, 0.000031],
    [1e15, 1e15],
    [1.38140627158, 1.381],
    [4_000_000 / 3, 1_333_333],
    [-2 / 3, -0.6667],
  ])('%s is %s: digits that a person gave, not all of those that were calculated', (value, shown) => {
    expect(readable(value)).toBe(shown);
  });
});
