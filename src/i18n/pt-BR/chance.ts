/** Portuguese messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: 'Payback em um ano',
  likely: (range) => `provavelmente ${range}`,
  likelyNever: 'provavelmente nunca',
  likelyAtOnce: 'provavelmente imediato',
  atOnce: 'imediato',
  never: 'nunca',
  tenYears: 'mais de dez anos',
};
