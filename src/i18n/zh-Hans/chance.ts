/** Chinese messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: '一年内回本的概率',
  likely: (range) => spaced`很可能${range}`,
  likelyNever: '很可能永不',
  likelyAtOnce: '很可能立即',
  atOnce: '立即',
  never: '永不',
  tenYears: '超过十年',
};
