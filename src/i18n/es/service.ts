/** Spanish messages on the end of service of an approach. */
import type { Messages } from '../messages.ts';
import { theDate } from './grammar.ts';

/** Every message on an end of service. */
export const service: Messages['service'] = {
  endsOn: (date, past) => `${past ? 'se retiró' : 'se retirará'} ${theDate(date)}`,
};
