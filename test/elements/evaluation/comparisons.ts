/** Comparisons for tests, calculated from counts of cases. */
import { compareEvaluations } from '../../../src/core/evaluation/compare.ts';
import type { Comparison } from '../../../src/core/evaluation/comparison-types.ts';
import type { ScoreId } from '../../../src/core/evaluation/scores/scores.ts';

/** Numbers of cases by the approaches that got them right. */
export interface PairedCases {
  readonly both: number;
  readonly candidateOnly: number;
  readonly baselineOnly: number;
  readonly neither: number;
}

/** The comparison of `tuned` with `base`, with measured tokens and times. */
export function comparisonsOf(
  { both, candidateOnly, baselineOnly, neither }: PairedCases,
  { score = 'exact', difference = 0.03 }: { readonly score?: ScoreId; readonly difference?: number } = {},
): readonly Comparison[] {
  const isRightOf = [
    ...Array.from({ length: both }, () => [true, true]),
    ...Array.from({ length: candidateOnly }, () => [false, true]),
    ...Array.from({ length: baselineOnly }, () => [true, false]),
    ...Array.from({ length: neither }, () => [false, false]),
  ];
  return compareEvaluations(
    {
      approaches: [
        { id: 'base', label: 'base' },
        { id: 'tuned', label: 'tuned' },
      ],
      cases: isRightOf.map((isRight, index) => ({
        id: String(index),
        input: `q ${index}`,
        expected: 'right',
        runs: ['base', 'tuned'].map((approach, approachIndex) => ({
          approach,
          outcome: 'answered' as const,
          // The wrong answer differs in one letter.
          actual: isRight[approachIndex] ? 'right' : 'night',
          latencyMs: 1500 + 10 * (index % 5),
          tokens: { input: approachIndex === 0 ? 2400 : 240, output: 100 + (index % 5) },
        })),
      })),
      problems: [],
      format: null,
    },
    { baseline: 'base', score, difference },
  );
}
