/** Reads the range of a number field while the user types it. */
import { bestGuess, isBelief } from '../../../core/scenario/amount.ts';
import type { Amount } from '../../../core/types.ts';
import { paragraphText } from '../../../i18n/pieces.ts';
import type { FieldLanguage } from './field-messages.ts';
import type { FieldSpec } from './field-spec.ts';
import {
  allowedText,
  type Entry,
  isAllowed,
  percentageAlone,
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

/** The draft after the next text of the input. If a number was typed in between, the range has moved with it, and a new draft begins. */
export function nextRangeDraft(text: string, current: ShownRange, last: RangeDraft | null): RangeDraft {
  const begins = last === null || bestGuess(current.value) !== bestGuess(last.before.value);
  return { text, before: begins ? current : last.before };
}

/** Reads the draft of a range around the current number. `shownNumber` is that number as messages show it. An empty text removes the range. */
export function readRange(
  { text, before }: RangeDraft,
  spec: FieldSpec,
  language: FieldLanguage,
  current: ShownRange & { readonly shownNumber: string },
): Entry {
  const { value, shownNumber } = current;
  const p50 = bestGuess(value);
  if (p50 === null) return readAmount(text, spec, language, { value, shown: shownNumber });
  if (text.trim() === '') return { kind: 'accepted', value: p50 };
  // The ends may be shown alike, and would not be read as a range.
  if (text.trim() === before.text) return { kind: 'accepted', value: before.value };
  const still = current.text === '' ? language.text.stillNoRange : language.text.stillUsing(current.text);
  const refuse = (reason: string): Entry => ({ kind: 'refused', message: paragraphText([reason, still]) });
  const parsed = language.parse(percentageAlone.test(text) ? `±${text}` : text, p50 * spec.scale);
  if (parsed === null || !parsed.ranged) return refuse(language.text.rangeAround(shownNumber));
  if (![parsed.p10, parsed.p90].every((edge) => isAllowed(edge, spec)))
    return refuse(allowedText(spec, language, [parsed.p10, parsed.p90]));
  const shown = language.parse(before.text, null);
  // The ends of the shown range are rounded, so one that is typed as it is shown stays as it is stored.
  const [p10, p90] = (['p10', 'p90'] as const).map((end) =>
    isBelief(before.value) && shown?.[end] === parsed[end]
      ? before.value[end]
      : storedNumber(parsed[end], spec, before.value),
  ) as [number, number];
  if (p10 > p50 || p90 < p50) return refuse(language.text.rangeAround(shownNumber));
  return { kind: 'accepted', value: { p10, p50, p90, ...sharedKeyOf(value) } };
}
