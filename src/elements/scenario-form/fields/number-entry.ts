/**
 * Reads what was typed into a number field or its range slot: an amount the field can take, or the sentence that
 * says why not. Pure; knows fields and messages, no markup.
 */

import { bestGuess, isBelief, tidy, withGuess } from '../../../core/scenario/range.ts';
import type { Amount } from '../../../core/types.ts';
import type { FormMessages } from '../../../i18n/en/form.ts';
import type { FieldWords } from './field-messages.ts';
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
export function readAmount(typed: string, spec: FieldSpec, words: FieldWords, inForce: InForce): Entry {
  const refuse = (...why: readonly string[]): Entry => ({
    kind: 'refused',
    message: [...why, stillUsing(words.text, inForce)].filter((sentence) => sentence !== '').join(' '),
  });
  if (typed.trim() === '') {
    return spec.nullable ? { kind: 'taken', value: null } : refuse(words.text.needed, allowed(spec, words));
  }
  if (!plusMinus.test(typed) && typed.includes('%') && !isPercent(spec)) {
    return refuse(spec.belief ? words.text.noPercentButRange : words.text.noPercent);
  }
  const guess = bestGuess(inForce.value);
  const parsed = words.parse(
    typed,
    startsWithPlusMinus.test(typed) && guess !== null ? guess * spec.scale : null,
  );
  if (parsed === null) {
    const meant = words.meant(typed);
    const help = meant === null ? allowed(spec, words) : words.text.didYouMean(words.number(meant));
    return refuse(words.text.notANumber, help);
  }
  const edges = [parsed.p10, parsed.p50, parsed.p90];
  if (!edges.every((edge) => inside(edge, spec))) return refuse(allowed(spec, words, edges));
  const [p10, p50, p90] = edges.map((edge) => tidy(edge / spec.scale)) as [number, number, number];
  if (parsed.ranged) {
    if (!spec.belief) return refuse(words.text.oneNumber);
    return { kind: 'taken', value: { p10, p50, p90, ...shared(inForce.value) } };
  }
  if (!isBelief(inForce.value)) return { kind: 'taken', value: p50 };
  const bounds = { min: spec.min / spec.scale, max: spec.max / spec.scale, ratio: spec.ratio };
  return { kind: 'taken', value: withGuess(inForce.value, p50, bounds) };
}

/** What was typed into the range slot: a range around the number in force; empty takes the range away. */
export function readRange(typed: string, spec: FieldSpec, words: FieldWords, inForce: InForce): Entry {
  const p50 = bestGuess(inForce.value);
  if (p50 === null) return readAmount(typed, spec, words, inForce);
  if (typed.trim() === '') return { kind: 'taken', value: p50 };
  const range = inForce.range ?? '';
  const still = range === '' ? words.text.stillNoRange : words.text.stillUsing(range);
  const refuse = (why: string): Entry => ({ kind: 'refused', message: `${why} ${still}` });
  const parsed = words.parse(typed, p50 * spec.scale);
  if (parsed === null || !parsed.ranged) return refuse(words.text.rangeAround(inForce.shown));
  if (![parsed.p10, parsed.p90].every((edge) => inside(edge, spec)))
    return refuse(allowed(spec, words, [parsed.p10, parsed.p90]));
  const p10 = tidy(parsed.p10 / spec.scale);
  const p90 = tidy(parsed.p90 / spec.scale);
  if (p10 > p50 || p90 < p50) return refuse(words.text.rangeAround(inForce.shown));
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
export function allowed(
  spec: FieldSpec,
  { text, number }: FieldWords,
  typed: readonly number[] = [],
): string {
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
