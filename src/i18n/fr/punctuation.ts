/** The French signs between and after texts. */
import type { Messages } from '../messages.ts';

/** Every sign. */
export const punctuation: Messages['punctuation'] = {
  list: ', ',
  comma: ', ',
  semicolon: '\u202f; ',
  colon: '\u00a0: ',
  stop: '.',
  sentences: '. ',
};
