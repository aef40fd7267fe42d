/** Reads CSV for tests. */
import Papa from 'papaparse';

/** A number with as many digits as numbers have in our CSV files. */
export const inCsv = <Value extends number | null>(value: Value): Value | number =>
  value === null ? value : Number(value.toPrecision(12));

/** The cells of a CSV by row. The head is the first row. */
export const cellsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd()).data;
