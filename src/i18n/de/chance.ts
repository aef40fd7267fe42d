/** German messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: 'Amortisiert in einem Jahr',
  likely: (range) => `wahrscheinlich ${range}`,
  likelyNever: 'wahrscheinlich nie',
  likelyAtOnce: 'wahrscheinlich sofort',
  atOnce: 'sofort',
  never: 'nie',
  tenYears: 'mehr als zehn Jahre',
};
