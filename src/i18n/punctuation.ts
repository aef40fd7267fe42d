/** Texts put together with the punctuation of their language, for lists and sentences that an element makes of several messages. */

interface Punctuation {
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly stop: string;
}

const english: Punctuation = { comma: ', ', semicolon: '; ', colon: ': ', stop: '.' };

/** The languages with other signs. */
const others: Readonly<Record<string, Partial<Punctuation>>> = {
  ar: { comma: '، ', semicolon: '؛ ' },
  fr: { semicolon: '\u202f; ', colon: '\u00a0: ' },
  ja: { comma: '、', semicolon: '；', colon: '：', stop: '。' },
  zh: { comma: '，', semicolon: '；', colon: '：', stop: '。' },
};

/** The signs between and after texts in the language of a locale. */
export function punctuationOf(locale: string): Punctuation {
  return { ...english, ...others[locale.split('-')[0] ?? ''] };
}

/** Texts with commas between them. */
export const withCommas = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).comma);

/** Texts with semicolons between them, for texts that contain commas. */
export const withSemicolons = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).semicolon);
