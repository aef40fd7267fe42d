/** What was not read from the files, with the first places. */
import { html, type TemplateResult } from 'lit';
import type { ProblemGroup } from '../../files/evaluation/evaluation-questions.ts';
import { chevron } from '../common/marks.ts';
import type { EvaluationWords } from './words.ts';

/** The sentence of a group of problems, with its places. */
export function problemText(
  { code, count, places, params }: ProblemGroup,
  { text, write }: EvaluationWords,
): string {
  const sentences: Readonly<
    Record<string, ((count: string, params: ProblemGroup['params']) => string) | undefined>
  > = text.problem;
  const say = Object.hasOwn(text.problem, code) ? sentences[code] : undefined;
  const said = say ? say(write(count), params) : text.otherProblem(code, write(count));
  if (places.length === 0) return said;
  const further = count - places.length;
  return `${said}: ${text.places(places.join(', '), further > 0 ? write(further) : null)}`;
}

/** The problems in a disclosure; nothing without any. */
export function problemsTemplate(problems: readonly ProblemGroup[], words: EvaluationWords): TemplateResult {
  if (problems.length === 0) return html``;
  return html`<details class="problems" part="problems">
    <summary>${chevron}${words.text.problems}</summary>
    <ul>${problems.map((problem) => html`<li>${problemText(problem, words)}</li>`)}</ul>
  </details>`;
}
