/** Japanese messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: '1 年以内の回収確率',
  likely: (range) => ja`おそらく${range}`,
  likelyNever: 'おそらく回収不可',
  likelyAtOnce: 'おそらく即時',
  atOnce: '即時',
  never: '回収不可',
  tenYears: '10 年超',
};
