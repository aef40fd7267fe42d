/**
 * Checks that an object has every text of the English messages. Some texts are functions; if one of them fails, its English text is shown.
 */
import type { Messages } from '../i18n/messages.ts';
import type { NumberWords } from '../i18n/number-words.ts';

type Kind = 'a list' | 'a text' | 'a function' | 'an object' | 'missing' | 'something else';

/** The kind of a value, as the console names it. */
function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'a list';
  if (value === undefined || value === null) return 'missing';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' ? 'an object' : 'something else';
}

/**
 * The messages of the language `code`, in which each function is replaced by one that returns the English text if it fails. The result is
 * `null` if a text is missing, if a text has another kind than the English one, or if the number words cannot be used. The console then
 * names the first text with such a fault.
 */
export function checkedMessages(code: string, translated: unknown, english: Messages): Messages | null {
  const reported = new Set<string>();
  const report = (path: string, fault: string, ...details: readonly unknown[]): void => {
    if (reported.has(path)) return;
    reported.add(path);
    console.error(`ft-breakeven, language "${code}": ${path} ${fault}`, ...details);
  };
  let isComplete = true;

  /** The value to use in place of the English value `original`: `value`, in which each function is protected (`protectedFunction`). */
  const checkedValue = (value: unknown, original: unknown, path: string): unknown => {
    // A language may have no prompts of its own for the example.
    if (original === english.ticketPrompts && value === undefined) return value;
    const expected = kindOf(original);
    const foundKind = kindOf(value);
    if (foundKind !== expected) {
      if (isComplete)
        report(path, `is ${foundKind}, but ${expected} is needed. The texts of this language stay English.`);
      isComplete = false;
      return value;
    }
    if (expected === 'a function')
      return protectedFunction(value as Write, original as Write, (fault, ...details) =>
        report(path, `${fault} Its English text is shown.`, ...details),
      );
    if (original === english.numberWords) {
      if (!isNumberWords(value)) {
        report(path, 'needs lists of words and positive factors. The texts of this language stay English.');
        isComplete = false;
      }
      return value;
    }
    if (expected !== 'an object') return value;
    return Object.fromEntries(
      Object.entries(original as object).map(([key, originalPart]) => [
        key,
        isComplete
          ? checkedValue(Reflect.get(value as object, key), originalPart, path ? `${path}.${key}` : key)
          : null,
      ]),
    );
  };

  const messages = checkedValue(translated, english, '') as Messages;
  return isComplete ? messages : null;
}

/** Whether a value has lists of words, and a positive factor for each scale word. */
function isNumberWords(value: unknown): value is NumberWords {
  const { scale, to, at, per } = value as Partial<Record<keyof NumberWords, unknown>>;
  const isWord = (word: unknown): boolean => typeof word === 'string' && word.trim() !== '';
  return (
    kindOf(scale) === 'an object' &&
    Object.entries(scale as object).every(
      ([word, factor]) => isWord(word) && Number.isFinite(factor) && factor > 0,
    ) &&
    [to, at, per].every((words) => Array.isArray(words) && words.every(isWord))
  );
}

/** A text that is a function, for example of a number. */
type Write = (...given: readonly unknown[]) => unknown;

/**
 * A function that returns the result of `write`. If `write` throws or returns a value of another kind than the English text, the function
 * reports this and returns the English text.
 */
function protectedFunction(
  write: Write,
  inEnglish: Write,
  report: (fault: string, ...details: readonly unknown[]) => void,
): Write {
  /**
   * The kinds of value (`kindOf`) that the English function has returned. If `write` returns one of them, the English function is not
   * called.
   */
  const kinds = new Set<string>();
  return (...given) => {
    try {
      const result = write(...given);
      const foundKind = kindOf(result);
      if (kinds.has(foundKind)) return result;
      const expected = kindOf(inEnglish(...given));
      kinds.add(expected);
      if (foundKind === expected) return result;
      report(`returned ${foundKind}, but ${expected} is needed.`);
    } catch (error) {
      report('failed.', error);
    }
    return inEnglish(...given);
  };
}
