/** Helpers for tests of `<ft-share-bar>`: they put it on a page, find its buttons by their action, and read it. */
import '../../src/define/share-bar.ts';
import type { FtShareBar } from '../../src/elements/share-bar/share-bar.ts';
import { english } from '../../src/i18n/en/index.ts';
import { allInside, buttonOf, inside, mounted, textOf } from './element.ts';

/** A share bar on the page. */
export function shareBar(properties: Partial<FtShareBar>): Promise<FtShareBar> {
  return mounted('ft-share-bar', properties);
}

/** The button that saves a file of a format. */
export function downloadButton(
  bar: FtShareBar,
  format: 'csv' | 'png' | 'png@2x' | 'json' | 'markdown',
): HTMLButtonElement {
  const { share } = english;
  return buttonOf(bar, share.downloadAs(share[format]));
}

/** The text that a screen reader announces. */
export const announced = (bar: FtShareBar): string => textOf(bar, '[role=status]');
/** The visible message about the last action. */
export const outcomeOf = (bar: FtShareBar): string => textOf(bar, '.outcome');
/** The field with the text that could not be copied; null if there is none. */
export const uncopiedText = (bar: FtShareBar): HTMLTextAreaElement | null => inside(bar, 'textarea');
/** The slot for a note of the page, with the note that is shown instead if there is none. */
export const noteSlot = (bar: FtShareBar): HTMLSlotElement | null => inside(bar, 'slot');
/** The note on the age of the prices. */
export const priceNote = (bar: Element | null): string => textOf(bar, '.dates');
/** The link in the note on the age of the prices to the page of an old price; null if there is none. */
export const priceLink = (bar: Element | null): HTMLAnchorElement | null => inside(bar, '.dates a');
/** The controls of the bar. */
export const controlsIn = (bar: Element | null): readonly HTMLElement[] =>
  bar ? allInside<HTMLElement>(bar, 'button') : [];
