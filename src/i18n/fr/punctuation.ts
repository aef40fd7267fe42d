/** The French signs for lists and sentences that an element makes of several messages. */
import type { Messages } from '../messages.ts';

/** Every such sign. */
export const punctuation: Messages['punctuation'] = {
  list: ', ',
  comma: ', ',
  semicolon: '\u202f; ',
  colon: '\u00a0: ',
  stop: '.',
  sentences: '. ',
};
