/** The steps of a number by arrow keys, and the digits of a number that a field shows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableNumber, steppedNumber } from '../../../../src/elements/scenario-form/fields/field-spec.ts';

const unlimited = { min: 0, max: Number.POSITIVE_INFINITY, minStep: 0 };

describe('a press of an arrow key', () => {
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
  ] as const)('changes %s in the direction %s to %s', (from, direction, to) => {
    expect(steppedNumber(from, direction, unlimited)).toBe(to);
  });

  it('moves ten times as far with Shift', () => {
    expect(steppedNumber(250_000, 1, unlimited, true)).toBe(350_000);
    expect(steppedNumber(24, -1, { ...unlimited, minStep: 1 }, true)).toBe(14);
  });

  it('never passes the limits', () => {
    const valid = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        valid,
        fc.constantFrom(1 as const, -1 as const),
        fc.boolean(),
        (value, direction, isFar) => {
          const next = steppedNumber(value, direction, { min: 0, max: 100, minStep: 1 }, isFar);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('reverts the previous press of the opposite key: Down after Up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -4, max: 8 }), (digits, exponent) => {
        const value = Number(`${digits}e${exponent}`);
        expect(steppedNumber(steppedNumber(value, 1, unlimited), -1, unlimited)).toBeCloseTo(value, 10);
      }),
    );
  });
});

describe('a number in a field', () => {
  it.each([
    [0.07 * 100, 7],
    [1_234_567.89, 1_234_567.89],
    [0.000031, 0.000031],
    [1e15, 1e15],
    [1.38140627158, 1.381],
    [4_000_000 / 3, 1_333_333],
    [-2 / 3, -0.6667],
  ])(
    'is shown with all digits that a person entered, but with few that were calculated: %s as %s',
    (value, shown) => {
      expect(readableNumber(value)).toBe(shown);
    },
  );
});
