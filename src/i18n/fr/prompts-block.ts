/** French messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'Prompts',
  tokensPerAttempt: 'Tokens par tentative',
  costOfThousandAttempts: 'Coût des tokens, 1 000 tentatives',
  fixed: 'fixe',
  fixedCached: 'fixe, en cache',
  varies: 'variable',
  output: 'sortie',
};
