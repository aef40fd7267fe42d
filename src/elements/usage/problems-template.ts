/** The list of what was not counted, or only in part. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile, UsageProblem, UsageSourceId } from '../../core/index.ts';
import { chevron } from '../common/marks.ts';
import { monthText, type UsageWords } from './words.ts';

/** Problems that stand beside the convention, and are not repeated. */
const shownElsewhere: readonly string[] = ['convention-disproved', 'convention-unknown'];

/** Rows that were not counted at all. */
const notCounted: readonly string[] = [
  'not-a-row',
  'unknown-row',
  'no-tokens',
  'replay',
  'other-call',
  'other-model',
  'other-currency',
  'bad-bin',
  'not-a-profile',
  'not-json',
];

/** Number of rows that are in no figure. */
export function uncountedRows({ problems }: Pick<Profile, 'problems'>): number {
  return problems.reduce((sum, { code, count }) => sum + (notCounted.includes(code) ? count : 0), 0);
}

/** The list in a disclosure; nothing without problems. */
export function problemsTemplate({ problems }: Profile, words: UsageWords): TemplateResult | typeof nothing {
  const shown = problems.filter(({ code }) => !shownElsewhere.includes(code));
  if (shown.length === 0) return nothing;
  const { text, count } = words;
  return html`<details class="problems">
    <summary>${text.problemsTitle(count(shown.length), shown.length)}${chevron}</summary>
    <ul>${shown.map((problem) => html`<li data-code=${problem.code}>${problemText(problem, words)}</li>`)}</ul>
  </details>`;
}

function problemText(
  { code, field, count: number, first }: UsageProblem,
  { text, locale, count }: UsageWords,
): string {
  const named = /^\d{4}-\d{2}$/.test(field)
    ? monthText(field, locale)
    : (text.sources[field as UsageSourceId] ?? field);
  return text.problems[code](
    count(number),
    number,
    named,
    first === null ? '' : text.firstAt(count(first + 1)),
  );
}
