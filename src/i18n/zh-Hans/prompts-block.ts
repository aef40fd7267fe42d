/** Simplified Chinese messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: '提示词',
  tokensPerAttempt: '每次尝试的 token',
  costOfThousandAttempts: '1,000 次尝试的 token 费用',
  fixed: '固定',
  fixedCached: '固定，已缓存',
  varies: '可变',
  output: '输出',
};
