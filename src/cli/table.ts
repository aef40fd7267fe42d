/** Writes results: rows as aligned text for a terminal or as a Markdown table, headings, and JSON. */
import { markdownTable, markdownText } from '../i18n/markdown.ts';

/** The style of a table or heading. */
export type TableStyle = 'text' | 'markdown';

/**
 * A table; its cells are written as `printable` returns them. Columns from the index `numbersFrom` on are aligned to the right. If all
 * heads are empty, a table in text has no head line.
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  style: TableStyle,
  numbersFrom = heads.length,
): string {
  const [head = [], ...lines] = [heads, ...rows].map((cells) => cells.map(printable));
  if (style === 'markdown') return `${markdownTable(head, lines, numbersFrom)}\n`;
  const lineCells = head.every((cell) => cell === '') ? lines : [head, ...lines];
  const widths = heads.map((_, column) =>
    Math.max(...lineCells.map((cells) => [...(cells[column] ?? '')].length)),
  );
  const lineOf = (cells: readonly string[]): string =>
    heads
      .map((_, column) => {
        const cell = cells[column] ?? '';
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return column >= numbersFrom ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  return `${lineCells.map(lineOf).join('\n')}\n`;
}

/**
 * The text with a space in place of characters that would move the cursor, change colours or reorder the line. A text from a file may
 * contain such characters.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ');
}

/** A value as JSON, on several lines. */
export function printedJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A heading in this style. */
export function heading(text: string, style: TableStyle): string {
  return style === 'markdown' ? `## ${markdownText(text)}\n\n` : `${text}\n`;
}
