/** Japanese messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'プロンプト',
  tokensPerAttempt: '1 試行のトークン',
  costOfThousandAttempts: '1,000 試行のトークン費用',
  fixed: '固定',
  fixedCached: '固定（キャッシュ）',
  varies: '可変',
  output: '出力',
};
