/**
 * Whether a text has letters that run from right to left. Browsers lay a paragraph out five times as long where they
 * have to find out which way it runs, so they are asked to only where it matters. It knows no layout itself.
 */

/** Hebrew to Arabic Extended-A, marks and overrides, presentation forms, and the first halves of such letters beyond. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** True where part of the text may run from right to left. */
export function mayRunRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
