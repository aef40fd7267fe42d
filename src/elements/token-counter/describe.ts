/**
 * Puts a token, a part's name and a label for several of a kind into words. It formats and counts nothing else.
 */

import type { PromptPart } from '../../prompt/parts.ts';
import type { UncountedCounts } from '../../prompt/uncounted.ts';
import type { Tokenizer } from '../../tokenizers/index.ts';
import type { DrawnToken } from './part-editor/highlight.ts';
import type { CounterWords } from './templates.ts';

/** More bytes than this are cut: a token of a hundred spaces says nothing more in full. */
const mostBytes = 16;

/** A longer token's text is cut, so that its number and bytes can be read beside it. */
const mostCharacters = 24;

/** A figure or a sentence about one, marked as an estimate. */
export function approximately(text: string): string {
  return `≈\u2009${text}`;
}

/** What a request or a part of one holds besides text, as a list. */
export function listOf(counts: UncountedCounts, words: CounterWords, whole: (n: number) => string): string {
  const items = Object.entries(counts).filter(([, count]) => count > 0);
  return words.things(items.map(([kind, count]) => ({ kind, count, shown: whole(count) })));
}

/** A token's text with its white space made visible. */
export function visibleText(text: string): string {
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return shown.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\n', '↵');
}

/** The numbers and bytes of a token in words. */
export function tokenDetail(
  token: DrawnToken,
  tokenizer: Tokenizer,
  words: CounterWords,
  whole: (n: number) => string,
): string {
  const bytes = token.ids.flatMap((id) => [...(tokenizer.decodeToken?.(id) ?? [])]);
  const hex = bytes.slice(0, mostBytes).map((byte) => byte.toString(16).padStart(2, '0'));
  const detail =
    bytes.length > mostBytes
      ? words.firstBytes(hex.join(' '), whole(bytes.length))
      : words.bytes(hex.join(' '), bytes.length === 1);
  return words.tokenDetail(token.ids.join(' + '), detail);
}

/** The label of each part; parts of one kind without a label of their own are numbered. */
export function labelsOf(parts: readonly PromptPart[], words: CounterWords): readonly string[] {
  const kind = ({ part, role, name }: PromptPart): string =>
    words.partLabel(((part === 'examples' || part === 'message') && role) || part) + (name ? ` ${name}` : '');
  const kinds = parts.map(kind);
  const all = new Map<string, number>();
  for (const label of kinds) all.set(label, (all.get(label) ?? 0) + 1);
  const before = new Map<string, number>();
  return parts.map((part, index) => {
    const label = kinds[index] as string;
    const number = (before.get(label) ?? 0) + 1;
    before.set(label, number);
    return part.label || (all.get(label) === 1 ? label : words.partNumbered(label, number));
  });
}
