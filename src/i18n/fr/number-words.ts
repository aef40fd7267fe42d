/** French words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every French word. */
export const numberWords: NumberWords = {
  scale: {
    mille: 1e3,
    mio: 1e6,
    million: 1e6,
    millions: 1e6,
    md: 1e9,
    mds: 1e9,
    mrd: 1e9,
    milliard: 1e9,
    milliards: 1e9,
    bn: 1e12,
    billion: 1e12,
    billions: 1e12,
  },
  to: ['à', 'jusqu’à', "jusqu'à"],
  at: ['à', 'à raison de'],
  per: ['par', 'le', 'la'],
};
