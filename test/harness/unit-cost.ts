/** Helpers for tests of `<ft-unit-cost>`: they put it on a page, and read the cells, bars and line samples of its table. */
import '../../src/define/unit-cost.ts';
import type { FtUnitCost } from '../../src/elements/unit-cost/unit-cost.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';

/** A table of unit costs on the page. */
export function unitCost(properties: Partial<FtUnitCost>): Promise<FtUnitCost> {
  return mounted('ft-unit-cost', properties);
}

/** The rows of the approaches. */
const rows = (element: FtUnitCost): readonly Element[] => allInside(element, 'tbody tr.has-bar');

const textIn = (cell: Element | null | undefined): string => cell?.textContent?.trim() ?? '';

/** The cost of 1,000 requests of the first approach, as written. */
export const requestCost = (element: FtUnitCost): string => textOf(element, '.request');
/** Every cost as written, row by row. */
export const costs = (element: FtUnitCost): readonly string[] =>
  allInside(element, 'tbody tr.has-bar td:not(.success, .step, .bar-cell)').map(textIn);
/** The share of accepted answers of each approach, as written. */
export const successRates = (element: FtUnitCost): readonly string[] =>
  rows(element).map((row) => textIn(row.querySelector('.success')));
/** The step of each approach in the split of the saving, as written; empty if the table has no split. */
export const steps = (element: FtUnitCost): readonly string[] =>
  rows(element).flatMap((row) => [...row.querySelectorAll('.step')].map(textIn));
/** The monthly costs below the cost of a request, for each approach; an empty text if it has none. */
export const monthlyCosts = (element: FtUnitCost): readonly string[] =>
  rows(element).map((row) => textIn(row.querySelector('.monthly')));
/** The note on the end of service of each approach; an empty text if it has none. */
export const serviceEnds = (element: FtUnitCost): readonly string[] =>
  rows(element).map((row) => spaced(textIn(row.querySelector('.service-end'))));
/** The first bar as a screen reader says it. */
export const spokenBar = (element: FtUnitCost): string =>
  inside(element, 'svg.bar')?.getAttribute('aria-label') ?? '';
/** Every bar as a screen reader says it. */
export const spokenBars = (element: FtUnitCost): readonly string[] =>
  rows(element).map((row) => row.querySelector('svg.bar')?.getAttribute('aria-label') ?? '');
/** The ids inside the table. */
export const ids = (element: FtUnitCost): readonly string[] => allInside(element, '[id]').map(({ id }) => id);
/** The ids of the patterns with which parts of the bars are filled. */
export const patternsOfBars = (element: FtUnitCost): readonly (string | undefined)[] =>
  allInside(element, 'rect[fill^=url]').map(
    (part) => /^url\(#(.*)\)$/.exec(part.getAttribute('fill') ?? '')?.[1],
  );
/** The dashes of the line sample of each approach. */
export const sampleDashes = (element: FtUnitCost): readonly string[] =>
  allInside(element, 'tbody .sample line').map((line) => line.getAttribute('stroke-dasharray') ?? '');
