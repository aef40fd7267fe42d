/** Puts texts together with the punctuation of a language. */
import { punctuation as english } from './en/punctuation.ts';
import type { Messages } from './messages.ts';

/** Gives the punctuation of languages other than English. `of` is set when the first language is added. */
export const otherPunctuation = {
  /** The signs for a locale; `undefined` in English, or if the language of the locale has not been added. */
  of: (_locale: string): Messages['punctuation'] | undefined => undefined,
};

/** The signs between and after texts in the language of a locale. English signs if the language has not been added. */
export const punctuationOf = (locale: string): Messages['punctuation'] =>
  otherPunctuation.of(locale) ?? english;

/** Names or values as a list. Chinese has one sign between names and another between clauses. */
export const asList = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).list);

/** Clauses or facts with commas between them. */
export const withCommas = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).comma);

/** Texts with semicolons between them, for texts that contain commas. */
export const withSemicolons = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).semicolon);
