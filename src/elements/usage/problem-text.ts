/** The sentences that say what was not counted, what was counted only in part, and why a file cannot be used. */
import type { Profile, UsageProblem, UsageSourceId } from '../../core/index.ts';
import { FileError } from '../../files/errors.ts';
import type { Failure } from './file-controller.ts';
import { monthText, type UsageWording } from './wording.ts';

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
  { code, field, count: number, first }: UsageProblem,
  { text, locale, count }: UsageWording,
): string {
  // The field of a problem may be a month (`YYYY-MM`), the id of a source, or the name of a field.
  const fieldName = /^\d{4}-\d{2}$/.test(field)
    ? monthText(field, locale)
    : (text.sources[field as UsageSourceId] ?? field);
  return text.problems[code](
    count(number),
    number,
    fieldName,
    first === null ? '' : text.firstAt(count(first + 1)),
  );
}

/** The sentence that says why a file of usage cannot be used, with the next step. */
export function failureText(failure: Failure, { text, count }: UsageWording): string {
  const { fileErrors } = text;
  switch (failure.kind) {
    case 'too-many':
      return text.tooMany(count(failure.count));
    case 'no-requests':
      return text.noRequests(failure.name, count(failure.rows), failure.rows);
    case 'error': {
      const { error, name } = failure;
      const message = String((error as Error | null)?.message ?? error);
      if (!(error instanceof FileError) || error.code === 'worker-failed')
        return fileErrors.other(name, message);
      return fileErrors[error.code](error.file ?? name, String(error.params.kind ?? ''));
    }
  }
}
