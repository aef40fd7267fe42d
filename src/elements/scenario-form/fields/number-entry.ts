/**
 * Reads what was typed into a number field or its range slot: an amount the field can take, or the sentence that
 * says why not. Pure; knows fields and messages, no markup.
 */
import { bestGuess, isBelief, tidy, withGuess } from '../../../core/scenario/amount.ts';
import type { Amount } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import type { FieldLanguage } from './field-messages.ts';
import { type FieldSpec, isOpen } from './field-spec.ts';

export type Entry =
  | { readonly kind: 'taken'; readonly value: Amount }
  | { readonly kind: 'refused'; readonly message: string };

/** What is in force while something is refused. */
export interface InForce {
  /** What a range moves along from. */
  readonly value: Amount;
  /** As it is shown, with its unit: `95 %`; '' = unknown. */
  readonly shown: string;
  /** Its range, as it is shown; absent or '' = it has none. */
  readonly range?: string;
}

const plusMinus = /±|\+\/-/;

const startsWithPlusMinus = /^\s*(±|\+\/-)/;

/**
 * What was typed into the field itself. A range typed here counts, "±20 %" around the number in force; a single
 * number keeps the range it had.
 */
export function readAmount(typed: string, spec: FieldSpec, language: FieldLanguage, inForce: InForce): Entry {
  const refuse = (...why: readonly string[]): Entry => ({
    kind: 'refused',
    message: [...why, stillUsing(language.text, inForce)].filter((sentence) => sentence !== '').join(' '),
  });
  if (typed.trim() === '') {
    return spec.nullable
      ? { kind: 'taken', value: null }
      : refuse(language.text.needed, allowed(spec, language));
  }
  if (!plusMinus.test(typed) && typed.includes('%') && !isPercent(spec)) {
    return refuse(spec.belief ? language.text.noPercentButRange : language.text.noPercent);
  }
  const guess = bestGuess(inForce.value);
  const parsed = language.parse(
    typed,
    startsWithPlusMinus.test(typed) && guess !== null ? guess * spec.scale : null,
  );
  if (parsed === null) {
    const meant = language.meant(typed);
    const help = meant === null ? allowed(spec, language) : language.text.didYouMean(language.number(meant));
    return refuse(language.text.notANumber, help);
  }
  const edges = [parsed.p10, parsed.p50, parsed.p90];
  if (!edges.every((edge) => inside(edge, spec))) return refuse(allowed(spec, language, edges));
  const [p10, p50, p90] = edges.map((edge) => tidy(edge / spec.scale)) as [number, number, number];
  if (parsed.ranged) {
    if (!spec.belief) return refuse(language.text.oneNumber);
    return { kind: 'taken', value: { p10, p50, p90, ...shared(inForce.value) } };
  }
  if (!isBelief(inForce.value)) return { kind: 'taken', value: p50 };
  const bounds = { min: spec.min / spec.scale, max: spec.max / spec.scale, ratio: spec.ratio };
  return { kind: 'taken', value: withGuess(inForce.value, p50, bounds) };
}

/** What was typed into the range slot: a range around the number in force; empty takes the range away. */
export function readRange(typed: string, spec: FieldSpec, language: FieldLanguage, inForce: InForce): Entry {
  const p50 = bestGuess(inForce.value);
  if (p50 === null) return readAmount(typed, spec, language, inForce);
  if (typed.trim() === '') return { kind: 'taken', value: p50 };
  const range = inForce.range ?? '';
  const still = range === '' ? language.text.stillNoRange : language.text.stillUsing(range);
  const refuse = (why: string): Entry => ({ kind: 'refused', message: `${why} ${still}` });
  const parsed = language.parse(typed, p50 * spec.scale);
  if (parsed === null || !parsed.ranged) return refuse(language.text.rangeAround(inForce.shown));
  if (![parsed.p10, parsed.p90].every((edge) => inside(edge, spec)))
    return refuse(allowed(spec, language, [parsed.p10, parsed.p90]));
  const p10 = tidy(parsed.p10 / spec.scale);
  const p90 = tidy(parsed.p90 / spec.scale);
  if (p10 > p50 || p90 < p50) return refuse(language.text.rangeAround(inForce.shown));
  return { kind: 'taken', value: { p10, p50, p90, ...shared(inForce.value) } };
}

function shared(value: Amount): { readonly sharedAs?: string } {
  return isBelief(value) && value.sharedAs !== undefined ? { sharedAs: value.sharedAs } : {};
}

/** Whether the person sees percentages: then "%" says nothing new. */
const isPercent = ({ scale }: FieldSpec) => scale === 100;

function inside(value: number, { min, max, minExclusive, whole }: FieldSpec): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return false;
  return value <= max && (minExclusive ? value > min : value >= min);
}

/**
 * The allowed range in words: "Between 0 and 100."; '' for any number. What was typed beyond an open end is too
 * large, whatever that end is.
 */
function allowed(spec: FieldSpec, { text, number }: FieldLanguage, typed: readonly number[] = []): string {
  const { min, max, minExclusive, whole } = spec;
  const isHuge = (value: number) => (value > max && isOpen(max)) || (value < min && isOpen(min));
  if (typed.some(isHuge)) return text.tooLarge;
  if (isOpen(min)) return '';
  const bounded = !isOpen(max);
  if (minExclusive) return bounded ? text.aboveAtMost(number(min), number(max)) : text.above(number(min));
  if (whole) return bounded ? text.wholeBetween(number(min), number(max)) : text.wholeAtLeast(number(min));
  return bounded ? text.between(number(min), number(max)) : text.atLeast(number(min));
}

/** "Still using 95 %." */
export function stillUsing(text: FormMessages, { shown }: InForce): string {
  return shown === '' ? text.stillUnknown : text.stillUsing(shown);
}

// Keeps the separators that the form itself wrote where they belong while digits come and go between them.
// Knows how a language groups and one input; nothing of the field around it.

export interface Regrouped {
  readonly text: string;
  /** Where the caret is now: behind as many characters, separators apart, as before. */
  readonly caret: number;
}

/**
 * "250,00", left of "250,000", as "25,000". A text without separators stays as it is, and so does what does not
 * start as a number is written (a leading 0 waits for the digit that replaces another).
 */
export function regrouped(text: string, caret: number, language: FieldLanguage): Regrouped {
  const plain = language.ungrouped(text);
  if (plain === text) return { text, caret };
  const whole = /^\d{1,15}/.exec(plain)?.[0] ?? '';
  const written =
    whole === '' || /^0\d/.test(whole) ? plain : language.number(Number(whole)) + plain.slice(whole.length);
  const before = language.ungrouped(`${text.slice(0, caret)}0`).length - 1;
  return { text: written, caret: positionBehind(before, written, plain) };
}

/** The position in `written` behind the first `count` characters of `plain`, which it holds in order. */
function positionBehind(count: number, written: string, plain: string): number {
  let position = 0;
  for (let behind = 0; behind < count && position < written.length; position += 1) {
    if (written[position] === plain[behind]) behind += 1;
  }
  return position;
}

/**
 * Sets the separators of an input right after a key, if they are all the form's `own`; comes back with whether they
 * still are. Those that a person types or pastes stay, to be read as they stand.
 */
export function keptGrouped(event: InputEvent, own: boolean, language: FieldLanguage): boolean {
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
