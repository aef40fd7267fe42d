/** Japanese messages on the end of service of an approach. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message on an end of service. */
export const service: Messages['service'] = {
  endsOn: (date, past) => ja`${date}に提供終了${past ? '済み' : '予定'}`,
};
