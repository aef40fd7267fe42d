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

/**
 * Ctrl+Z or ⌘Z: undo; with Shift, or Ctrl+Y: redo; `null` for every other key, for a key somebody has handled, and
 * while the focus is in a text, which has an undo of its own.
 */
export function moveOfKey(event: KeyboardEvent): HistoryMove | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  const move = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : null;
  const other = key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
  return isText(event.composedPath()[0]) ? null : (move ?? other);
}

function isText(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !wordless.has(target.type) && !target.readOnly;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLElement && target.isContentEditable;
}
