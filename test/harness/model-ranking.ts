/** Helpers for tests of `<ft-model-ranking>`: they put it on a page, read it, and press its buttons and filters. */
import '../../src/define/model-ranking.ts';
import type { FtModelRanking } from '../../src/elements/model-ranking/model-ranking.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';
import { untilDrawn } from './view.ts';

/** Puts a ranking with these properties into a box of this width, and returns it after it is drawn. */
export async function rankingOf(
  properties: Partial<FtModelRanking>,
  widthPx = 1000,
): Promise<FtModelRanking> {
  const element = await mounted('ft-model-ranking', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** The row of a model, by its id in the catalogue. */
export function rowOf(element: FtModelRanking, id: string): HTMLElement | null {
  return inside<HTMLElement>(element, `tr[data-model="${id}"]`);
}

/** The names of the models in the table, in order. */
export function namesIn(element: FtModelRanking): readonly string[] {
  return allInside<HTMLElement>(element, 'tr.model th .strong').map((name) => spaced(name.textContent));
}

/** The button that adds a model to the comparison. */
export function compareButton(element: FtModelRanking, id: string): HTMLButtonElement {
  const button = rowOf(element, id)?.querySelector<HTMLButtonElement>('.compare');
  if (!button) throw new Error(`No button for ${id}`);
  return button;
}

/** The buttons that add models to the comparison, from top to bottom. */
export const compareButtons = (element: FtModelRanking): readonly HTMLButtonElement[] =>
  allInside(element, '.compare');

/** The sentence above the table. */
export const sentence = (element: FtModelRanking): string => textOf(element, '.sentence');
/** The claim of the sentence above the table, which is set in bold. */
export const claimText = (element: FtModelRanking): string => textOf(element, '.sentence strong');
/** The line on the conditions of the ranking, such as the models that it leaves out. */
export const conditionsText = (element: FtModelRanking): string => textOf(element, '.conditions');
/** The note below the table on costs that depend on an assumption. */
export const assumptionNote = (element: FtModelRanking): string => textOf(element, '#assumed');
/** The texts that a screen reader announces. */
export const announced = (element: FtModelRanking): readonly string[] =>
  allInside(element, '[role=status]').map(({ textContent }) => textContent ?? '');
/** The sorted columns, each with its direction. */
export const sortedColumns = (element: FtModelRanking): readonly (readonly [string, string])[] =>
  allInside(element, 'th[aria-sort]').map((head) => [
    head.textContent?.trim() ?? '',
    head.getAttribute('aria-sort') ?? '',
  ]);
/** The mark beside a model, such as the age of its price; null if there is none. */
export const markOf = (row: Element | null | undefined): string | null =>
  row?.querySelector('.mark')?.textContent ?? null;
/** The rows of models other than the reader's own. */
export const otherRows = (element: FtModelRanking): readonly HTMLElement[] =>
  allInside(element, 'tr.model:not(.own)');

/** Presses the button that clears the filters, which is shown if they leave no model. */
export async function clearFilters(element: FtModelRanking): Promise<void> {
  inside<HTMLButtonElement>(element, '.sentence button')?.click();
  await untilDrawn(element);
}

/** Shows all rows. */
export async function showAll(element: FtModelRanking): Promise<void> {
  inside<HTMLButtonElement>(element, '.all')?.click();
  await untilDrawn(element);
}

/** Presses the button with this text, which saves the rows as a file. */
export async function saveAs(element: FtModelRanking, label: string): Promise<void> {
  const button = allInside<HTMLButtonElement>(element, '.files button').find(
    ({ textContent }) => spaced(textContent) === label,
  );
  if (!button) throw new Error(`No button ${label}`);
  button.click();
  await untilDrawn(element);
}

/** The field of the search. */
export const searchBox = (element: FtModelRanking): HTMLInputElement =>
  inside(element, '.search') as HTMLInputElement;

/** Types into the search. */
export async function search(element: FtModelRanking, words: string): Promise<void> {
  const box = searchBox(element);
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await untilDrawn(element);
}

/** Turns a filter on or off. `fitting` keeps the models whose context is large enough for a request. */
export async function toggle(element: FtModelRanking, name: 'fitting' | 'served' | 'current'): Promise<void> {
  inside<HTMLInputElement>(element, `input[name=${name}]`)?.click();
  await untilDrawn(element);
}

/** Sorts by a column, or reverses the order if the table is sorted by it already. */
export async function sortBy(element: FtModelRanking, key: string): Promise<void> {
  inside<HTMLButtonElement>(element, `[data-sort=${key}]`)?.click();
  await untilDrawn(element);
}

/** Removes the part with the filters and the search from the page. */
export const removeFilterControls = (element: Element): void => inside(element, '.filters')?.remove();
