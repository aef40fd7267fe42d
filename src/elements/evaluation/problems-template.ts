/** What was not read from the files, with the first places. */
import { html, type TemplateResult } from 'lit';
import type { ProblemGroup } from '../../files/evaluation/evaluation-questions.ts';
import { chevron } from '../common/marks.ts';
import { problemText } from './problem-text.ts';
import type { EvaluationWords } from './words.ts';

/** The problems in a disclosure; nothing without any. */
export function problemsTemplate(problems: readonly ProblemGroup[], words: EvaluationWords): TemplateResult {
  if (problems.length === 0) return html``;
  return html`<details class="problems" part="problems">
    <summary>${chevron}${words.text.problems}</summary>
    <ul>${problems.map((problem) => html`<li>${problemText(problem, words)}</li>`)}</ul>
  </details>`;
}
