/** The width below which charts have the layout of a phone. */

/** The width in CSS pixels from which a chart is not narrow: `breakpoint.phone` of the elements at a text size of 16 px. */
export const narrowPx = 480;

/** Whether a chart of this width has the layout of a phone: names on the lines, shorter texts. */
export function isNarrow(width: number): boolean {
  return width < narrowPx;
}
