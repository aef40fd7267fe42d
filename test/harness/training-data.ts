/** Helpers for tests and stories of `<ft-training-data>`: they give the element files, press its buttons, and return its texts. */
import '../../src/define/training-data.ts';
import type { FtTrainingData } from '../../src/elements/training-data/training-data.ts';
import { allInside, buttonOf, inside, mounted, spaced, textOf } from './element.ts';
import { chooseInDialog, dropOn, isReading, pasteOn } from './files.ts';
import { until } from './wait.ts';

/** Puts the element on the page, in a box of the width `widthPx`. */
export function trainingDataOf(
  properties: Partial<FtTrainingData> = {},
  widthPx = 900,
): Promise<FtTrainingData> {
  return mounted('ft-training-data', properties, widthPx);
}

/** A file with these lines. */
export const fileOf = (lines: readonly string[], name = 'tickets.jsonl'): File =>
  new File([lines.join('\n')], name);

/** Makes every slice of a file wait until the returned function is called. */
export function stall(file: File): () => void {
  const slice = file.slice.bind(file);
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.defineProperty(file, 'slice', {
    value: (...range: [number, number]) => ({
      arrayBuffer: async () => {
        await released;
        return slice(...range).arrayBuffer();
      },
    }),
  });
  return release;
}

/** Waits until no file is being read: there is a report, or a message that says why not. */
export async function untilRead(element: FtTrainingData): Promise<void> {
  await element.updateComplete;
  await until(() => !isReading(element) && (hasReport(element) || failureText(element) !== ''));
  await element.updateComplete;
}

/** Whether a file has been read and is shown. */
export const hasReport = (element: Element): boolean => inside(element, '.actions') !== null;

/** Drops files on the element, as a person does, and waits until they are read. */
export async function dropFiles(element: FtTrainingData, ...files: readonly File[]): Promise<void> {
  dropOn(element, ...files);
  await untilRead(element);
}

/** Fires the event of a dropped folder, with the data that a browser gives to the page. */
export function dropFolder(element: FtTrainingData, name: string): void {
  const event = new DragEvent('drop', { bubbles: true, cancelable: true });
  const item = { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true, name }) };
  Object.defineProperty(event, 'dataTransfer', { value: { items: [item], files: [], getData: () => '' } });
  inside(element, '.part')?.dispatchEvent(event);
}

/** Chooses files in the dialog. */
export async function chooseFiles(element: FtTrainingData, ...files: readonly File[]): Promise<void> {
  chooseInDialog(element, ...files);
  await untilRead(element);
}

/** Pastes a text into the element. */
export async function pasteText(element: FtTrainingData, text: string): Promise<void> {
  pasteOn(element, text);
  await untilRead(element);
}

/** The sentence that sums up the file. */
export const sentence = (element: Element): string => textOf(element, '.sentence');
/** The line that gives the reasons for the sentence, in grey. */
export const whyText = (element: Element): string => textOf(element, '.why');
/** Why the last file could not be used; empty if it could be used. */
export const failureText = (element: Element): string => textOf(element, '.failure');
/** The line that names the file. */
export const fileRow = (element: Element): string => textOf(element, '.file p');
/** The line below the checks that says which checks were not made. */
export const uncheckedText = (element: Element): string => textOf(element, '.unchecked');
/** The line that says how the use of the file would change the calculation, or that the file is used. */
export const effectText = (element: Element): string => textOf(element, '.effect');
/** The outcome of the last action. */
export const outcomeText = (element: Element): string => textOf(element, '.outcome');
/** The lines of the files that are being saved, without their buttons. */
export const savingTexts = (element: Element): readonly string[] =>
  allInside(element, '.saving').map((line) =>
    spaced(line.textContent?.replace(line.querySelector('button')?.textContent ?? '', '')),
  );
/** The text about the reading of a file that a screen reader announces. */
export const announced = (element: Element): string => textOf(element, '.visually-hidden[role=status]');

/** The key figures: label, value and note. */
export const figures = (element: Element): readonly (readonly string[])[] =>
  allInside(element, '.figures > div').map((figure) =>
    ['dt', '.value', '.note'].map((part) => spaced(figure.querySelector(part)?.textContent)),
  );

