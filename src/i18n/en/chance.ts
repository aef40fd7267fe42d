/** English messages of the chance of a payback, which a simulation tells, among the key figures of a verdict. */

/** Every message of this figure. Functions take formatted figures. */
export const chance = {
  label: 'Pays back in a year',
  likely: (range: string) => `likely ${range}`,
  // In place of the range, or of one of its ends
  likelyNever: 'likely never',
  likelyAtOnce: 'likely at once',
  atOnce: 'at once',
  never: 'never',
  tenYears: 'more than ten years',
} as const;
