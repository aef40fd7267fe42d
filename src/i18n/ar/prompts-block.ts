/** Arabic messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'المطالبات',
  tokensPerAttempt: 'الرموز لكل محاولة',
  costOfThousandAttempts: 'تكلفة الرموز، ألف محاولة',
  fixed: 'ثابت',
  fixedCached: 'ثابت، مخزّن مؤقتًا',
  varies: 'متغيّر',
  output: 'الإخراج',
};
