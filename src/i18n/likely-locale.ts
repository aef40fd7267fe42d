/** The script and the region that the tag of a language most likely means. */

/** The results by tag, because elements ask for the same few tags at each change. */
const known = new Map<string, Intl.Locale | undefined>();

/** A tag with its likely script and region, `zh-Hans-CN` of `zh`; `undefined` if it is not valid. */
export function likely(tag: string): Intl.Locale | undefined {
  if (!known.has(tag)) known.set(tag, maximized(tag));
  return known.get(tag);
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
