/** Reads the text that a user types into a number field: an amount that the field accepts, or the reason for a refusal. */
import { bestGuess, isBelief, tidy } from '../../../core/scenario/amount.ts';
import type { Amount, Belief } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, isPercent, isUnbounded, shownNumber } from './field-spec.ts';
import { withoutTrafficPhrase } from './traffic-phrase.ts';

/** The result of reading an input. */
export type Entry =
  | { readonly kind: 'accepted'; readonly value: Amount }
  | { readonly kind: 'refused'; readonly message: string };

/** The value that is used while an entry is refused. */
export interface CurrentValue {
  /** The current amount. If it is a range, a new number becomes its best guess (`withGuess`). */
  readonly value: Amount;
  /** The number as shown, with its unit: `95 %`. '' means unknown. */
  readonly shown: string;
  /** Whether a single number replaces a range. By default, it becomes the best guess of the range. */
  readonly isReplaced?: boolean;
}

/** The sign ± as people type it, also as `+/-`. The share after it says how far a range goes below and above its number. */
export const plusMinus = /±|\+\/-/;

/** A percentage alone. In a field of another unit, it is the width of a range. */
export const percentageAlone = /^\s*\d+(?:[.,]\d+)?\s*%\s*$/;

const startsWithPlusMinus = /^\s*(±|\+\/-)/;

/**
 * Reads the number input. The text may also be a range, and "±20 %" without a number is a range around the current number. A
 * single number becomes the best guess of the current range, which keeps its ends if the number is between them (`withGuess`), unless
 * the current range is replaced (`isReplaced`). With `isTyping`, the words after a number of requests may be unfinished.
 */
export function readAmount(
  text: string,
  spec: FieldSpec,
  language: FieldLanguage,
  current: CurrentValue,
  isTyping = false,
): Entry {
  const typed = spec.isTraffic ? withoutTrafficPhrase(text, language, isTyping) : text;
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
  const typedNumbers = [parsed.p10, parsed.p50, parsed.p90];
  if (!typedNumbers.every((number) => isAllowed(number, spec)))
    return refuse(allowedText(spec, language, typedNumbers));
  const [p10, p50, p90] = typedNumbers.map((number) => storedNumber(number, spec, current.value)) as [
    number,
    number,
    number,
  ];
  if (parsed.isRange) {
    if (!spec.allowsRange) return refuse(language.text.oneNumber);
    return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(current.value) } };
  }
  if (!isBelief(current.value) || current.isReplaced) return { kind: 'accepted', value: p50 };
  const bounds = { min: spec.min / spec.scale, max: spec.max / spec.scale, ratio: spec.ratio };
  return { kind: 'accepted', value: withGuess(current.value, p50, bounds) };
}

/**
 * The number to store for a typed number. Shown numbers may be rounded, so a typed number that equals the shown best guess, or a shown end
 * of the range, keeps the stored value.
 */
export function storedNumber(typed: number, spec: FieldSpec, value: Amount): number {
  const stored = isBelief(value) ? [value.p50, value.p10, value.p90] : [value];
  return (
    stored.find((each) => each !== null && shownNumber(each, spec) === typed) ?? tidy(typed / spec.scale)
  );
}

/**
 * The key `sharedAs` of a range, as an object that is spread into the range that replaces it. Empty if the amount has no such key.
 * Ranges with the same key vary together in simulations.
 */
export function sharedKeyOf(value: Amount): { readonly sharedAs?: string } {
  return isBelief(value) && value.sharedAs !== undefined ? { sharedAs: value.sharedAs } : {};
}

/** Whether a field accepts a typed number, in the unit of its input. */
export function isAllowed(value: number, { min, max, minExclusive, whole }: FieldSpec): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return false;
  return value <= max && (minExclusive ? value > min : value >= min);
}

/**
 * The allowed range as a sentence: "Between 0 and 100.". `''` if any number is allowed. A typed number beyond a limit
 * that only prevents overflow is too large.
 */
export function allowedText(
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

/**
 * A range with a new best guess. Its ends stay if the guess is between them. Otherwise they move with it: by the same
 * factor for amounts (`ratio`), by the same distance for shares and growth, and never beyond `min`…`max`.
 */
export function withGuess(
  range: Belief,
  p50: number,
  bounds: { readonly min: number; readonly max: number; readonly ratio: boolean },
): Belief {
  if (p50 >= range.p10 && p50 <= range.p90) return { ...range, p50 };
  const byRatio = bounds.ratio && range.p50 !== 0;
  const move = (edge: number) => tidy(byRatio ? (edge * p50) / range.p50 : edge + p50 - range.p50);
  const withinBounds = (edge: number) => Math.min(bounds.max, Math.max(bounds.min, edge));
  return {
    ...range,
    p10: Math.min(withinBounds(move(range.p10)), p50),
    p50,
    p90: Math.max(withinBounds(move(range.p90)), p50),
  };
}
