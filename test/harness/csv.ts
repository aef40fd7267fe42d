/** Reads CSV for tests. */
import Papa from 'papaparse';

/** A number rounded to 12 significant digits, as in the CSV files of the elements. `null` stays `null`. */
export const inCsv = <Value extends number | null>(value: Value): Value | number =>
  value === null ? value : Number(value.toPrecision(12));

/** The cells of a CSV by row. The head is the first row. */
export const cellsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd()).data;
