/** Chinese messages on the end of service of an approach. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message on an end of service. */
export const service: Messages['service'] = {
  endsOn: (date, past) => spaced`${past ? '已于' : '将于'}${date}停用`,
};
