/** The Chinese signs between and after texts. Between names it has another sign than between clauses. */
import type { Messages } from '../messages.ts';

/** Every sign. */
export const punctuation: Messages['punctuation'] = {
  list: '、',
  comma: '，',
  semicolon: '；',
  colon: '：',
  stop: '。',
  sentences: '。',
};
