/** Forms of English texts that depend on a number. The forms that the first load needs are in `plural.ts`. */

/** A number of points: "1 point", "0.5 points", "+4 points", "1.0 points". */
export const points = (written: string): string =>
  `${written} ${/^\D*1$/.test(written) ? 'point' : 'points'}`;

/** The 95 % interval of a figure, after the figure and a comma. */
export const withInterval = (low: string, high: string): string =>
  `with a 95\u00a0% interval from ${low} to ${high}`;
