/** The Spanish signs between and after texts. */
import type { Messages } from '../messages.ts';

/** Every sign. */
export const punctuation: Messages['punctuation'] = {
  list: ', ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  sentences: '. ',
};
