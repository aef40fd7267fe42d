/** French messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: 'S’amortit en un an',
  likely: (range) => `probablement ${range}`,
  likelyNever: 'probablement jamais',
  likelyAtOnce: 'probablement immédiat',
  atOnce: 'immédiat',
  never: 'jamais',
  tenYears: 'plus de dix ans',
};
