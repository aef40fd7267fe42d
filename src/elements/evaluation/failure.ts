/** The sentence that says why a file cannot be used. */
import type { EvaluationFailure } from './evaluation-controller.ts';
import { problemText } from './problem-text.ts';
import type { EvaluationWords } from './words.ts';

/** The reason, with the problems of a file without results. */
export function failureText(failure: EvaluationFailure, words: EvaluationWords): string {
  const { text } = words;
  if (failure.kind === 'unreadable') return text.unreadable(failure.name);
  if (failure.kind === 'stopped') return text.workerFailed(failure.name);
  return [text.noResults(failure.name), ...failure.problems.map((each) => problemText(each, words))].join(
    ' ',
  );
}
