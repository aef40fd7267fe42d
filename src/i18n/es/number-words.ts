/** Spanish words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every Spanish word. */
export const numberWords: NumberWords = {
  scale: {
    mil: 1e3,
    mill: 1e6,
    millón: 1e6,
    millones: 1e6,
    'mil millones': 1e9,
    'mil m': 1e9,
    b: 1e12,
    billón: 1e12,
    billones: 1e12,
  },
  to: ['a', 'hasta'],
  at: ['a', 'a razón de'],
  per: ['por', 'por cada', 'cada', 'al', 'a la', 'el', 'la'],
};
