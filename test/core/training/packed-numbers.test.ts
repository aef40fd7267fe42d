/** Numbers as text: read back as they were, and as short as stated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, packNumbers, sums, unpackNumbers } from '../../../src/core/training/packed-numbers.ts';

describe('packed numbers', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat(), fc.maxSafeNat()), { maxLength: 40 }),
        (numbers) => {
          expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
        },
      ),
    );
    const many = Array.from({ length: 30_000 }, (_, index) => index * 7919);
    expect(unpackNumbers(packNumbers(many))).toEqual(many);
  });

  it.each([
    [0, 1],
    [31, 1],
    [32, 2],
    [1023, 2],
    [1024, 3],
    [Number.MAX_SAFE_INTEGER, 11],
  ])('have as many characters as stated: %i takes %i', (number, length) => {
    expect(packNumbers([number])).toHaveLength(length);
  });

  it('in ascending order are the sums of their differences', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        const ascending = [...numbers].sort((one, other) => one - other);
        expect(sums(differences(ascending))).toEqual(ascending);
      }),
    );
  });
});
