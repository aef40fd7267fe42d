/**
 * English messages of the line that repeats the answer at the top of the window while the verdict is scrolled out of it. Functions take
 * formatted figures.
 */

/** Every message of the line. */
export const answerLine = {
  name: 'The answer',
  saves: (usd: string) => `saves ${usd} a month`,
  costs: (usd: string) => `costs ${usd} more a month`,
  /** The answer before the last change. The saving is below 0 if the candidate cost more. */
  was: (payback: string, saving: string) => `was ${payback}, ${saving} a month`,
  /** The payback, inside a sentence. */
  paybacks: {
    atOnce: 'at once',
    overTenYears: 'more than ten years',
    tooLate: 'too late',
    afterBaselineEnd: 'too late',
    never: 'never',
  },
  toResult: 'To the result',
};
