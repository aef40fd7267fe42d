/** Helpers for tests and stories of `<ft-usage>`: they give the element files, tick lines, press buttons, and return its texts. */
import '../../src/define/usage.ts';
import type { FtUsage } from '../../src/elements/usage/usage.ts';
import { allInside, buttonOf, inside, mounted, spaced, textOf } from './element.ts';
import { dropOn, isReading, pasteOn } from './files.ts';
import { until } from './wait.ts';

/** Puts the element on the page, in a box of the width `widthPx`. */
export function usageOf(properties: Partial<FtUsage> = {}, widthPx = 900): Promise<FtUsage> {
  return mounted('ft-usage', properties, widthPx);
}

/** A file with the JSON of a value, or with a text. */
export const usageFile = (content: unknown, name = 'usage.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

/** Whether a file has been read and is shown. */
export const hasFile = (element: Element): boolean =>
  inside(element, '[part=figures], [part=changes]') !== null;

/** Waits until no file is being read: its figures are shown, or a message that says why not. */
async function untilRead(element: FtUsage): Promise<void> {
  await element.updateComplete;
  await until(() => !isReading(element) && (hasFile(element) || failureText(element) !== ''));
  await element.updateComplete;
}

/** Drops files on the element, as a person does, and waits until they are read. */
export async function dropFiles(element: FtUsage, ...files: readonly File[]): Promise<void> {
  dropOn(element, ...files);
  await untilRead(element);
}

/** Pastes a text into the element. */
export async function pasteText(element: FtUsage, text: string): Promise<void> {
  pasteOn(element, text);
  await untilRead(element);
}

/** The sentence that sums up the file. */
export const sentence = (element: Element): string => textOf(element, '.sentence');
/** The line below the sentence, which gives the reason. */
export const whyText = (element: Element): string => textOf(element, '.why');
/** Why the last file could not be used; empty if it could be used. */
export const failureText = (element: Element): string => textOf(element, '.failure');
/** The line that names the file. */
export const fileRow = (element: Element): string => textOf(element, '.file p');
/** The text that a screen reader announces. */
export const announced = (element: Element): string => textOf(element, '.visually-hidden[role=status]');
/** The line that says how the ticked lines change the payback, or that they are used. */
export const effectText = (element: Element): string => textOf(element, '.effect');
/** The outcome of the last action. */
export const outcomeText = (element: Element): string => textOf(element, '.outcome');

const cellsOf = (row: HTMLTableRowElement): string =>
  [...row.cells].map((cell) => spaced(cell.textContent)).join(' | ');

/** The rows of the table of figures, as text. */
export const figuresIn = (element: Element): readonly string[] =>
  allInside<HTMLTableRowElement>(element, '[part=figures] tbody tr').map(cellsOf);

/** The rows of the table of changes, as text. A change is called a line. */
export const linesIn = (element: Element): readonly string[] =>
  allInside<HTMLTableRowElement>(element, '[part=changes] tbody tr').map(cellsOf);

/** The headings of the columns of the table of changes. */
export const columnsIn = (element: Element): readonly string[] =>
  allInside(element, '[part=changes] thead th').map(({ textContent }) => spaced(textContent));

/** The text of the table rows that belong to one line, by its id. */
export const lineIn = (element: Element, id: string): string =>
  allInside<HTMLTableRowElement>(element, `tr[data-line="${id}"], [data-line="${id}"] tr`)
    .map(cellsOf)
    .join(' / ');

/** The ids of the lines that are ticked. */
export const tickedIn = (element: Element): readonly string[] =>
  allInside<HTMLInputElement>(element, '[part=changes] input[type=checkbox]:checked').map(({ name }) => name);

/** Ticks a line, or removes the tick. */
export async function clickLine(element: FtUsage, id: string): Promise<void> {
  const box = inside<HTMLInputElement>(element, `[part=changes] input[name="${id}"]`);
  if (!box) throw new Error(`No line ${id}`);
  box.click();
  await element.updateComplete;
}

/** Chooses an approach, by its index. */
export async function chooseApproach(element: FtUsage, index: number): Promise<void> {
  await choose(element, '[part=changes] select', String(index));
}

/** Chooses whether the input of a source includes cached tokens: `true`, `false`, or `''` for “as documented”. */
export async function chooseConvention(element: FtUsage, source: string, value: string): Promise<void> {
  await choose(element, `[data-source="${source}"] select`, value);
}

/** The rows of the table of conventions, as text, without the menus. */
export const conventionsIn = (element: Element): readonly string[] =>
  allInside<HTMLTableRowElement>(element, '[part=conventions] tbody tr').map((row) =>
    [row.cells[0], row.cells[2]].map((cell) => spaced(cell?.textContent)).join(' | '),
  );

async function choose(element: FtUsage, selector: string, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(element, selector);
  if (!select) throw new Error(`No menu ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Types the dollars of the bill of a job. */
export async function typeBill(element: FtUsage, typed: string): Promise<void> {
  const input = inside<HTMLInputElement>(element, '.bill');
  if (!input) throw new Error('No input for the bill');
  input.value = typed;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** The input for the dollars of the bill; `null` if the job states them. */
export const billIn = (element: Element): HTMLInputElement | null => inside(element, '.bill');

/** The problems of rows: their code and text. */
export const problemsIn = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    allInside<HTMLElement>(element, '.problems li').map((item) => [
      item.dataset.code ?? '',
      spaced(item.textContent),
    ]),
  );

/** Number of bars of the chart of months. */
export const barsIn = (element: Element, kind: 'whole' | 'partial' = 'whole'): number =>
  allInside(element, `.bars-plot rect.${kind}`).length;

/** Whether the chart has the line of the assumed requests. */
export const hasAssumedLine = (element: Element): boolean => inside(element, '.bars-plot .assumed') !== null;

/** Whether markup in the names or texts of a file has become elements. */
export const hasMarkupOfFile = (element: Element): boolean =>
  inside(element, 'img, .file b, .why b') !== null;

/** Presses a button of the element, by its text, and waits until what it starts is done. */
export async function press(element: FtUsage, name: string): Promise<void> {
  buttonOf(element, name).click();
  await element.updateComplete;
  await until(() => !isReading(element));
  await element.updateComplete;
}
