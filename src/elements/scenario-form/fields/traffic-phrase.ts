/** Removes the words after a typed number of requests, such as "40k requests a month". */
import { form as english } from '../../../i18n/en/form.ts';
import { foldedWord } from '../../../i18n/notation.ts';
import { plainSigns } from '../../../i18n/plain-signs.ts';
import type { FieldLanguage } from './field-messages.ts';

/** A text in the form for comparison: without accents, upper case and the spaces around "/". */
const foldedText = (text: string): string => foldedWord(text).replace(/ ?\/ ?/g, '/');

/**
 * The typed text without the words after the number, in English or in the language of the field. While the user types (`isTyping`), the
 * words may be unfinished. Any other text is returned as it is.
 */
export function withoutTrafficPhrase(typed: string, language: FieldLanguage, isTyping: boolean): string {
  const [lastDigit] = [...typed.matchAll(/\p{Nd}/gu)].slice(-1);
  // A text without words is an amount. So is "40 m", although "m" is also the start of a word.
  if (!lastDigit || !/\p{L}/u.test(typed) || language.parse(typed, null) !== null) return typed;
  const phrases = [english, language.text].flatMap(({ trafficPhrases }) =>
    trafficPhrases.split('|').map(foldedText),
  );
  // One phrase, or two in a row: "requests" and "a month" give "requests a month".
  const phrasesOrPairs = phrases.flatMap((first) => [
    first,
    ...phrases.flatMap((second) => [`${first} ${second}`, `${first}${second}`]),
  ]);
  for (let end = lastDigit.index + 1; end < typed.length; end += 1) {
    const wordsAfter = foldedText(plainSigns(typed.slice(end))).replace(/[.。]$/, '');
    const number = typed.slice(0, end);
    if (
      wordsAfter !== '' &&
      phrasesOrPairs.some((phrase) => (isTyping ? phrase.startsWith(wordsAfter) : phrase === wordsAfter)) &&
      language.parse(number, null) !== null
    )
      return number;
  }
  return typed;
}
