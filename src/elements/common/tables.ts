/** Tables as text: CSV for spreadsheets, and Markdown. */
import { tidy } from '../../core/scenario/amount.ts';

/** A value of a table. `null` means unknown. */
export type TableValue = string | number | null;

/** A table as CSV (RFC 4180). Numbers have up to 12 digits and a decimal point. The cell of an unknown value is empty. */
export function csvOf(lines: readonly (readonly TableValue[])[]): string {
  return `${lines.map((line) => line.map((value) => csvCell(textOf(value))).join(',')).join('\r\n')}\r\n`;
}

/** A value of a saved table. A number has up to 12 digits, so that it is 0.3 and not 0.30000000000000004. */
export function textOf(value: TableValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(tidy(value)) : value;
}

/** A cell of a CSV: quoted if necessary, and escaped so that a spreadsheet does not read it as a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
