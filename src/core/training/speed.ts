/** The speed of training. Catalogues have it in tokens per second, and machines are billed by the hour. */

/** The number of tokens that a training reads in an hour; a token counts once in each epoch. */
export function tokensPerHour(tokensPerSecond: number): number {
  return tokensPerSecond * 3600;
}
