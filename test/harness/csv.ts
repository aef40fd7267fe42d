/** Reads CSV for tests. */
import Papa from 'papaparse';

/** The cells of a CSV by row. The head is the first row. */
export const cellsOf = (csv: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd()).data;
