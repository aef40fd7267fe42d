/**
 * Keeps the separators that the form itself wrote where they belong while digits come and go between them.
 * Knows how a language groups and one input; nothing of the field around it.
 */
import type { FieldWords } from './field-messages.ts';

export interface Regrouped {
  readonly text: string;
  /** Where the caret is now: behind as many characters, separators apart, as before. */
  readonly caret: number;
}

/**
 * "250,00", left of "250,000", as "25,000". A text without separators stays as it is, and so does what does not
 * start as a number is written (a leading 0 waits for the digit that replaces another).
 */
export function regrouped(text: string, caret: number, words: FieldWords): Regrouped {
  const plain = words.ungrouped(text);
  if (plain === text) return { text, caret };
  const whole = /^\d{1,15}/.exec(plain)?.[0] ?? '';
  const written =
    whole === '' || /^0\d/.test(whole) ? plain : words.number(Number(whole)) + plain.slice(whole.length);
  const before = words.ungrouped(`${text.slice(0, caret)}0`).length - 1;
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
export function keptGrouped(event: InputEvent, own: boolean, words: FieldWords): boolean {
  const { inputType, data } = event;
  const input = event.target as HTMLInputElement;
  const digits = inputType === 'insertText' && /^\d+$/.test(data ?? '');
  const caret = input.selectionStart;
  if (!own || caret === null || !(digits || /^(delete|history)/.test(inputType))) return false;
  const next = regrouped(input.value, caret, words);
  if (next.text === input.value) return true;
  input.value = next.text;
  input.setSelectionRange(next.caret, next.caret);
  return true;
}
