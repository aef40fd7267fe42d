/** Replaces the digits and signs of other scripts and of full-width keyboards by the English ones. */

/**
 * The text with the digits of any script (٣, ３, ३) as 0–9, full-width signs as half-width ones (％), the Arabic percent sign as %, and
 * letters and their accents as separate characters. Directional marks, with which `Intl` writes some numbers, and white space at the ends
 * are left out.
 */
export const plainSigns = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, digitOf)
    .replace('٪', '%')
    .trim();

/** The value of a digit. In Unicode, the ten digits of a script follow each other from 0 to 9. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
