/** Saves a text or an image as a file, and makes file names. */

/** Delay before the file's URL is revoked. By then, every browser has begun to read the file. */
const revokeDelayMs = 60_000;

/** Saves content as a file with this name. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  // Some browsers follow only links that are on the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), revokeDelayMs);
}

/**
 * A file name made from a title: at most 60 letters, digits and hyphens, and the ending, such as `.csv`. If the title has none of
 * these characters, the name is `ft-breakeven`.
 */
export function fileName(title: string, ending: string): string {
  const plainTitle = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${[...plainTitle].slice(0, 60).join('') || 'ft-breakeven'}${ending}`;
}
