/** Portuguese words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every Portuguese word. */
export const numberWords: NumberWords = {
  scale: {
    mil: 1e3,
    mi: 1e6,
    milhão: 1e6,
    milhões: 1e6,
    bi: 1e9,
    bilhão: 1e9,
    bilhões: 1e9,
    tri: 1e12,
    trilhão: 1e12,
    trilhões: 1e12,
  },
  to: ['a', 'até'],
  at: ['a'],
  per: ['por', 'cada', 'a cada', 'por cada'],
};
