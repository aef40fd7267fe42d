/** Lists of texts in a sentence. */
import { british } from './format.ts';

const formats = new Map<string, Intl.ListFormat>();

/** A formatter of texts as a list with "and" (`conjunction`) or "or" (`disjunction`) before the last. */
export function listFormat(
  locale: string,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): Intl.ListFormat {
  // British English has no comma before "and".
  const region = british(locale);
  const key = region + type;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.ListFormat(region, { type });
    formats.set(key, format);
  }
  return format;
}
