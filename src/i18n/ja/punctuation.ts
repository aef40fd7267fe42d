/** The Japanese signs between and after texts. */
import type { Messages } from '../messages.ts';

export const punctuation: Messages['punctuation'] = {
  list: '、',
  comma: '、',
  semicolon: '；',
  colon: '：',
  stop: '。',
  sentences: '。',
};
