/** Arabic messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */
import type { Messages } from '../messages.ts';

/** Every message of this figure. */
export const chance: Messages['chance'] = {
  label: 'الاسترداد خلال سنة',
  likely: (range) => `المرجّح ${range}`,
  likelyNever: 'المرجّح: لا استرداد',
  likelyAtOnce: 'المرجّح: فورًا',
  atOnce: 'فورًا',
  never: 'أبدًا',
  tenYears: 'أكثر من عشر سنوات',
};
