/** Converts a calendar month to a whole number and back, so that months can be counted. */

/** The number of months from January of the year 0 to a month `YYYY-MM`, or to the month of a date `YYYY-MM-DD`. */
export function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month `YYYY-MM` of a number from `monthIndex`, for the years 0 to 9999. */
export function monthOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
