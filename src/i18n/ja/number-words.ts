/** Japanese words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every Japanese word. */
export const numberWords: NumberWords = {
  scale: { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 億: 1e8, 兆: 1e12 },
  // A full-width "～" is read as "~".
  to: ['〜', '~', 'から'],
  at: ['単価'],
  // A Japanese unit stands before its price, or after a "/".
  per: [],
};
