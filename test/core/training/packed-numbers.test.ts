/** Lists of numbers packed into a text, which can be read back and has the stated length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differences,
  packNumbers,
  sums,
  unpackNumbers,
  unpackSmallNumbers,
} from '../../../src/core/training/packed-numbers.ts';

describe('packed numbers', () => {
  it('can be read back without a change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat(), fc.maxSafeNat()), { maxLength: 40 }),
        (numbers) => {
          expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
        },
      ),
    );
    const numbers = Array.from({ length: 30_000 }, (_, index) => index * 7919);
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });

  it('below 65,536 are read back to the same numbers in less memory', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 65_535 }), { maxLength: 40 }), (numbers) => {
        expect([...unpackSmallNumbers(packNumbers(numbers))]).toEqual(numbers);
      }),
    );
  });

  it.each([
    [0, 1],
    [31, 1],
    [32, 2],
    [1023, 2],
    [1024, 3],
    [Number.MAX_SAFE_INTEGER, 11],
  ])('have the stated length: %i takes %i characters', (number, length) => {
    expect(packNumbers([number])).toHaveLength(length);
  });

  it('can be packed as differences if they ascend, because their sums give the numbers again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        const ascending = [...numbers].sort((a, b) => a - b);
        expect(sums(differences(ascending))).toEqual(ascending);
      }),
    );
  });
});
