/**
 * A paste into a text area that is the body of a request. It reads the event and changes nothing.
 */
import { type ReadRequest, readRequest } from './request.ts';

/** What was pasted, and what the text area would hold had it been pasted as text. */
export interface PastedBody {
  readonly request: ReadRequest;
  /** Which part it was pasted into. */
  readonly index: number;
  readonly plain: string;
}

/** The request body in a paste; null for a paste of anything else. */
export function pastedBody(event: ClipboardEvent): PastedBody | null {
  const area = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const request = readRequest(text);
  if (!request || !(area instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd } = area;
  const plain = `${value.slice(0, selectionStart)}${text}${value.slice(selectionEnd)}`;
  return { request, index: Number(area.dataset.index), plain };
}
