/** Helpers for tests and stories of `<ft-prompt-parts>`: they put it on a page, read it, and use its buttons and menus. */
import '../../src/define/prompt-parts.ts';
import type { FtPromptParts } from '../../src/elements/prompt-parts/prompt-parts.ts';
import { allInside, buttonOf, cellsOf, inside, mounted, textOf } from './element.ts';
import { until } from './wait.ts';

/** The parts of a prompt on the page, once they are counted: exactly, or by an estimate if the model has no public tokenizer. */
export async function promptPartsOn(
  properties: Partial<FtPromptParts>,
  widthPx = 760,
): Promise<FtPromptParts> {
  const element = await mounted('ft-prompt-parts', properties, widthPx);
  await until(() => sentence(element) !== '' || message(element) !== '');
  return element;
}

/** The sentence about the prompt. */
export const sentence = (element: FtPromptParts): string => textOf(element, '.sentence');
/** The message in place of a prompt; empty if there is one. */
export const message = (element: FtPromptParts): string => textOf(element, '.message');
/** The line about the order; empty if the fixed parts are first. */
export const orderText = (element: FtPromptParts): string => textOf(element, '.order');
/** The lines about parts that an evaluation measured. */
export const trials = (element: FtPromptParts): string => textOf(element, '.trials');
/** The sentence about the other prompt; empty without one. */
export const comparisonText = (element: FtPromptParts): string => textOf(element, '.compared');

/** The notes below the table; the first names the tokens of the calculation, if they are not those of the text. */
export const notes = (element: FtPromptParts): readonly string[] =>
  allInside(element, '.notes').map(({ textContent }) => textContent ?? '');

/** The cells of the table of parts, row by row. */
export const partCells = (element: FtPromptParts): readonly (readonly string[])[] =>
  cellsOf(element, 'table:not(.changes) tbody tr');
/** The cells of the table of differences, row by row. */
export const changeCells = (element: FtPromptParts): readonly (readonly string[])[] =>
  cellsOf(element, 'table.changes tbody tr');

/** Presses a button by the text on it. */
export async function press(element: FtPromptParts, name: string): Promise<void> {
  buttonOf(element, name).click();
  await element.updateComplete;
}

/** Chooses the prompt that is shown (menu 0) or compared (menu 1), by the id of its approach. */
export async function choosePrompt(element: FtPromptParts, menu: 0 | 1, id: string): Promise<void> {
  const select = allInside<HTMLSelectElement>(element, 'select')[menu];
  if (!select) throw new Error('No menu of prompts');
  select.value = id;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Whether there are menus of prompts. */
export const hasMenus = (element: FtPromptParts): boolean => inside(element, 'select') !== null;

/** The width of the table: of its part that is visible without scrolling (`visiblePx`), and of the whole table (`fullPx`). */
export function tableWidths(element: FtPromptParts): { readonly visiblePx: number; readonly fullPx: number } {
  const region = inside(element, '.scroll');
  return { visiblePx: region?.clientWidth ?? 0, fullPx: region?.scrollWidth ?? 0 };
}
