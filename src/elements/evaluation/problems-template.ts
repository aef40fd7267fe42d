/** The list of problems in the files, with their first places. */
import { html, type TemplateResult } from 'lit';
import type { ProblemGroup } from '../../files/evaluation/evaluation-questions.ts';
import { chevron } from '../common/marks.ts';
import { problemText } from './problem-text.ts';
import type { EvaluationWording } from './wording.ts';

/** The problems in a disclosure; nothing without any. */
export function problemsTemplate(
  problems: readonly ProblemGroup[],
  wording: EvaluationWording,
): TemplateResult {
  if (problems.length === 0) return html``;
  return html`<details class="problems" part="problems">
    <summary>${chevron}${wording.text.problems}</summary>
    <ul>${problems.map((problem) => html`<li>${problemText(problem, wording)}</li>`)}</ul>
  </details>`;
}
