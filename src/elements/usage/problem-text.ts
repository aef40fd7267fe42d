/** The sentences that say what was not counted, or only in part. */
import type { Profile, UsageProblem, UsageSourceId } from '../../core/index.ts';
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

/** The problems that are listed. */
export function listedProblems({ problems }: Pick<Profile, 'problems'>): readonly UsageProblem[] {
  return problems.filter(({ code }) => !shownElsewhere.includes(code));
}

/** The sentence of a problem, with its number of rows and the first of them. */
export function problemText(
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
