/** Tables, links and escaped texts in Markdown. */

/** A cell of a Markdown table: text, or a link. */
type MarkdownCell = string | { readonly text: string; readonly href: string };

/** A table in Markdown. The columns from `numbersFrom` on are aligned to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly MarkdownCell[])[],
  numbersFrom: number = head.length,
): string {
  const cell = (content: MarkdownCell): string =>
    typeof content === 'string' ? markdownText(content) : linkTo(content.text, content.href);
  const line = (cells: readonly MarkdownCell[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = head.map((_, index) => (index >= numbersFrom ? '---:' : '---')).join(' | ');
  return [line(head), `| ${rule} |`, ...rows.map(line)].join('\n');
}

/** A link in Markdown. The URL is escaped so that it ends neither the link nor the table cell around it. */
export function linkTo(text: string, href: string): string {
  return `[${markdownText(text)}](<${href.replaceAll(/[<>\s\\|]/g, encodeURIComponent)}>)`;
}

/** A text on one line, in which the characters of Markdown and HTML syntax are escaped. A bare URL in the text can still become a link. */
export function markdownText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&');
}
