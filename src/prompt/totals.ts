/**
 * From the tokens of texts to the figures of a prompt: per part, fixed, varying, in all. Pure; knows no DOM.
 */

import type { Count } from '../core/chat/tokens.ts';

import { characterClasses } from '../tokenizers/characters.ts';
import { isLineCut, isSafeCut } from '../tokenizers/safe-cut.ts';
import type { PartFormat } from './chat-format.ts';
import { continues, type Prefix, type PromptPart, prefixOf } from './parts.ts';

/** The figures of a prompt. */
export interface Totals {
  readonly prefix: Prefix;
  /** Tokens of each part, in the order of the parts. */
  readonly tokens: readonly number[];
  readonly total: number;
  /** Tokens of the start that is the same on every request. */
  readonly fixed: number;
  /** Of the total, what the chat format adds. */
  readonly format: number;
  /** Tool definitions: the chat format's rule gives their tokens, in place of their text. */
  readonly byRule: ReadonlySet<number>;
  /** For the event: a part that ends its fixed start at a placeholder comes twice. */
  readonly parts: readonly PartCount[];
}

/**
 * Texts to count: each part; then, for parts that go on with the one before, their common text, since a divider may cut
 * a token in two that the model reads as one; then the fixed start that a placeholder ends.
 */
export function textsToCount(parts: readonly PromptPart[], tokenizer = ''): readonly string[] {
  const joined = countedTexts(parts, tokenizer).filter(
    (text, index) => text !== '' && !['', text].includes((parts[index] as PromptPart).text),
  );
  const start = fixedStartText(parts, tokenizer);
  return [...parts.map(({ text }) => text), ...joined, ...(start === null ? [] : [start])];
}

/** The text of each part with all that it goes on with; before a part that goes on, as far as its tokens are its own. */
function countedTexts(parts: readonly PromptPart[], tokenizer: string): readonly string[] {
  return joinedTexts(parts).map((text, index) =>
    continues(parts, index + 1) ? wholeTokens(text, (parts[index + 1] as PromptPart).text, tokenizer) : text,
  );
}

/** As much of a text is looked through at once. */
const searchUnits = 1_000;

/**
 * The start of a text up to where a token surely ends, with this text `behind` it: the last place at which both can be cut
 * for any encoding, or this `tokenizer`. What goes on behind it is one token with what follows, or may be.
 */
function wholeTokens(text: string, behind: string, tokenizer: string): string {
  if (behind === '' || text === '') return text;
  const classes = characterClasses();
  const start = Math.max(0, text.length - searchUnits);
  const near = text.slice(start) + behind.slice(0, 2);
  for (let end = text.length; end > start; end--) {
    const at = end - start;
    if (isSafeCut(near, at, classes) || isLineCut(near, at, classes, tokenizer)) return text.slice(0, end);
  }
  return wholeTokens(text.slice(0, start), near, tokenizer);
}

/** The text of each part with all that it goes on with. */
function joinedTexts(parts: readonly PromptPart[]): readonly string[] {
  let text = '';
  return parts.map((part, index) => {
    text = continues(parts, index) ? text + part.text : part.text;
    return text;
  });
}

/** What fills a placeholder may begin with a letter, which joins the sign and the spaces before it. */
const worstCaseFill = 'a';

/**
 * The text in which a placeholder ends the prefix, as far as its tokens are its own whatever fills that; null without
 * one.
 */
function fixedStartText(parts: readonly PromptPart[], tokenizer: string): string | null {
  const { wholeParts, placeholder } = prefixOf(parts);
  if (!placeholder) return null;
  const joined = joinedTexts(parts)[wholeParts] as string;
  const end = joined.length - (parts[wholeParts] as PromptPart).text.length + placeholder.start;
  return wholeTokens(joined.slice(0, end), worstCaseFill, tokenizer);
}

/** The tokens of one text up to the end of each part. A longer text can have fewer tokens: the start then has no more. */
function tokensUpTo(parts: readonly PromptPart[], count: Count, tokenizer: string): readonly number[] {
  const tokens = countedTexts(parts, tokenizer).map(count);
  for (let index = parts.length - 1; index > 0; index--) {
    if (continues(parts, index))
      tokens[index - 1] = Math.min(tokens[index - 1] as number, tokens[index] as number);
  }
  return tokens;
}

/** The figures, from the tokens of `textsToCount` for the same `tokenizer` (its id), and the chat format where it is counted. */
export function totalsOf(
  parts: readonly PromptPart[],
  count: Count,
  format: { readonly parts: readonly PartFormat[]; readonly reply: number } | null,
  tokenizer = '',
): Totals {
  const prefix = prefixOf(parts);
  const upTo = tokensUpTo(parts, count, tokenizer);
  const before = (index: number): number => (continues(parts, index) ? (upTo[index - 1] as number) : 0);
  const tokens = upTo.map((all, index) => format?.parts[index]?.instead ?? all - before(index));
  const startText = fixedStartText(parts, tokenizer);
  const entries: PartCount[] = [];
  const around = { fixed: 0, varying: format?.reply ?? 0 };
  parts.forEach(({ part }, index) => {
    const all = tokens[index] ?? 0;
    const isFixed = index < prefix.wholeParts;
    const splits = index === prefix.wholeParts && prefix.placeholder !== null;
    const start = splits ? Math.min(Math.max(count(startText ?? '') - before(index), 0), all) : 0;
    if (splits) entries.push({ part, fixed: true, tokens: start });
    entries.push({ part, fixed: isFixed, tokens: all - start });
    around[isFixed || splits ? 'fixed' : 'varying'] += format?.parts[index]?.around ?? 0;
  });
  if (around.fixed) entries.push({ part: 'format', fixed: true, tokens: around.fixed });
  if (around.varying) entries.push({ part: 'format', fixed: false, tokens: around.varying });
  const sum = (list: readonly PartCount[]): number => list.reduce((total, each) => total + each.tokens, 0);
  return {
    prefix,
    tokens,
    total: sum(entries),
    fixed: sum(entries.filter((entry) => entry.fixed)),
    format: around.fixed + around.varying,
    byRule: new Set(
      [...parts.keys()].filter(
        (index) => parts[index]?.part === 'tools' && typeof format?.parts[index]?.instead === 'number',
      ),
    ),
    parts: entries,
  };
}

/** The parts of a prompt, counted apart. */
export interface PartCount {
  /** What the part is: `system`, `examples`, `tools`, `user`, … */
  readonly part: string;
  /** True for the prefix that is the same on every request. */
  readonly fixed: boolean;
  readonly tokens: number;
}
