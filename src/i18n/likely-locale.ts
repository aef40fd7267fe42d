/** The script and the region that the tag of a language most likely means. */

/** A tag with its likely script and region, `zh-Hans-CN` of `zh`; `undefined` if it is not valid. */
export function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
