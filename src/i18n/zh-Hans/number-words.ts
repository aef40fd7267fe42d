/** Chinese words in typed amounts. */
import type { NumberWords } from '../number-words.ts';

/** Every Chinese word. */
export const numberWords: NumberWords = {
  scale: { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
  to: ['到', '至', '~', '〜'],
  at: ['单价', '每个', '各'],
  per: ['每', '每个'],
};
