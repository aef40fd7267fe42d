/** German messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'Prompts',
  tokensPerAttempt: 'Tokens pro Versuch',
  costOfThousandAttempts: 'Tokenkosten, 1.000 Versuche',
  fixed: 'fest',
  fixedCached: 'fest, im Cache',
  varies: 'variabel',
  output: 'Ausgabe',
};
