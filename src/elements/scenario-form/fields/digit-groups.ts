/** The separators between groups of digits, which the form moves while the user edits a number. */
import type { FieldLanguage } from './field-messages.ts';

/** A regrouped text and its caret. */
export interface Regrouped {
  readonly text: string;
  /** The new position of the caret: after as many characters as before, not counting separators. */
  readonly caret: number;
}

/**
 * Regroups digits after an edit: "250,00", left after a deletion in "250,000", becomes "25,000". A text without separators does not
 * change. A text that does not start with a digit, and a number with a leading 0, only lose their separators.
 */
export function regroup(text: string, caret: number, language: FieldLanguage): Regrouped {
  const plain = language.ungrouped(text);
  if (plain === text) return { text, caret };
  const integerPart = /^\d{1,15}/.exec(plain)?.[0] ?? '';
  const grouped =
    integerPart === '' || /^0\d/.test(integerPart)
      ? plain
      : language.number(Number(integerPart)) + plain.slice(integerPart.length);
  // The 0 makes a separator directly before the caret stand between digits, so that `ungrouped` removes it.
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
 * Regroups an input after digits are typed, after a deletion and after an undo, if the form wrote all its separators (`byForm`). Returns
 * whether the form may move the separators again. After any other edit, such as a letter or a paste, it may not.
 */
export function regroupInput(event: InputEvent, byForm: boolean, language: FieldLanguage): boolean {
  const { inputType, data } = event;
  const input = event.target as HTMLInputElement;
  const isDigits = inputType === 'insertText' && /^\d+$/.test(data ?? '');
  const caret = input.selectionStart;
  if (!byForm || caret === null || !(isDigits || /^(delete|history)/.test(inputType))) return false;
  const regrouped = regroup(input.value, caret, language);
  if (regrouped.text === input.value) return true;
  input.value = regrouped.text;
  input.setSelectionRange(regrouped.caret, regrouped.caret);
  return true;
}
