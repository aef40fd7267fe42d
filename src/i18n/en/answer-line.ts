/** English messages of the line that keeps the answer in sight. Functions take formatted figures. */

/** Every message of the line. */
export const answerLine = {
  name: 'The answer',
  saves: (usd: string) => `saves ${usd} a month`,
  costs: (usd: string) => `costs ${usd} more a month`,
  /** The payback and the monthly saving before the last change; the saving is below 0 if the candidate cost more. */
  was: (payback: string, saving: string) => `was ${payback}, ${saving} a month`,
  toResult: 'To the result',
};
