/** Downloads: a text or a picture offered as a file, and file names. */

/** By then every browser has begun to read the file. */
const keptForMs = 60_000;

/** Offers a file for saving under that name. */
export function download(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  // Some browsers follow only links that are on the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptForMs);
}

/** A file name from a title: letters, digits and hyphens, at most 60; `ft-breakeven` where nothing is left. */
export function fileName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `${[...plain].slice(0, 60).join('') || 'ft-breakeven'}.${extension}`;
}
