/**
 * The nodes that draw a stretch of text as tokens: alternating tints, placeholders, and on request its white space.
 * Text is only ever put into text nodes. It knows no layout.
 */

import { placeholdersOf } from '../../../prompt/parts.ts';
import type { Tokenizer } from '../../../tokenizers/index.ts';

/** What to draw besides tokens. */
export interface TokenNodeOptions {
  readonly whitespace: boolean;
  /** Tokens that end before this offset belong to the fixed start. */
  readonly fixedUntil: number;
}

/**
 * Where the tokens of a text end, to be drawn; null where a tokenizer does not say, or fails to: what only shows a text
 * must not end with it.
 */
export function tokenEnds(tokenizer: Tokenizer | null, text: string): Uint32Array | null {
  try {
    return tokenizer?.boundaries?.(text) ?? null;
  } catch {
    return null;
  }
}

/** Spaces that look like a plain space and are not: shown with a warning colour. */
const unusualSpace = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
const spaces = / +|\t+|\r?\n|[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/g;

/**
 * One span per token that is seen, classes `f` or `v` (fixed, varies), `e` or `o` (even, odd) and `p` (inside a placeholder), its
 * offset in `data-at`. Without a tokenizer that knows boundaries, plain text.
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
    // Later tokens of one character have no width of their own.
    if (end === start) continue;
    const span = document.createElement('span');
    const inside = placeholders.some((each) => start < each.end && end > each.start);
    span.className = `${end <= options.fixedUntil ? 'f' : 'v'} ${index % 2 ? 'o' : 'e'}${inside ? ' p' : ''}`;
    span.dataset.at = String(start);
    appendText(span, text.slice(start, end), options.whitespace);
    fragment.append(span);
    start = end;
    index += 1;
  }
  appendText(fragment, text.slice(start), options.whitespace);
  return fragment;
}

/** Text, with its white space in spans of class `s` (space), `t` (tab), `n` (line end) or `x` (an odd one). */
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
