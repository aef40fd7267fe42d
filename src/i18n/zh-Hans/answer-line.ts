/** Chinese messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';
import { spaced } from './grammar.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: '结论',
  saves: (usd) => spaced`每月节省${usd}`,
  costs: (usd) => spaced`每月多花${usd}`,
  was: (payback, saving) => spaced`之前：${payback}，每月${saving}`,
  paybacks: {
    atOnce: '立即',
    overTenYears: '超过十年',
    tooLate: '太迟',
    afterBaselineEnd: '太迟',
    never: '永不',
  },
  toResult: '查看结果',
};
