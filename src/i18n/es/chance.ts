/** Spanish messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: 'Amortizado en un año',
  likely: (range) => `probable: ${range}`,
  likelyNever: 'probable: nunca',
  likelyAtOnce: 'probable: de inmediato',
  atOnce: 'de inmediato',
  never: 'nunca',
  tenYears: 'más de diez años',
};
