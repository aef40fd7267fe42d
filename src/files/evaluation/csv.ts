/** Reads tables of text, separated by commas, semicolons, tabs or bars. Papa Parse is loaded with the first table. */
import { delimiters } from '../delimited-rows.ts';
import type { ResultTable } from './result-types.ts';

/** The table of a text; `null` if it has fewer than two columns or no row below its headers. */
export async function readTable(text: string): Promise<ResultTable | null> {
  const { default: Papa } = await import('papaparse');
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [...delimiters],
  });
  const [headers, ...cells] = data;
  if (!headers || headers.length < 2 || cells.length === 0) return null;
  return { headers: headers.map((header) => header.trim()), cells };
}
