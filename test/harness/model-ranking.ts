/** A ranking of models on a page, and what a person sees and presses of it. */
import '../../src/define/model-ranking.ts';
import type { FtModelRanking } from '../../src/elements/model-ranking/model-ranking.ts';
import { allInside, inside, placed, spaced } from './element.ts';
import { drawn } from './view.ts';

/** A ranking in a box of a width, once it is drawn. */
export async function rankingOf(given: Partial<FtModelRanking>, widthPx = 1000): Promise<FtModelRanking> {
  const element = await placed('ft-model-ranking', given, widthPx);
  await settled(element);
  return element;
}

/** Waits until the table shows what was typed or pressed. */
export async function settled(element: FtModelRanking): Promise<void> {
  await drawn(element);
}

/** The row of a model, by its id in the catalogue. */
export function rowOf(element: FtModelRanking, id: string): HTMLElement | null {
  return inside<HTMLElement>(element, `tr[data-model="${id}"]`);
}

/** The names of the models in the table, in order. */
export function namesIn(element: FtModelRanking): readonly string[] {
  return allInside<HTMLElement>(element, 'tr.model th .strong').map((name) => spaced(name.textContent));
}

/** The button that compares a model. */
export function compareButton(element: FtModelRanking, id: string): HTMLButtonElement {
  const found = rowOf(element, id)?.querySelector<HTMLButtonElement>('.compare');
  if (!found) throw new Error(`No button for ${id}`);
  return found;
}

/** Types into the search. */
export async function search(element: FtModelRanking, words: string): Promise<void> {
  const box = inside<HTMLInputElement>(element, '.search');
  if (!box) throw new Error('No search');
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(element);
}

/** Turns a filter on or off. */
export async function toggle(element: FtModelRanking, name: 'fitting' | 'served' | 'current'): Promise<void> {
  inside<HTMLInputElement>(element, `input[name=${name}]`)?.click();
  await settled(element);
}

/** Sorts by a column; again turns the order round. */
export async function sortBy(element: FtModelRanking, key: string): Promise<void> {
  inside<HTMLButtonElement>(element, `[data-sort=${key}]`)?.click();
  await settled(element);
}
