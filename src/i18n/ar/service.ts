/** Arabic messages on the end of service of an approach. */
import type { Messages } from '../messages.ts';

/** Every message on an end of service. */
export const service: Messages['service'] = {
  endsOn: (date, past) => `${past ? 'أُوقف' : 'يُوقف'} تشغيله في ${date}`,
};
