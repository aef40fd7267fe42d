/** The average similarity of the article "Fine-Tuning vs. Prompting" (2023). */
import { type Expected, type Score, scores } from './scores/scores.ts';
import { mean } from './standard-error.ts';

/** An answer with the expected answer, or a similarity, 0–1, that is already known. */
export type SimilarityResult =
  | { readonly expected: Expected; readonly actual: string | null; readonly similarity?: undefined }
  | { readonly similarity: number | null };

/**
 * The mean similarity of all answers, 0–1. The article leaves open how two texts are compared; the
 * default is `edit-similarity`. An answer without a similarity, such as a failed request, is left out. `null` if none is left.
 */
export function averageSimilarity(
  results: readonly SimilarityResult[],
  similarity: Score = scores['edit-similarity'],
): number | null {
  const known = results
    .map((result) =>
      result.similarity === undefined && 'actual' in result
        ? similarity(result.expected, result.actual)
        : (result.similarity ?? null),
    )
    .filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
}
