/**
 * What a language puts into numbers beside 0–9: digits of its own and separators. Pure; apart from `parse.ts`, which
 * every page loads.
 */

const digits = new Map<string, string>();

/** The text with the language's own digits (٣, ३) as 0–9. */
export function westernDigits(text: string, locale: string): string {
  let own = digits.get(locale);
  if (own === undefined) {
    const written = new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210);
    own = [...written].reverse().join('');
    digits.set(locale, own);
  }
  if (own === '0123456789') return text;
  return [...text].map((one) => (own.includes(one) ? own.indexOf(one) : one)).join('');
}

/** The text without the separators between digits with which the language groups. */
export function ungrouped(text: string, locale = 'en'): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const separator = /\s/.test(group) ? '\\s' : `[${group}]`;
  return text.replace(new RegExp(`(\\p{Nd})${separator}(?=\\p{Nd})`, 'gu'), '$1');
}