/** The groups of checks, in order. */
export const groupsIn = (element: Element): readonly string[] =>
  allInside<HTMLElement>(element, '.checks tbody').map(({ dataset }) => dataset.group ?? '');

/** The checks that found something, in order: their rule and their row as text. */
export const checksIn = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    allInside<HTMLTableRowElement>(element, '.checks [data-check]').map((row) => [
      row.dataset.check ?? '',
      [...row.cells].map((cell) => spaced(cell.textContent)).join(' | '),
    ]),
  );

/** Presses a button of the element, by its text or spoken name, and waits until what it starts is done. */
export async function press(element: FtTrainingData, name: string): Promise<void> {
  buttonOf(element, name).click();
  await element.updateComplete;
  await until(() => !isReading(element));
  await element.updateComplete;
}

/** The places in the row of a check. */
export const placesOf = (element: Element, rule: string): readonly HTMLButtonElement[] =>
  allInside(element, `[data-check="${rule}"] .place`);

/** Opens the example of a check at an index; by default the first one. */
export async function openExample(element: FtTrainingData, rule: string, index = 0): Promise<void> {
  placesOf(element, rule)[index]?.click();
  await until(() => inside(element, '.example') !== null);
}

/** The opened example: its text, its marked part and the reason below it. */
export const exampleIn = (
  element: Element,
): { readonly text: string; readonly marked: string; readonly reason: string } => ({
  text: inside(element, '.example pre')?.textContent ?? '',
  marked: inside(element, '.example mark.broken')?.textContent ?? '',
  reason: textOf(element, '.example .reason'),
});

/** Shows all places of a check. */
export async function listPlaces(element: FtTrainingData, rule: string): Promise<HTMLElement> {
  inside<HTMLButtonElement>(element, `[data-check="${rule}"] .more`)?.click();
  await element.updateComplete;
  const list = inside<HTMLElement>(element, '[role=listbox]');
  if (!list) throw new Error(`Nothing is listed: ${rule}`);
  return list;
}

/** The rows of the list of places that are rendered. */
export const listedRows = (element: Element): readonly HTMLElement[] => allInside(element, '[role=option]');

/** Presses a key in the list of places. */
export async function pressInList(element: FtTrainingData, key: string): Promise<void> {
  inside(element, '[role=listbox]')?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
  await element.updateComplete;
}

/** The rows of the table of costs, as text. */
export const costRowsIn = (element: Element): readonly string[] =>
  allInside(element, '.costs tbody tr').map((row) => spaced(row.textContent));

/** The dates of the prices in the table of costs, each as the lines that it takes. */
export const priceDateLines = (element: Element): readonly (readonly string[])[] =>
  allInside(element, '.costs td.date').map((cell) => {
    const lines = new Map<number, string>();
    const range = document.createRange();
    for (const node of cell.childNodes) {
      if (!(node instanceof Text)) continue;
      for (const word of node.data.matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const { top } = range.getBoundingClientRect();
        lines.set(top, lines.has(top) ? `${lines.get(top)} ${word[0]}` : word[0]);
      }
    }
    return [...lines.values()];
  });

/** The number of bars of the chart: of examples within the limit (`in`), or of longer ones (`over`). */
export const barsIn = (element: Element, kind: 'in' | 'over'): number =>
  allInside(element, `.bars-plot rect.${kind}`).length;

/** The input of the limit. */
export const limitInput = (element: Element): HTMLInputElement =>
  inside(element, '.limit input') as HTMLInputElement;

/** Enters a limit, and waits until the file is read with it. */
export async function enterLimit(element: FtTrainingData, typed: string): Promise<void> {
  const input = limitInput(element);
  input.value = typed;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await untilRead(element);
}

/** Chooses the format to convert into. */
export function chooseTarget(element: Element, id: string): void {
  const select = inside<HTMLSelectElement>(element, '.convert select');
  if (select) select.value = id;
}

/** The action with a coloured background, which is the next step; `''` if there is none. */
export const primaryAction = (element: Element): string => textOf(element, '.actions .primary');
