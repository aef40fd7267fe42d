/** The width below which charts and their layout are drawn as on a phone. */

/** CSS pixels. */
export const narrowPx = 480;

/** Whether a chart of this width is drawn as on a phone: names on the lines, shorter texts. */
export function isNarrow(width: number): boolean {
  return width < narrowPx;
}
