/** Reads the range of a number field while the user types it. */
import { bestGuess, isBelief, tidy } from '../../../core/scenario/amount.ts';
import type { Amount } from '../../../core/types.ts';
import type { ParsedAmount } from '../../../i18n/parse.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, shownNumber } from './field-spec.ts';
import {
  allowedText,
  type Entry,
  isAllowed,
  percentageAlone,
  plusMinus,
  readAmount,
  sharedKeyOf,
  storedNumber,
} from './number-entry.ts';

/** An amount and its range as shown. The text is empty if the amount has no range. */
export interface ShownRange {
  readonly value: Amount;
  readonly text: string;
}

/** A range that the user is typing. */
export interface RangeDraft {
  /** The text in the input. */
  readonly text: string;
  /** The range when the user began to type. */
  readonly before: ShownRange;
}

/**
 * The draft after an edit of the range text. If the number was edited in between, the range has moved with it, and a new draft begins. If
 * the number was unknown before, the draft goes on, because the new number came from the draft itself.
 */
export function nextRangeDraft(text: string, current: ShownRange, lastDraft: RangeDraft | null): RangeDraft {
  const numberBefore = lastDraft && bestGuess(lastDraft.before.value);
  const isNewDraft =
    lastDraft === null || (numberBefore !== null && bestGuess(current.value) !== numberBefore);
  return { text, before: isNewDraft ? current : lastDraft.before };
}

/** Whether a range is written with its ends, not with the distance from the number: "200k – 300k", not "±20 %". */
const hasEnds = (text: string): boolean => !plusMinus.test(text) && !percentageAlone.test(text);

/** The ends to store. Shown ends are rounded, so an end typed exactly as shown keeps its stored value. */
function storedEnds(
  typed: ParsedAmount,
  before: ShownRange,
  spec: FieldSpec,
  language: FieldLanguage,
): [p10: number, p90: number] {
  const shownBefore = language.parse(before.text, null);
  const [p10, p90] = (['p10', 'p90'] as const).map((end) =>
    isBelief(before.value) && shownBefore?.[end] === typed[end]
      ? before.value[end]
      : storedNumber(typed[end], spec, before.value),
  ) as [number, number];
  return [p10, p90];
}

/** Widths of the ranges that a message shows as examples, as shares of the number. */
const [exampleWidth, smallWidth] = [0.2, 0.05];

/**
 * The message that asks for a range around the number, with examples that the field accepts: "200k – 300k", and "±20 %" except for 0
 * and for percentages near 100.
 */
function rangeAround(p50: number, writtenNumber: string, spec: FieldSpec, language: FieldLanguage): string {
  const middle = shownNumber(p50, spec);
  const ends = (width: number) => [middle - Math.abs(middle) * width, middle + Math.abs(middle) * width];
  const width =
    middle !== 0 &&
    [exampleWidth, smallWidth].find((each) => ends(each).every((edge) => isAllowed(edge, spec)));
  const [p10, p90] = (middle === 0 ? [0, 10] : ends(width || exampleWidth)).map(
    (edge) => Math.min(spec.max, Math.max(spec.min, Number(edge.toPrecision(2)))) / spec.scale,
  ) as [number, number];
  const widthText = width ? `±${language.percent(width)}` : '';
  return language.text.rangeAround(writtenNumber, language.range({ p10, p50, p90 }, spec), widthText);
}

/**
 * Reads a draft that began while the number was unknown. While the user `isTyping`, only a complete range is used: the first digit of a range
 * would otherwise become the number. Once the user has left the field, a single number is used too.
 */
export function readUnknownRange(
  { text, before }: RangeDraft,
  spec: FieldSpec,
  language: FieldLanguage,
  isTyping: boolean,
): Entry {
  const nothingYet: Entry = { kind: 'accepted', value: before.value };
  if (text.trim() === '' || (isTyping && !language.parse(text, null)?.isRange)) return nothingYet;
  const entry = readAmount(text, spec, language, { value: before.value, shown: '' });
  return isTyping && entry.kind === 'refused' ? nothingYet : entry;
}

/** Reads the draft of a range around the current number. `shownNumber` is the current number as messages show it. An empty text removes the range. */
export function readRange(
  { text, before }: RangeDraft,
  spec: FieldSpec,
  language: FieldLanguage,
  current: ShownRange & { readonly shownNumber: string },
): Entry {
  const { value, shownNumber } = current;
  const p50 = bestGuess(before.value) === null ? null : bestGuess(value);
  if (p50 === null) return readUnknownRange({ text, before }, spec, language, true);
  if (text.trim() === '') return { kind: 'accepted', value: p50 };
  // An unchanged text keeps the stored range. It cannot be read as a range if both ends round to the same text.
  if (text.trim() === before.text) return { kind: 'accepted', value: before.value };
  const stillUsed = current.text === '' ? language.text.stillNoRange : language.text.stillUsing(current.text);
  const refuse = (reason: string): Entry => ({
    kind: 'refused',
    message: paragraphText([reason, stillUsed]),
  });
  const parsed = language.parse(percentageAlone.test(text) ? `±${text}` : text, p50 * spec.scale);
  const askForRange = () => refuse(rangeAround(p50, shownNumber, spec, language));
  if (parsed === null || !parsed.isRange) return askForRange();
  if (![parsed.p10, parsed.p90].every((edge) => isAllowed(edge, spec)))
    return refuse(allowedText(spec, language, [parsed.p10, parsed.p90]));
  const [p10, p90] = hasEnds(text)
    ? storedEnds(parsed, before, spec, language)
    : [tidy(parsed.p10 / spec.scale), tidy(parsed.p90 / spec.scale)];
  if (p10 > p50 || p90 < p50) return askForRange();
  return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(value) } };
}
