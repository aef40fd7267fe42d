/** The words that readers of a language type in amounts, such as "million" or "per". */

/**
 * The words of a language in typed amounts. Upper case, accents and the number of spaces make no difference. A word of a script with
 * spaces must stand alone; a word in Chinese, Japanese, Korean, Thai, Lao, Khmer or Burmese may touch other letters. English words are
 * understood in every language.
 */
export interface NumberWords {
  /** The factor of each word after a number, without a point: 1e6 of `mio` in "2 Mio.". It must not be the start of a unit. */
  readonly scale: Readonly<Record<string, number>>;
  /** Words or signs between the ends of a range: `bis` in "200 bis 300". */
  readonly to: readonly string[];
  /** Words between a quantity and the price of one: `zu` in "35 h zu 45". */
  readonly at: readonly string[];
  /** Words before the unit of a price: `pro` in "2 $ pro Beispiel". */
  readonly per: readonly string[];
}

/** Gives the words of languages other than English. `of` is set when the first language is added. */
export const otherWords = {
  /** The words for a locale; `undefined` in English, or if the language of the locale has not been added. */
  of: (_locale: string): NumberWords | undefined => undefined,
};
