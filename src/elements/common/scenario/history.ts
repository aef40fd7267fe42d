/** Undo and redo as a value: past, present and future. The caller gives the time of an edit. */

/** A history of edits. `T` is compared by identity. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** The values that `redo` restores, nearest first. */
  readonly future: readonly T[];
  /** The last edit, with which the next edit may form one step. `null` if the next edit is a separate step. */
  readonly lastEdit: Edit | null;
}

/** An edit: its field and its time in milliseconds. An edit with the field `''` is always a separate step. */
export interface Edit {
  readonly field: string;
  readonly at: number;
}

/** Edits to one field within this time of each other are one step. */
export const burstMs = 1_000;

/** The number of steps that can be undone. Older steps are forgotten. */
export const maxSteps = 200;

/** A history without a past. */
export function createHistory<T>(initial: T): History<T> {
  return { past: [], present: initial, future: [], lastEdit: null };
}

/**
 * The history after an edit. An unchanged value is not an edit. A burst of edits to one field is one step. The history
 * keeps at least one step to undo, and at most `limit` (but never more than `maxSteps`).
 */
export function record<T>(history: History<T>, value: T, edit: Edit, limit = maxSteps): History<T> {
  const { past, present, lastEdit } = history;
  if (Object.is(value, present)) return history;
  const isBurst =
    lastEdit !== null &&
    edit.field !== '' &&
    lastEdit.field === edit.field &&
    edit.at - lastEdit.at < burstMs;
  if (isBurst) return { past, present: value, future: [], lastEdit: edit };
  return {
    past: [...past, present].slice(-Math.max(1, Math.min(limit, maxSteps))),
    present: value,
    future: [],
    lastEdit: edit,
  };
}

/** The history with a corrected present value. The correction is not a separate step. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

/** The history one step back. At its first step it does not change. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  const previous = past[past.length - 1] as T;
  return { past: past.slice(0, -1), present: previous, future: [present, ...future], lastEdit: null };
}

/** The history one step forward. At its last step it does not change. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, present], present: future[0] as T, future: future.slice(1), lastEdit: null };
}

/** A move in the history. */
export type HistoryMove = 'undo' | 'redo';

/** Input types that have no text to undo. */
const typesWithoutText = new Set([
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

/** As `moveOfShortcut`, but `null` while the focus is in a text field, which has its own undo. */
export function moveOfShortcutOutsideText(event: KeyboardEvent): HistoryMove | null {
  return isText(event.composedPath()[0]) ? null : moveOfShortcut(event);
}

/**
 * The move of a shortcut: Ctrl+Z or ⌘Z is undo, and Ctrl+Y or Shift with the undo keys is redo. `null` for any other
 * key, and for a key press that is already handled.
 */
export function moveOfShortcut(event: KeyboardEvent): HistoryMove | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

/** Whether the target of an event is a text field whose text the browser can undo. */
function isText(target: EventTarget | undefined): boolean {
  // The browser cannot undo a text that arrow keys have set (`data-stepped`).
  if (target instanceof HTMLInputElement)
    return !typesWithoutText.has(target.type) && !target.readOnly && target.dataset.stepped === undefined;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLElement && target.isContentEditable;
}
