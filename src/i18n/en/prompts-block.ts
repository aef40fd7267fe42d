/** English messages of the prompts of a calculator, and of the bars below them. */

/** Every message of the prompts. */
export const promptsBlock = {
  title: 'Prompts',
  tokensPerAttempt: 'Tokens per attempt',
  costOfThousandAttempts: 'Token cost, 1,000 attempts',
  fixed: 'fixed',
  fixedCached: 'fixed, cached',
  varies: 'varies',
  output: 'output',
} as const;
