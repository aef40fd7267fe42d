/**
 * Which key means undo or redo, and when it is meant for the calculation rather than for the text being written.
 * Knows keys and where the focus is.
 */

/** What a key asks for. */
export type HistoryMove = 'undo' | 'redo';

/** Inputs without a text of their own to undo. */
const wordless = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** As `moveAskedFor`, and `null` while the focus is in a text, which has an undo of its own. */
export function moveOfKey(event: KeyboardEvent): HistoryMove | null {
  return isText(event.composedPath()[0]) ? null : moveAskedFor(event);
}

/** Ctrl+Z or ⌘Z: undo; with Shift, or Ctrl+Y: redo; `null` for every other key and for a key somebody has handled. */
export function moveAskedFor(event: KeyboardEvent): HistoryMove | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

function isText(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !wordless.has(target.type) && !target.readOnly;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLElement && target.isContentEditable;
}
