/** Helpers for tests of `<ft-cost-table>`: they put it on a page, read its months and events, save it and scroll it. */
import '../../src/define/cost-table.ts';
import type { FtCostTable } from '../../src/elements/cost-table/cost-table.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';

/** Puts a table on the page, in a box of the given width. */
export function costTable(properties: Partial<FtCostTable>, widthPx = 700): Promise<FtCostTable> {
  return mounted('ft-cost-table', properties, widthPx);
}

/** The rows of months and the events between them, from top to bottom. */
export const rows = (element: FtCostTable): readonly HTMLElement[] => allInside(element, 'tbody tr');
/** Whether a row is an event instead of a month. */
export const isEvent = (row: HTMLElement): boolean => row.classList.contains('event');
/** The events between the months, as written. */
export const eventTexts = (element: FtCostTable): readonly string[] =>
  rows(element)
    .filter(isEvent)
    .map(({ textContent }) => spaced(textContent));
/** The rows of the months. */
export const monthRows = (element: FtCostTable): readonly HTMLElement[] =>
  rows(element).filter((row) => !isEvent(row));
/** The names of the months, as written. */
export const monthNames = (element: FtCostTable): readonly string[] =>
  monthRows(element).map((row) => spaced(row.querySelector('th')?.textContent));

/** The line above the table. */
export const head = (element: FtCostTable): string => textOf(element, '.head');

/** The cell of a month that is marked as the cheapest so far; null if there is none. */
export const cheapestCell = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector('.cheapest') ?? null;
/** The index of the cheapest cell among the cells of figures; −1 if there is none. */
export const cheapestColumn = (row: HTMLElement): number =>
  [...row.querySelectorAll('td')].findIndex((cell) => cell.matches('.cheapest'));

/** The indexes of the cells of figures that are marked as after the end of their approach. */
export const endedColumns = (row: HTMLElement): readonly number[] =>
  [...row.querySelectorAll('td')].flatMap((cell, i) => (cell.matches('.ended') ? [i] : []));

/** The heads of all columns. */
export const heads = (element: FtCostTable): readonly HTMLElement[] => allInside(element, 'thead th');
/** The heads of the columns that are shown at any width of the element. */
export const shownHeads = (element: FtCostTable): readonly HTMLElement[] =>
  allInside(element, 'thead th:not(.wide)');
/** The heads of the columns of approaches. */
export const approachHeads = (element: FtCostTable): readonly HTMLElement[] =>
  allInside(element, 'thead th.series');
/** The cells that stay in view while the columns scroll. */
export const fixedCells = (element: FtCostTable): readonly HTMLElement[] =>
  allInside(element, '.scroll tbody th, .scroll .event-text');

/** Scrolls the columns by `px` CSS pixels, and returns the part that scrolls. */
export function scrollBy(element: FtCostTable, px: number): HTMLElement {
  const part = inside<HTMLElement>(element, '.scroll') as HTMLElement;
  part.scrollLeft = px;
  return part;
}

/** Presses the button that saves the table as a file. */
export function save(element: FtCostTable): void {
  inside<HTMLButtonElement>(element, 'button')?.click();
}
