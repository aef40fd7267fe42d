/** The sentence that says what was not read from result files. */
import type { ProblemGroup } from '../../files/evaluation/evaluation-questions.ts';
import { punctuationOf, withCommas } from '../../i18n/punctuation.ts';
import type { EvaluationWords } from './words.ts';

/** The sentence of a group of problems, with its places. */
export function problemText(
  { code, count, places, params }: ProblemGroup,
  { text, write, locale }: EvaluationWords,
): string {
  const sentences: Readonly<
    Record<string, ((count: string, params: ProblemGroup['params']) => string) | undefined>
  > = text.problem;
  const say = Object.hasOwn(text.problem, code) ? sentences[code] : undefined;
  const said = say ? say(write(count), params) : text.otherProblem(code, write(count));
  if (places.length === 0) return said;
  const further = count - places.length;
  return `${said}${punctuationOf(locale).colon}${text.places(withCommas(places, locale), further > 0 ? write(further) : null)}`;
}
