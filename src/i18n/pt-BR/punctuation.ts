/** The Portuguese signs for lists and sentences that an element makes of several messages. */
import type { Messages } from '../messages.ts';

/** Every such sign. */
export const punctuation: Messages['punctuation'] = {
  list: ', ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  sentences: '. ',
};
