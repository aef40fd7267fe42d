/** Arabic words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every Arabic word. */
export const numberWords: NumberWords = {
  scale: {
    ألف: 1e3,
    ألفًا: 1e3,
    آلاف: 1e3,
    مليون: 1e6,
    مليونًا: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    مليارًا: 1e9,
    مليارات: 1e9,
    ترليون: 1e12,
    تريليون: 1e12,
  },
  to: ['إلى', 'حتى'],
  at: ['بسعر'],
  per: ['لكل'],
};
