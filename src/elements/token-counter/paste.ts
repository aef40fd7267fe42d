/**
 * A paste into a text area that must not go there as it is: the body of a request, or a text no text area can hold.
 * It reads the event and changes nothing.
 */
import { textOffset } from './line-ends.ts';
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

/**
 * A paste that needs care; null for any other, which the browser does by itself. `textOf` gives the text of a part, of
 * which the text area has other line ends.
 */
export function carefulPaste(event: ClipboardEvent, textOf: (index: number) => string): Paste | null {
  const area = event.target;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!(area instanceof HTMLTextAreaElement) || area.readOnly) return null;
  const index = Number(area.dataset.index);
  const former = textOf(index);
  const [from, to] = [area.selectionStart, area.selectionEnd].map((at) => textOffset(former, at));
  const plain = `${former.slice(0, from)}${text}${former.slice(to)}`;
  const request = readRequest(text);
  if (!request && isShowable(plain)) return null;
  return { request, index, plain };
}
