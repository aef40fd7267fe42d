/** A place of a finding as text, the line that a click on it opens, and the reason why it was found. */
import type { Place } from '../../core/training/first-lines.ts';
import type { TrainingCode } from '../../core/training/messages.ts';
import type { Messages } from '../../i18n/messages.ts';

type Text = Messages['trainingData'];

/** The line of the training file that a click on a place opens. */
export function lineOf(rule: string, { line, trainingLine }: Place): number {
  return (rule === 'leaks' || rule === 'near-leaks') && typeof trainingLine === 'number'
    ? trainingLine
    : line;
}

/** The line with which the line of a place is compared; `null` = there is none. */
export function otherLineOf({ like, other: conflicting }: Place): number | null {
  const line = like ?? conflicting;
  return typeof line === 'number' ? line : null;
}

/** A place as text, for the list of first lines. */
export function placeText(
  rule: string,
  place: Place,
  { places }: Text,
  write: (count: number) => string,
): string {
  const { line, copies, tokens, masked, role, trainingLine } = place;
  const lineNumber = write(line);
  const secondLine = otherLineOf(place);
  if (secondLine !== null)
    return places.pair(write(Math.min(line, secondLine)), write(Math.max(line, secondLine)));
  if (typeof trainingLine === 'number')
    return (rule === 'leaks' ? places.leak : places.nearLeak)(lineNumber, write(trainingLine));
  if (typeof copies === 'number') return places.copies(lineNumber, write(copies));
  if (rule === 'over-limit' && typeof tokens === 'number') return places.tokens(lineNumber, write(tokens));
  if (typeof masked === 'string') return places.masked(lineNumber, masked);
  const name = role ?? place.tool ?? place.key;
  return typeof name === 'string' && name !== '' ? places.quoted(lineNumber, name) : lineNumber;
}

/** Why a line is listed, as a sentence below it. */
export function reasonText(
  rule: string,
  place: Place,
  { trainingData: text, training }: Pick<Messages, 'trainingData' | 'training'>,
  write: (count: number) => string,
): string {
  if (rule === 'invalid-json' && typeof place.column === 'number') {
    const { [place.expected as keyof Text['expectations']]: expected } = text.expectations;
    return text.column(write(place.column), expected ?? text.expectations.value);
  }
  const reasonOfRule = training[rule as TrainingCode] as (typeof training)[TrainingCode] | undefined;
  if (reasonOfRule) return reasonOfRule(place);
  const checkName = text.checks[rule as keyof Text['checks']] ?? rule;
  const { message: messageIndex } = place;
  return typeof messageIndex === 'number'
    ? text.messageNumber(write(messageIndex + 1), checkName)
    : text.reasonOnly(checkName);
}
