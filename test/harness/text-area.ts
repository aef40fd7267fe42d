/**
 * Helpers for tests and stories of `<ft-token-counter>`: they find its text areas, and type, paste and drop into them as a
 * browser does.
 */
import type { FtTokenCounter } from '../../src/elements/token-counter/token-counter.ts';
import { allInside, inside } from './element.ts';
import { pasteOf, transferOf } from './files.ts';

/** The text area of a part, which must be there. */
export const area = (element: FtTokenCounter, index = 0): HTMLTextAreaElement =>
  inside(element, `#text-${index}`) as HTMLTextAreaElement;
/** The text areas of all parts. */
export const areas = (element: FtTokenCounter | undefined): readonly HTMLTextAreaElement[] =>
  allInside(element, 'textarea');

/** Sets the text of a text area and sends the event that a browser sends. */
export function type(target: HTMLTextAreaElement, text: string): void {
  target.value = text;
  target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const dropOptions = { bubbles: true, composed: true, cancelable: true } as const;

/** Pastes a text as a browser does: it goes into the text area, unless the element handles the event. */
export function paste(target: HTMLTextAreaElement, text: string): void {
  if (target.dispatchEvent(pasteOf(transferOf([], text)))) type(target, text);
}

/** Drops a text or files; true if the element handles them. */
export function drop(target: HTMLTextAreaElement, text: string, files: readonly File[] = []): boolean {
  return !target.dispatchEvent(
    new DragEvent('drop', { ...dropOptions, dataTransfer: transferOf(files, text) }),
  );
}

/** Focuses a text area and sets its cursor, or selects the text from `start` to `end`. */
export function setCursor(target: HTMLTextAreaElement, start: number, end = start): void {
  target.focus();
  target.setSelectionRange(start, end);
}
