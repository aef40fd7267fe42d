/** English words that readers type in amounts. They are understood in every language. */
import type { NumberWords } from '../number-words.ts';

/** All English words for amounts. */
export const numberWords: NumberWords = {
  scale: {
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    million: 1e6,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    t: 1e12,
    trillion: 1e12,
  },
  to: ['to'],
  at: ['at'],
  per: ['per', 'a', 'an', 'each', 'for each', 'for every'],
};
