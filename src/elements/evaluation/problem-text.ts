/** The sentences that say what was not read from result files, and why a file cannot be used. */
import type { ProblemGroup } from '../../files/evaluation/evaluation-questions.ts';
import { paragraphText } from '../../i18n/pieces.ts';
import { asList, punctuationOf } from '../../i18n/punctuation.ts';
import type { EvaluationFailure } from './evaluation-controller.ts';
import type { EvaluationWording } from './wording.ts';

/** The sentence of a group of problems, with its places. */
export function problemText(
  { code, count, places, params }: ProblemGroup,
  { text, write, locale }: EvaluationWording,
): string {
  const sentences: Readonly<
    Record<string, ((count: string, params: ProblemGroup['params']) => string) | undefined>
  > = text.problem;
  const message = Object.hasOwn(text.problem, code) ? sentences[code] : undefined;
  const sentence = message ? message(write(count), params) : text.otherProblem(code, write(count));
  if (places.length === 0) return sentence;
  const further = count - places.length;
  return `${sentence}${punctuationOf(locale).colon}${text.places(asList(places, locale), further > 0 ? write(further) : null)}`;
}

/** The sentence that says why a file cannot be used, with the problems of a file without results. */
export function failureText(failure: EvaluationFailure, wording: EvaluationWording): string {
  const { text } = wording;
  if (failure.kind === 'unreadable') return text.unreadable(failure.name);
  if (failure.kind === 'stopped') return text.workerFailed(failure.name);
  return paragraphText([
    text.noResults(failure.name),
    ...failure.problems.map((each) => problemText(each, wording)),
  ]);
}
