/** German words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every German word. */
export const numberWords: NumberWords = {
  scale: {
    tsd: 1e3,
    tausend: 1e3,
    mio: 1e6,
    million: 1e6,
    millionen: 1e6,
    mrd: 1e9,
    milliarde: 1e9,
    milliarden: 1e9,
    bio: 1e12,
    billion: 1e12,
    billionen: 1e12,
  },
  to: ['bis'],
  at: ['zu', 'zu je'],
  per: ['pro', 'je'],
};
