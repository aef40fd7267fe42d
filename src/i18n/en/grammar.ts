/**
 * Forms of English texts that depend on a number or on a list. The forms of nouns are in `plural.ts`, because the first load needs only
 * those.
 */

/** A number of points: "1 point", "0.5 points", "+4 points", "1.0 points". */
export const points = (written: string): string =>
  `${written} ${/^\D*1$/.test(written) ? 'point' : 'points'}`;

/** The 95 % interval of a figure, after the figure and a comma. */
export const withInterval = (low: string, high: string): string =>
  `with a 95\u00a0% interval from ${low} to ${high}`;

/** "A", "A and B", "A, B and C". */
export const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
