/** Arabic messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. */
import type { Messages } from '../messages.ts';

/** Every message of the line. */
export const answerLine: Messages['answerLine'] = {
  name: 'الإجابة',
  saves: (usd) => `وفر ${usd} شهريًا`,
  costs: (usd) => `زيادة ${usd} شهريًا`,
  was: (payback, saving) => `سابقًا: ${payback}، ${saving} شهريًا`,
  paybacks: {
    atOnce: 'فورًا',
    overTenYears: 'أكثر من عشر سنوات',
    tooLate: 'متأخر جدًا',
    afterBaselineEnd: 'متأخر جدًا',
    never: 'لا استرداد',
  },
  toResult: 'إلى النتيجة',
};
