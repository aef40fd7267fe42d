/** The edit distance, compared with the table of all pairs of prefixes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../src/core/evaluation/scores/edit-distance.ts';
import { runs } from '../../../harness/runs.ts';
import { weightedDistance } from '../other-methods.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀'), maxLength: 150 });

describe('editDistance', () => {
  it('equals the distance by the table', () => {
    fc.assert(
      fc.property(letters, letters, (first, second) => {
        expect(editDistance(first, second)).toBe(weightedDistance(first, second, 1));
      }),
      { numRuns: runs(200, 3000) },
    );
  });

  it('equals the distance by the table also for lengths near multiples of 32, the block size', () => {
    for (const firstLength of [31, 32, 33, 63, 64, 65, 96])
      for (const secondLength of [1, 31, 32, 33, 64, 100]) {
        const [first, second] = [
          Array.from({ length: firstLength }, (_, i) => 'abcde'[(i * i) % 5]).join(''),
          Array.from({ length: secondLength }, (_, i) => 'edcba'[(i * 3) % 5]).join(''),
        ];
        expect(editDistance(first, second), `${firstLength} ${secondLength}`).toBe(
          weightedDistance(first, second, 1),
        );
      }
  });
});
