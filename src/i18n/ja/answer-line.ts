/** Japanese messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: '結論',
  saves: (usd) => ja`月${usd}の節約`,
  costs: (usd) => ja`月${usd}の増加`,
  was: (payback, saving) => ja`変更前：${payback}、月${saving}`,
  paybacks: {
    atOnce: '即時',
    overTenYears: '10 年超',
    tooLate: '間に合わない',
    afterBaselineEnd: '間に合わない',
    never: '回収不可',
  },
  toResult: '結果へ',
};
