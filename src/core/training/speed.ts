/** The speed of training. Catalogues have it in tokens per second, and machines are billed by the hour. */

/** Tokens of all epochs that are trained on in an hour. */
export function tokensPerHour(tokensPerSecond: number): number {
  return tokensPerSecond * 3600;
}
