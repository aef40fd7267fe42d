/** Tables as CSV for spreadsheets. */
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
