/**
 * PageUp and PageDown in a text that scrolls as a whole: its text area is as long as the text, so the browser has
 * nothing to turn and leaves the cursor where it is. It moves cursors and knows no prompt.
 */
import { editorOf } from './part-editor/part-editor.ts';
import { fieldOf } from './part-editor/text-field.ts';

/** Moves the cursor of a text by what is on screen, selecting with Shift; nothing for other keys and places. */
export function turnPage(event: KeyboardEvent): void {
  const forward = event.key === 'PageDown';
  const [target] = event.composedPath();
  if (!fieldOf(target ?? null) || (!forward && event.key !== 'PageUp')) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const root = (target as Element).closest<HTMLElement>('.editor');
  if (root && editorOf(root).turnPage(forward, event.shiftKey)) event.preventDefault();
}
