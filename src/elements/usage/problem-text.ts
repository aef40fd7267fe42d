/** The sentences that say what was not counted, and what was counted only in part. */
import type { Profile, UsageProblem, UsageSourceId } from '../../core/index.ts';
import { monthText } from './figure-text.ts';
import type { UsageWording } from './wording.ts';

/** The codes of problems that the line of the convention already shows. */
const shownElsewhere: readonly string[] = ['convention-disproved', 'convention-unknown'];

/** The codes of problems whose rows were not counted at all. */
const uncountedCodes: readonly string[] = [
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
export function uncountedRowCount({ problems }: Pick<Profile, 'problems'>): number {
  return problems.reduce((sum, { code, count }) => sum + (uncountedCodes.includes(code) ? count : 0), 0);
}

/** The problems that are listed. */
export function listedProblems({ problems }: Pick<Profile, 'problems'>): readonly UsageProblem[] {
  return problems.filter(({ code }) => !shownElsewhere.includes(code));
}

/** The sentence of a problem, with its number of rows and the first of them. */
export function problemText(
  { code, field, count: rowCount, first }: UsageProblem,
  { text, locale, count }: UsageWording,
): string {
  // The field of a problem may be a month (`YYYY-MM`), the id of a source, or the name of a field.
  const fieldName = /^\d{4}-\d{2}$/.test(field)
    ? monthText(field, locale)
    : (text.sources[field as UsageSourceId] ?? field);
  return text.problems[code](
    count(rowCount),
    rowCount,
    fieldName,
    first === null ? '' : text.firstAt(count(first + 1)),
  );
}
