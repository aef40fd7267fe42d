/**
 * Helpers for tests and stories of `<ft-ladder>`: they put it on a page, read it, and move its bar, which is the required share of
 * accepted answers.
 */
import '../../src/define/ladder.ts';
import type { FtLadder } from '../../src/elements/ladder/ladder.ts';
import { allInside, cellsOf, inside, mounted, spaced, textOf } from './element.ts';
import { untilDrawn } from './view.ts';

/** A ladder on the page, drawn. */
export async function ladderOn(properties: Partial<FtLadder>, widthPx = 760): Promise<FtLadder> {
  const element = await mounted('ft-ladder', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** The sentence about the bar. */
export const sentence = (element: FtLadder): string => textOf(element, '.sentence');
/** The grey line below the sentence; empty if there is none. */
export const reasonsText = (element: FtLadder): string => textOf(element, '.why');
/** The notes below the table; empty if there are none. */
export const notes = (element: FtLadder): string => textOf(element, '.notes');
/** The message in place of the chart; empty if there is a chart. */
export const message = (element: FtLadder): string => textOf(element, '.message');
/** The line of figures below the chart: the rung, its figures, and the difference to the rung before. */
export const readout = (element: FtLadder): string => textOf(element, '.reading');
/** The cells of the table, row by row. */
export const cells = (element: FtLadder): readonly (readonly string[])[] => cellsOf(element, 'tbody tr');
/** The part by which the bar is moved; `null` without a chart. */
export const handle = (element: FtLadder): HTMLElement | null => inside(element, '.handle');
/** The field in which the bar is typed where there is no chart; `null` with a chart. */
export const barField = (element: FtLadder): HTMLInputElement | null => inside(element, '.bar-field input');

/** Presses a key on the handle of the bar. */
export async function pressBar(element: FtLadder, key: string, shiftKey = false): Promise<void> {
  handle(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
  await untilDrawn(element);
}

/** Types the bar in percent. */
export async function typeBar(element: FtLadder, percent: string): Promise<void> {
  const field = barField(element);
  if (!field) throw new Error('No field for the bar');
  field.value = percent;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Chooses the costs that the chart shows, by the text of the button. */
export async function chooseCosts(element: FtLadder, name: string): Promise<void> {
  const choice = allInside<HTMLButtonElement>(element, '.choices button').find(
    ({ textContent }) => textContent?.trim() === name,
  );
  if (!choice) throw new Error(`No choice ${name}`);
  choice.click();
  await untilDrawn(element);
}

/** The choices of costs, as written; empty if there is nothing to choose. */
export const choices = (element: FtLadder): readonly string[] =>
  allInside(element, '.choices button').map(({ textContent }) => spaced(textContent));
