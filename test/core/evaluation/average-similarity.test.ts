/** The average similarity of all answers, as in the article "Fine-Tuning vs. Prompting" (2023). */
import { describe, expect, it } from 'vitest';
import { averageSimilarity, scores } from '../../../src/core/index.ts';

describe('averageSimilarity', () => {
  it('is the sum of the similarities divided by their number', () => {
    expect(averageSimilarity([{ similarity: 0.5 }, { similarity: 1 }, { similarity: 0.75 }])).toBe(0.75);
  });

  it('compares answers by their edit similarity, or by another score', () => {
    const results = [
      { expected: 'levenshtein', actual: 'lewenstein' },
      { expected: 'same', actual: 'same' },
    ];
    expect(averageSimilarity(results)).toBeCloseTo((9 / 11 + 1) / 2, 12);
    expect(averageSimilarity(results, scores.exact)).toBe(0.5);
  });

  it('leaves out answers without a similarity', () => {
    expect(
      averageSimilarity([{ similarity: null }, { similarity: 0.4 }, { expected: 'a', actual: null }]),
    ).toBe(0.4);
    expect(averageSimilarity([])).toBeNull();
    expect(averageSimilarity([{ similarity: null }])).toBeNull();
  });
});
