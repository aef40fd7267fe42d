/**
 * Reads the text that a user types into a number field or its range: an amount that the field accepts, or the reason
 * for a refusal. Also regroups the digits while the user types.
 */
import { bestGuess, isBelief, tidy } from '../../../core/scenario/amount.ts';
import type { Amount, Belief } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, isPercent, isUnbounded, shownNumber } from './field-spec.ts';

/** The result of reading an input. */
export type Entry =
  | { readonly kind: 'accepted'; readonly value: Amount }
  | { readonly kind: 'refused'; readonly message: string };

/** The value that is used while an entry is refused. */
export interface CurrentValue {
  /** The current amount. If it is a range, a new number moves the whole range. */
  readonly value: Amount;
  /** The number as shown, with its unit: `95 %`. '' means unknown. */
  readonly shown: string;
  /** Its range as shown. Absent or empty if there is none. */
  readonly range?: string;
  /** The range before the user began to type another one, as stored and as shown. Absent means the current one. */
  readonly before?: { readonly value: Amount; readonly range: string };
}

const plusMinus = /±|\+\/-/;

/** A percentage alone. In a field of another unit, it is the width of a range. */
const percentageAlone = /^\s*\d+(?:[.,]\d+)?\s*%\s*$/;

const startsWithPlusMinus = /^\s*(±|\+\/-)/;

/**
 * Reads the number input. The text may also be a range, and "±20 %" without a number is a range around the current number. A
 * single number moves the current range with it.
 */
export function readAmount(
  typed: string,
  spec: FieldSpec,
  language: FieldLanguage,
  current: CurrentValue,
): Entry {
  const refuse = (...reason: readonly string[]): Entry => ({
    kind: 'refused',
    message: paragraphText([...reason, stillUsing(language.text, current)]),
  });
  if (typed.trim() === '') {
    return spec.nullable
      ? { kind: 'accepted', value: null }
      : refuse(language.text.needed, allowedText(spec, language));
  }
  const guess = bestGuess(current.value);
  if (percentageAlone.test(typed) && !isPercent(spec) && spec.allowsRange && guess !== null)
    return readAmount(`±${typed}`, spec, language, current);
  if (!plusMinus.test(typed) && typed.includes('%') && !isPercent(spec)) {
    return refuse(spec.allowsRange ? language.text.noPercentButRange : language.text.noPercent);
  }
  const parsed = language.parse(
    typed,
    startsWithPlusMinus.test(typed) && guess !== null ? guess * spec.scale : null,
  );
  if (parsed === null) {
    const swappedNumber = language.swappedNumber(typed);
    const help =
      swappedNumber === null
        ? allowedText(spec, language)
        : language.text.didYouMean(language.number(swappedNumber));
    return refuse(language.text.notANumber, help);
  }
  const edges = [parsed.p10, parsed.p50, parsed.p90];
  if (!edges.every((edge) => isAllowed(edge, spec))) return refuse(allowedText(spec, language, edges));
  const [p10, p50, p90] = edges.map((edge) => storedNumber(edge, spec, current)) as [number, number, number];
  if (parsed.ranged) {
    if (!spec.allowsRange) return refuse(language.text.oneNumber);
    return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(current.value) } };
  }
  if (!isBelief(current.value)) return { kind: 'accepted', value: p50 };
  const bounds = { min: spec.min / spec.scale, max: spec.max / spec.scale, ratio: spec.ratio };
  return { kind: 'accepted', value: withGuess(current.value, p50, bounds) };
}

/** Reads the range input, which is a range around the current number. An empty input removes the range. */
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
  const before = current.before ?? { value: current.value, range };
  // The ends may be shown alike, and would not be read as a range.
  if (typed.trim() === before.range) return { kind: 'accepted', value: before.value };
  const still = range === '' ? language.text.stillNoRange : language.text.stillUsing(range);
  const refuse = (reason: string): Entry => ({ kind: 'refused', message: paragraphText([reason, still]) });
  const parsed = language.parse(percentageAlone.test(typed) ? `±${typed}` : typed, p50 * spec.scale);
  if (parsed === null || !parsed.ranged) return refuse(language.text.rangeAround(current.shown));
  if (![parsed.p10, parsed.p90].every((edge) => isAllowed(edge, spec)))
    return refuse(allowedText(spec, language, [parsed.p10, parsed.p90]));
  const shown = language.parse(before.range, null);
  // The ends of the shown range are rounded, so one that is typed as it is shown stays as it is stored.
  const [p10, p90] = (['p10', 'p90'] as const).map((end) =>
    isBelief(before.value) && shown?.[end] === parsed[end]
      ? before.value[end]
      : storedNumber(parsed[end], spec, before),
  ) as [number, number];
  if (p10 > p50 || p90 < p50) return refuse(language.text.rangeAround(current.shown));
  return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(current.value) } };
}

/**
 * The number to store for a typed one. The shown number may be rounded, so one that is typed as it is shown stays as it is stored: the
 * best guess, or an end of the range.
 */
