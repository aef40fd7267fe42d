/** German words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every German word. */
export const numberWords: NumberWords = {
  scale: { tsd: 1e3, mio: 1e6, mrd: 1e9 },
  to: ['bis'],
  at: ['zu', 'zu je'],
  per: ['pro', 'je'],
};
