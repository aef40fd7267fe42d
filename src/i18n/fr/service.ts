/** French messages on the end of service of an approach. */
import type { Messages } from '../messages.ts';
import { on } from './grammar.ts';

/** Every message on an end of service. */
export const service: Messages['service'] = {
  endsOn: (date, past) => `${past ? 'arrêté' : 'sera arrêté'} ${on(date)}`,
};
