/** Finds the script and the region that a language tag most likely means. */

/** The results by tag. They are kept, because elements ask for the same few tags at each change. */
const locales = new Map<string, Intl.Locale | undefined>();

/** The locale of a tag with its likely script and region, such as `zh-Hans-CN` for `zh`; `undefined` if the tag is not valid. */
export function likelyLocale(tag: string): Intl.Locale | undefined {
  if (!locales.has(tag)) locales.set(tag, maximized(tag));
  return locales.get(tag);
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