function storedNumber(typed: number, spec: FieldSpec, { value }: Pick<CurrentValue, 'value'>): number {
  const stored = isBelief(value) ? [value.p50, value.p10, value.p90] : [value];
  return (
    stored.find((each) => each !== null && shownNumber(each, spec) === typed) ?? tidy(typed / spec.scale)
  );
}

/**
 * The percentage that a user may have meant by a number below 1 in a field of percentages: 50 for "0.5". `null` for any other
 * entry.
 */
export function meantPercentage(typed: string, spec: FieldSpec, { parse }: FieldLanguage): number | null {
  if (!isPercent(spec) || typed.includes('%')) return null;
  const parsed = parse(typed, null);
  if (parsed === null || parsed.ranged || parsed.p50 <= 0 || parsed.p50 >= 1) return null;
  return tidy(parsed.p50 * 100);
}

function sharedKeyOf(value: Amount): { readonly sharedAs?: string } {
  return isBelief(value) && value.sharedAs !== undefined ? { sharedAs: value.sharedAs } : {};
}

function isAllowed(value: number, { min, max, minExclusive, whole }: FieldSpec): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return false;
  return value <= max && (minExclusive ? value > min : value >= min);
}

/**
 * The allowed range as a sentence: "Between 0 and 100.". `''` if any number is allowed. A typed number beyond a limit
 * that only prevents overflow is too large.
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
  const isBounded = !isUnbounded(max);
  if (minExclusive) return isBounded ? text.aboveAtMost(number(min), number(max)) : text.above(number(min));
  if (whole) return isBounded ? text.wholeBetween(number(min), number(max)) : text.wholeAtLeast(number(min));
  return isBounded ? text.between(number(min), number(max)) : text.atLeast(number(min));
}

/** The sentence about the value that is used: "Still using 95 %." */
export function stillUsing(text: FormMessages, { shown }: CurrentValue): string {
  return shown === '' ? text.stillUnknown : text.stillUsing(shown);
}

/** A regrouped text and its caret. */
export interface Regrouped {
  readonly text: string;
  /** The new caret position: after the same number of characters, without separators. */
  readonly caret: number;
}

/**
 * Regroups digits after an edit: the rest "250,00" of "250,000" becomes "25,000". A text without separators does not
 * change. A text that does not start like a number only loses its separators, as does a number with a leading 0.
 */
export function regrouped(text: string, caret: number, language: FieldLanguage): Regrouped {
  const plain = language.ungrouped(text);
  if (plain === text) return { text, caret };
  const integerPart = /^\d{1,15}/.exec(plain)?.[0] ?? '';
  const grouped =
    integerPart === '' || /^0\d/.test(integerPart)
      ? plain
      : language.number(Number(integerPart)) + plain.slice(integerPart.length);
  const charactersBefore = language.ungrouped(`${text.slice(0, caret)}0`).length - 1;
  return { text: grouped, caret: positionAfter(charactersBefore, grouped, plain) };
}

/**
 * The position in `grouped` after the first `count` characters of `plain`. `grouped` has the characters of `plain` in
 * the same order, with separators between them.
 */
function positionAfter(count: number, grouped: string, plain: string): number {
  let position = 0;
  for (let passed = 0; passed < count && position < grouped.length; position += 1) {
    if (grouped[position] === plain[passed]) passed += 1;
  }
  return position;
}

/**
 * Regroups an input after a key press if the form wrote all its separators (`byForm`). Returns whether that is still
 * so. Separators that the user types or pastes do not change.
 */
export function regroupInput(event: InputEvent, byForm: boolean, language: FieldLanguage): boolean {
  const { inputType, data } = event;
  const input = event.target as HTMLInputElement;
  const isDigits = inputType === 'insertText' && /^\d+$/.test(data ?? '');
  const caret = input.selectionStart;
  if (!byForm || caret === null || !(isDigits || /^(delete|history)/.test(inputType))) return false;
  const next = regrouped(input.value, caret, language);
  if (next.text === input.value) return true;
  input.value = next.text;
  input.setSelectionRange(next.caret, next.caret);
  return true;
}

/**
 * A range with a new best guess. Its ends stay if the guess is between them. Otherwise they move with it: by the same
 * factor for amounts (`ratio`), by the same distance for shares and growth, and never beyond `min`…`max`.
 */
export function withGuess(
  belief: Belief,
  p50: number,
  bounds: { readonly min: number; readonly max: number; readonly ratio: boolean },
): Belief {
  if (p50 >= belief.p10 && p50 <= belief.p90) return { ...belief, p50 };
  const byRatio = bounds.ratio && belief.p50 !== 0;
  const move = (edge: number) => tidy(byRatio ? (edge * p50) / belief.p50 : edge + p50 - belief.p50);
  const hold = (edge: number) => Math.min(bounds.max, Math.max(bounds.min, edge));
  return {
    ...belief,
    p10: Math.min(hold(move(belief.p10)), p50),
    p50,
    p90: Math.max(hold(move(belief.p90)), p50),
  };
}
