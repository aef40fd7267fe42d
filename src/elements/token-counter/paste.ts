/**
 * What comes into a text area from outside: a text or a file, and whether it must not go there as it is, because it is
 * the body of a request or no text area can hold it. It changes nothing.
 */
import { isSlowToLayOut } from './blocks.ts';
import type { TextField } from './field.ts';
import { textOffset } from './line-ends.ts';
import { type ReadRequest, readRequest } from './request.ts';
import { isShowable } from './showable.ts';

/** A text that is to be put in at the cursor. */
export interface Paste {
  /** The request it is; null for any other text. */
  readonly request: ReadRequest | null;
  /** What the part holds with it as text, where its cursor goes, and whether that can be left to the browser. */
  readonly plain: { readonly text: string; readonly cursor: number; readonly fits: boolean };
}

/** Kinds of files that are read; one without a kind is named by its ending alone, and no browser knows them all. */
const readable = /^$|^text\/|json|^application\/(xml|yaml|x-yaml)$/;

/** The text that is pasted or dropped, later where it is in a file; null for a file that is no text. */
export function textIn(event: ClipboardEvent | DragEvent): string | Promise<string> | null {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const text = data?.getData('text/plain') ?? '';
  const [file] = text === '' ? (data?.files ?? []) : [];
  if (!file || event.type !== 'drop') return text;
  return readable.test(file.type) ? file.text() : null;
}

/** What comes of a text at the cursor of a field. `former` is the part's text, of which the field has other line ends. */
export function planPaste(text: string, field: TextField, former: string): Paste {
  const from = textOffset(former, field.selectionStart);
  const to = textOffset(former, field.selectionEnd);
  const plain = `${former.slice(0, from)}${text}${former.slice(to)}`;
  // What is written in blocks is taken in by them.
  const fits = isShowable(plain) && (!(field instanceof HTMLTextAreaElement) || !isSlowToLayOut(plain));
  return { request: readRequest(text), plain: { text: plain, fits, cursor: from + text.length } };
}
