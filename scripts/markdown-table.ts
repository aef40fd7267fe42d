/** A Markdown table for pages that scripts write. */

/** The table with its head and rows. No cell may have a line break or a bar. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
