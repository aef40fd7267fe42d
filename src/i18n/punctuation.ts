/** The punctuation of each language, for lists and sentences that an element makes of several messages. */

interface Punctuation {
  /** Between names or values of a list. */
  readonly list: string;
  /** Between clauses or facts. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** The full stop at the end of a sentence. */
  readonly stop: string;
  /** Between sentences: the full stop, and a space unless the stop has its own. */
  readonly sentences: string;
}

const english: Punctuation = {
  list: ', ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  sentences: '. ',
};

/** The languages whose signs differ from the English ones, with these signs. */
const others: Readonly<Record<string, Partial<Punctuation>>> = {
  ar: { list: '، ', comma: '، ', semicolon: '؛ ' },
  fr: { semicolon: '\u202f; ', colon: '\u00a0: ' },
  ja: { list: '、', comma: '、', semicolon: '；', colon: '：', stop: '。', sentences: '。' },
  zh: { list: '、', comma: '，', semicolon: '；', colon: '：', stop: '。', sentences: '。' },
};

/** The signs between and after texts in the language of a locale. */
export function punctuationOf(locale: string): Punctuation {
  return { ...english, ...others[locale.split('-')[0] ?? ''] };
}

/** Names or values as a list. Chinese has one sign between names and another between clauses. */
export const asList = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).list);

/** Clauses or facts with commas between them. */
export const withCommas = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).comma);

/** Texts with semicolons between them, for texts that contain commas. */
export const withSemicolons = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).semicolon);
