/** Brazilian Portuguese messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'Prompts',
  tokensPerAttempt: 'Tokens por tentativa',
  costOfThousandAttempts: 'Custo de tokens, 1.000 tentativas',
  fixed: 'fixos',
  fixedCached: 'fixos, em cache',
  varies: 'variáveis',
  output: 'saída',
};
