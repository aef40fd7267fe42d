/** The list of the rows and figures that were not counted, or were counted only in part. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../core/index.ts';
import { chevron } from '../common/marks.ts';
import { listedProblems, problemText } from './problem-text.ts';
import type { UsageWording } from './wording.ts';

/** The list in a disclosure; nothing without problems. */
export function problemsTemplate(profile: Profile, wording: UsageWording): TemplateResult | typeof nothing {
  const shownProblems = listedProblems(profile);
  if (shownProblems.length === 0) return nothing;
  const { text, count } = wording;
  return html`<details class="problems">
    <summary>${text.problemsTitle(count(shownProblems.length), shownProblems.length)}${chevron}</summary>
    <ul>${shownProblems.map((problem) => html`<li data-code=${problem.code}>${problemText(problem, wording)}</li>`)}</ul>
  </details>`;
}
