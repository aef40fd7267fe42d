/** The facts of a training file from its counts. */
import { expect, it } from 'vitest';
import { fileFactsOf } from '../../../src/elements/advisor/file-facts.ts';

const counts = { examples: 200, refusedLines: 3, quantiles: [], findings: {}, validation: null };

it('a fact is 0 if its check found nothing, and null without a validation file or a median', () => {
  expect(fileFactsOf(counts)).toEqual({
    examples: 200,
    refusedLines: 3,
    duplicateShare: 0,
    leaks: null,
    mixedSystemPrompts: 0,
    medianTokens: null,
  });
  expect(
    fileFactsOf({
      ...counts,
      quantiles: [{ share: 0.5, value: 344, width: 1 }],
      findings: { 'exact-duplicates': 20, 'missing-system-prompt': 7 },
      validation: { leaks: 2 },
    }),
  ).toMatchObject({ duplicateShare: 0.1, mixedSystemPrompts: 7, leaks: 2, medianTokens: 344 });
});

it('the share of repeated examples is 0 in an empty file', () => {
  // A division by the number of examples would give infinity here.
  expect(fileFactsOf({ ...counts, examples: 0, findings: { 'exact-duplicates': 1 } }).duplicateShare).toBe(0);
});
