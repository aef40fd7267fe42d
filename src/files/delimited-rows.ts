/**
 * Reads the rows of a table in text (CSV, TSV) line by line, so that a file of any size is read in slices. A cell in quotes may
 * contain delimiters, line ends and doubled quotes (RFC 4180).
 */

/** A row: its cells by the names in the header. A cell with a numeral is a number; an empty cell is absent. */
export type DelimitedRow = Readonly<Record<string, string | number>>;

/** A table that is added line by line. */
export interface DelimitedReader {
  /**
   * Adds a line, which is given without its line end. Returns the row that is now complete; `null` if there is none, as after the header.
   */
  add(line: string): DelimitedRow | null;
  /** The row that is still open at the end, such as one with a quote that is never closed; `null` if there is none. */
  end(): DelimitedRow | null;
}

/** The delimiters of tables in text: comma, semicolon, tab and vertical bar. */
export const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Maximum length of a row in UTF-16 units. A longer row is assumed to have a quote that is never closed: the row ends after its present
 * line, and the next line begins a new row.
 */
const maxRowUnits = 1_000_000;

/** Starts a reader. The delimiter is the one that the header has most often outside of quotes: comma, semicolon, tab or vertical bar. */
export function createDelimitedReader(): DelimitedReader {
  let names: readonly string[] | null = null;
  let delimiter: string = ',';
  /** The lines of a row that is not complete. */
  let openLines: string[] = [];
  let openUnits = 0;
  /** Reads the header, for which it returns `null`, or a row. */
  const read = (record: string): DelimitedRow | null => {
    if (names === null) {
      delimiter = delimiterOf(record);
      names = cellsOf(record, delimiter).map(columnName);
      return null;
    }
    const cells = cellsOf(record, delimiter);
    return Object.fromEntries(
      names.flatMap((name, index) => {
        const cell = cells[index]?.trim() ?? '';
        return name === '' || cell === '' ? [] : [[name, isNumeral(cell) ? Number(cell) : cell]];
      }),
    );
  };
  return {
    add(line) {
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (openLines.length === 0 && text.trim() === '') return null;
      // A row is complete if its number of quotes is even, because a doubled quote counts as two.
      const isComplete = hasEvenQuotes(text) === (openLines.length === 0);
      openLines.push(text);
      openUnits += text.length;
      return isComplete || openUnits > maxRowUnits ? this.end() : null;
    },
    end() {
      const record = openLines.join('\n');
      openLines = [];
      openUnits = 0;
      return record === '' ? null : read(record);
    },
  };
}

/** Whether a cell is a decimal number, such as `-1.5` or `2e6`. A number with leading zeros, such as `007`, is a text. */
const isNumeral = (cell: string): boolean => /^[+-]?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(cell);

/** The name of a column; "Input tokens" is read as `input_tokens`. */
function columnName(header: string): string {
  // The first header of a file may begin with a byte order mark.
  const name = header.replace(/^\uFEFF/, '').trim();
  return /\s/.test(name) ? name.toLowerCase().replaceAll(/\s+/g, '_') : name;
}

function hasEvenQuotes(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 0;
}

function delimiterOf(header: string): string {
  const outsideOfQuotes = header.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => outsideOfQuotes.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The cells of a row, without the quotes around them. */
function cellsOf(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let from = 0;
  let isInsideQuotes = false;
  const take = (to: number): void => {
    const cell = record.slice(from, to).trim();
    const hasQuotes = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    cells.push(hasQuotes ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  };
  for (let at = 0; at < record.length; at += 1) {
    if (record[at] === '"') isInsideQuotes = !isInsideQuotes;
    else if (!isInsideQuotes && record[at] === delimiter) {
      take(at);
      from = at + 1;
    }
  }
  take(record.length);
  return cells;
}
