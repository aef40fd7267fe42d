/**
 * Reads what a user types into a number field or its range: an amount that the field accepts, or the reason for refusing
 * it. Also regroups the digits while they are typed.
 */
import { bestGuess, isBelief, tidy, withGuess } from '../../../core/scenario/amount.ts';
import type { Amount } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, isPercent, isUnbounded } from './field-spec.ts';

/** The result of reading an input. */
export type Entry =
  | { readonly kind: 'accepted'; readonly value: Amount }
  | { readonly kind: 'refused'; readonly message: string };

/** The value that stays in use while an entry is refused. */
export interface CurrentValue {
  /** The amount from which a range is moved. */
  readonly value: Amount;
  /** The number as shown, with its unit: `95 %`; '' = unknown. */
  readonly shown: string;
  /** Its range as shown; absent or '' = none. */
  readonly range?: string;
}

const plusMinus = /±|\+\/-/;

const startsWithPlusMinus = /^\s*(±|\+\/-)/;

/**
 * Reads the number input. It also accepts a range; "±20 %" alone is around the current number. A single number moves the
 * current range along.
 */
export function readAmount(
  typed: string,
  spec: FieldSpec,
  language: FieldLanguage,
  current: CurrentValue,
): Entry {
  const refuse = (...why: readonly string[]): Entry => ({
    kind: 'refused',
    message: [...why, stillUsing(language.text, current)].filter((sentence) => sentence !== '').join(' '),
  });
  if (typed.trim() === '') {
    return spec.nullable
      ? { kind: 'accepted', value: null }
      : refuse(language.text.needed, allowedText(spec, language));
  }
  if (!plusMinus.test(typed) && typed.includes('%') && !isPercent(spec)) {
    return refuse(spec.allowsRange ? language.text.noPercentButRange : language.text.noPercent);
  }
  const guess = bestGuess(current.value);
  const parsed = language.parse(
    typed,
    startsWithPlusMinus.test(typed) && guess !== null ? guess * spec.scale : null,
  );
  if (parsed === null) {
    const meant = language.meant(typed);
    const help =
      meant === null ? allowedText(spec, language) : language.text.didYouMean(language.number(meant));
    return refuse(language.text.notANumber, help);
  }
  const edges = [parsed.p10, parsed.p50, parsed.p90];
  if (!edges.every((edge) => isAllowed(edge, spec))) return refuse(allowedText(spec, language, edges));
  const [p10, p50, p90] = edges.map((edge) => tidy(edge / spec.scale)) as [number, number, number];
  if (parsed.ranged) {
    if (!spec.allowsRange) return refuse(language.text.oneNumber);
    return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(current.value) } };
  }
  if (!isBelief(current.value)) return { kind: 'accepted', value: p50 };
  const bounds = { min: spec.min / spec.scale, max: spec.max / spec.scale, ratio: spec.ratio };
  return { kind: 'accepted', value: withGuess(current.value, p50, bounds) };
}

/** Reads the range input: a range around the current number; an empty input removes the range. */
export function readRange(
  typed: string,
  spec: FieldSpec,
  language: FieldLanguage,
  current: CurrentValue,
): Entry {
  const p50 = bestGuess(current.value);
  if (p50 === null) return readAmount(typed, spec, language, current);
  if (typed.trim() === '') return { kind: 'accepted', value: p50 };
  const range = current.range ?? '';
  const still = range === '' ? language.text.stillNoRange : language.text.stillUsing(range);
  const refuse = (why: string): Entry => ({ kind: 'refused', message: `${why} ${still}` });
  const parsed = language.parse(typed, p50 * spec.scale);
  if (parsed === null || !parsed.ranged) return refuse(language.text.rangeAround(current.shown));
  if (![parsed.p10, parsed.p90].every((edge) => isAllowed(edge, spec)))
    return refuse(allowedText(spec, language, [parsed.p10, parsed.p90]));
  const p10 = tidy(parsed.p10 / spec.scale);
  const p90 = tidy(parsed.p90 / spec.scale);
  if (p10 > p50 || p90 < p50) return refuse(language.text.rangeAround(current.shown));
  return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(current.value) } };
}

function sharedKeyOf(value: Amount): { readonly sharedAs?: string } {
  return isBelief(value) && value.sharedAs !== undefined ? { sharedAs: value.sharedAs } : {};
}

/** Whether the field shows percentages: a typed "%" is then redundant. */

function isAllowed(value: number, { min, max, minExclusive, whole }: FieldSpec): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return false;
  return value <= max && (minExclusive ? value > min : value >= min);
}

/**
 * The allowed range as a sentence: "Between 0 and 100."; '' where any number is allowed. A typed number beyond a limit that
 * only prevents overflow is called too large.
 */
function allowedText(
  spec: FieldSpec,
  { text, number }: FieldLanguage,
  typed: readonly number[] = [],
): string {
  const { min, max, minExclusive, whole } = spec;
  const isHuge = (value: number) => (value > max && isUnbounded(max)) || (value < min && isUnbounded(min));
  if (typed.some(isHuge)) return text.tooLarge;
  if (isUnbounded(min)) return '';
  const bounded = !isUnbounded(max);
  if (minExclusive) return bounded ? text.aboveAtMost(number(min), number(max)) : text.above(number(min));
  if (whole) return bounded ? text.wholeBetween(number(min), number(max)) : text.wholeAtLeast(number(min));
  return bounded ? text.between(number(min), number(max)) : text.atLeast(number(min));
}

/** The sentence about the value that stays in use: "Still using 95 %." */
export function stillUsing(text: FormMessages, { shown }: CurrentValue): string {
  return shown === '' ? text.stillUnknown : text.stillUsing(shown);
}

/** A regrouped text and its caret. */
export interface Regrouped {
  readonly text: string;
  /** The new caret position: after the same number of characters, not counting separators. */
  readonly caret: number;
}

/**
 * Regroups digits after an edit: "250,00", which remains of "250,000", becomes "25,000". A text without separators stays as
 * it is, and so does a text that does not start like a number; a leading 0 may be about to be replaced.
 */
export function regrouped(text: string, caret: number, language: FieldLanguage): Regrouped {
  const plain = language.ungrouped(text);
  if (plain === text) return { text, caret };
  const whole = /^\d{1,15}/.exec(plain)?.[0] ?? '';
  const written =
    whole === '' || /^0\d/.test(whole) ? plain : language.number(Number(whole)) + plain.slice(whole.length);
  const before = language.ungrouped(`${text.slice(0, caret)}0`).length - 1;
  return { text: written, caret: positionAfter(before, written, plain) };
}

/** The position in `written` after the first `count` characters of `plain`, whose characters `written` has in order. */
function positionAfter(count: number, written: string, plain: string): number {
  let position = 0;
  for (let behind = 0; behind < count && position < written.length; position += 1) {
    if (written[position] === plain[behind]) behind += 1;
  }
  return position;
}

/**
 * Regroups an input after a key press if the form wrote all its separators (`own`). Returns whether that is still so.
 * Separators that the user types or pastes are left alone, and read as they are.
 */
export function regroupInput(event: InputEvent, own: boolean, language: FieldLanguage): boolean {
  const { inputType, data } = event;
  const input = event.target as HTMLInputElement;
  const digits = inputType === 'insertText' && /^\d+$/.test(data ?? '');
  const caret = input.selectionStart;
  if (!own || caret === null || !(digits || /^(delete|history)/.test(inputType))) return false;
  const next = regrouped(input.value, caret, language);
  if (next.text === input.value) return true;
  input.value = next.text;
  input.setSelectionRange(next.caret, next.caret);
  return true;
}
