/**
 * What comes into a text area from outside: a text or a file, and whether it must not go there as it is, because it is
 * the body of a request or no text area can hold it. It changes nothing.
 */

import { type ReadRequest, readRequest } from '../../prompt/request.ts';
import { isShowable } from '../../prompt/showable.ts';
import { textOffset } from '../../prompt/text.ts';
import type { UncountedCounts } from '../../prompt/uncounted.ts';
import { isSlowToLayOut } from './part-editor/blocks.ts';
import type { TextField } from './part-editor/text-field.ts';

/** A text that is to be put in at the cursor. */
export interface Paste {
  /** The request it is; null for any other text. */
  readonly request: ReadRequest | null;
  /** What the part holds with it as text, where its cursor goes, and whether that can be left to the browser. */
  readonly plain: { readonly text: string; readonly cursor: number; readonly fits: boolean };
}

/** Kinds of files that are read; one without a kind is named by its ending alone, and no browser knows them all. */
const readable = /^$|^text\/|json|^application\/(xml|yaml|x-yaml)$/;

/** What is to be said of a file that was given: it is being read, it cannot be, or it is none that is counted. */
export type Aside =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'uncounted'; readonly uncounted: UncountedCounts };

/** What is pasted or dropped. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File; readonly uncounted: UncountedCounts }
  | (Aside & { readonly kind: 'uncounted' });

/** The text that is pasted or dropped, the first file that can hold one, and what else came. */
export function givenBy(event: ClipboardEvent | DragEvent): Given {
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const text = data?.getData('text/plain') ?? '';
  const files = [...(data?.files ?? [])];
  if (text !== '' || !files.length) return { kind: 'text', text };
  const file = files.find(({ type }) => readable.test(type));
  const uncounted: Record<string, number> = {};
  for (const { type } of files.filter((each) => each !== file)) {
    const kind = /^(image|audio|video)\//.exec(type)?.[1] ?? 'file';
    uncounted[kind] = (uncounted[kind] ?? 0) + 1;
  }
  return file ? { kind: 'file', file, uncounted } : { kind: 'uncounted', uncounted };
}

/** What comes of a text at the cursor of a field. `former` is the part's text, of which the field has other line ends. */
export function planPaste(text: string, field: TextField, former: string): Paste {
  const from = textOffset(former, field.selectionStart);
  const to = textOffset(former, field.selectionEnd);
  const plain = `${former.slice(0, from)}${text}${former.slice(to)}`;
  // What is written in blocks is taken in by them; a text area that holds the start of a text alone takes in nothing.
  const quick = !(field instanceof HTMLTextAreaElement) || !isSlowToLayOut(plain);
  const fits = isShowable(plain) && quick && !field.readOnly;
  return { request: readRequest(text), plain: { text: plain, fits, cursor: from + text.length } };
}
