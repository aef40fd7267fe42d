/**
 * A paste into a text area that must not go there as it is: the body of a request, or a text no text area can hold.
 * It reads the event and changes nothing.
 */
import { type ReadRequest, readRequest } from './request.ts';
import { isShowable } from './showable.ts';

/** What was pasted, and what the text area would hold had it been pasted as text. */
export interface Paste {
  /** The request it is; null for a text that is only too much for a text area. */
  readonly request: ReadRequest | null;
  /** Which part it was pasted into. */
  readonly index: number;
  readonly plain: string;
}

/** A paste that needs care; null for any other, which the browser does by itself. */
export function carefulPaste(event: ClipboardEvent): Paste | null {
  const area = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!(area instanceof HTMLTextAreaElement) || area.readOnly) return null;
  const { value, selectionStart, selectionEnd } = area;
  const plain = `${value.slice(0, selectionStart)}${text}${value.slice(selectionEnd)}`;
  const request = readRequest(text);
  if (!request && isShowable(plain)) return null;
  return { request, index: Number(area.dataset.index), plain };
}
