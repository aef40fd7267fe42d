/** A pseudo-language made from the English messages, which shows texts that are not messages and texts that have no room to grow. */
import { english } from '../../src/i18n/en/index.ts';
import type { Messages } from '../../src/i18n/messages.ts';

const plain = 'AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const accented = 'ÅåÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** The letters of a text with accents. */
const withAccents = (text: string): string =>
  [...text].map((letter) => accents.get(letter) ?? letter).join('');

/** A mark in the private use area, which stands for an argument while the text around it gets its accents. */
const markOf = (index: number): string => String.fromCharCode(0xe000 + index);

/**
 * A text in brackets, with accents and about 40 % longer. Its arguments do not change. A text without a word of two letters, such as a sign,
 * does not change either. White space stays at the ends, outside of the brackets.
 */
function pseudoText(text: string, argumentTexts: readonly string[]): string {
  if (!/\p{L}{2}/u.test(text)) return text;
  const marked = argumentTexts.reduce(
    (result, argument, index) => result.replaceAll(argument, markOf(index)),
    text,
  );
  const longer = '~'.repeat(Math.ceil(marked.trim().length * 0.4));
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(withAccents(marked)) ?? [];
  const whole = `${before}[${words} ${longer}]${after}`;
  return argumentTexts.reduce((result, argument, index) => result.replaceAll(markOf(index), argument), whole);
}

/** The texts in an argument. A text of plain letters is a key, such as the name of a unit, which a message replaces; it is left out. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[A-Za-z]*$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A value with every text in the pseudo-language, including the texts that its functions return. */
function pseudo(value: unknown, argumentTexts: readonly string[] = []): unknown {
  if (typeof value === 'string') return pseudoText(value, argumentTexts);
  if (typeof value === 'function')
    return (...args: unknown[]) => pseudo(value(...args), [...argumentTexts, ...textsIn(args)]);
  if (Array.isArray(value)) return value.map((each) => pseudo(each, argumentTexts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pseudo(each, argumentTexts)]));
}

/** The messages of the pseudo-language. */
export const pseudoMessages = pseudo(english) as Messages;
