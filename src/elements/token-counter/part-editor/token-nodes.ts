/**
 * DOM nodes that show a text as tokens: alternating tints, marked placeholders and, on request, visible white space.
 * Text goes only into text nodes, never into markup.
 */

import { placeholdersOf } from '../../../prompt/parts.ts';
import type { Tokenizer } from '../../../tokenizers/index.ts';

/** Marks to draw in addition to tokens. */
export interface TokenNodeOptions {
  /** Whether white space is drawn as visible marks. */
  readonly whitespace: boolean;
  /** Tokens that end at or before this offset belong to the fixed start. */
  readonly fixedUntil: number;
}

/** The ends of a text's tokens. Null if the tokenizer does not know them or throws, so that drawing does not fail. */
export function tokenEnds(tokenizer: Tokenizer | null, text: string): Uint32Array | null {
  try {
    return tokenizer?.boundaries?.(text) ?? null;
  } catch {
    return null;
  }
}

/** Characters that look like a space or are invisible. They are shown in a warning colour. */
const unusualSpace = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
/** A run of spaces, of tabs or of unusual spaces, or one line end. */
const spaces = / +|\t+|\r?\n|[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/g;

/**
 * One span per visible token, with its offset in `data-at`. Its classes are `f` or `v` (fixed, varying), `e` or `o`
 * (even, odd), and `p` inside a placeholder. If the tokenizer gives no boundaries, the result is plain text.
 */
export function tokenNodes(
  text: string,
  tokenizer: Tokenizer | null,
  options: TokenNodeOptions,
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const ends = tokenEnds(tokenizer, text);
  if (!ends) {
    appendText(fragment, text, options.whitespace);
    return fragment;
  }
  const placeholders = placeholdersOf(text);
  let start = 0;
  let index = 0;
  for (const end of ends) {
    // A further token of the same character has no width.
    if (end === start) continue;
    const span = document.createElement('span');
    const isInPlaceholder = placeholders.some((each) => start < each.end && end > each.start);
    span.className = `${end <= options.fixedUntil ? 'f' : 'v'} ${index % 2 ? 'o' : 'e'}${isInPlaceholder ? ' p' : ''}`;
    span.dataset.at = String(start);
    appendText(span, text.slice(start, end), options.whitespace);
    fragment.append(span);
    start = end;
    index += 1;
  }
  appendText(fragment, text.slice(start), options.whitespace);
  return fragment;
}

/**
 * Appends text. With `whitespace`, its white space is in spans of class `s` (space), `t` (tab), `n` (line end) or `x`
 * (unusual).
 */
function appendText(parent: ParentNode, text: string, whitespace: boolean): void {
  if (!whitespace) {
    parent.append(text);
    return;
  }
  let at = 0;
  for (const match of text.matchAll(spaces)) {
    if (match.index > at) parent.append(text.slice(at, match.index));
    const span = document.createElement('span');
    const [run] = match;
    span.className = run.startsWith(' ')
      ? 's'
      : run.startsWith('\t')
        ? 't'
        : unusualSpace.test(run)
          ? 'x'
          : 'n';
    span.textContent = run;
    parent.append(span);
    at = match.index + run.length;
  }
  if (at < text.length) parent.append(text.slice(at));
}
