/** Texts put together with the punctuation of their language, for lists and sentences that an element makes of several messages. */

interface Punctuation {
  readonly comma: string;
  readonly colon: string;
  readonly stop: string;
}

const english: Punctuation = { comma: ', ', colon: ': ', stop: '.' };

/** The languages with other signs. */
const others: Readonly<Record<string, Partial<Punctuation>>> = {
  ar: { comma: '، ' },
  fr: { colon: '\u00a0: ' },
  ja: { comma: '、', colon: '：', stop: '。' },
  zh: { comma: '，', colon: '：', stop: '。' },
};

/** The signs between and after texts in the language of a locale. */
export function punctuationOf(locale: string): Punctuation {
  return { ...english, ...others[locale.split('-')[0] ?? ''] };
}

/** Texts with commas between them. */
export const withCommas = (texts: readonly string[], locale: string): string =>
  texts.join(punctuationOf(locale).comma);
