/** Where a sentence may not be broken into lines. Knows how dates and figures are written, not what they say. */

/** Keeps a date and a figure with its unit on one line. */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})|(?<=\d \p{L}+) (?=\d{4})/gu, '\u00a0');
}
