/** Spanish messages of the prompts of a calculator, and of the bars below them. */
import type { Messages } from '../messages.ts';

/** Every message of the prompts. */
export const promptsBlock: Messages['promptsBlock'] = {
  title: 'Prompts',
  tokensPerAttempt: 'Tokens por intento',
  costOfThousandAttempts: 'Costo en tokens, 1000 intentos',
  fixed: 'fijo',
  fixedCached: 'fijo, en caché',
  varies: 'variable',
  output: 'salida',
};
