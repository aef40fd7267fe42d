/** The signs of a language, for lists and sentences that an element makes of several messages. */
export const punctuation = {
  /** Between names or values of a list. */
  list: ', ',
  /** Between clauses or facts. */
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  /** The full stop at the end of a sentence. */
  stop: '.',
  /** Between sentences: the full stop, and a space unless the stop has its own. */
  sentences: '. ',
};
