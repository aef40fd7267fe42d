/** Calculates the totals of a prompt from the token counts of its texts: of each part, of the fixed start, and of all parts. */

import type { Count } from '../core/chat/tokens.ts';
import { characterClasses } from '../tokenizers/characters.ts';
import { isLineCut, isSafeCut } from '../tokenizers/safe-cut.ts';
import type { PartFormat } from './chat-format.ts';
import { continues, type Prefix, type PromptPart, prefixOf } from './parts.ts';

/** The token counts of a prompt. */
export interface Totals {
  readonly prefix: Prefix;
  /** Tokens of each part, in the order of the parts. */
  readonly tokens: readonly number[];
  readonly total: number;
  /** Tokens of the fixed start, which is the same on every request. */
  readonly fixed: number;
  /** The tokens of `total` that the chat format adds. */
  readonly format: number;
  /** Indices of the tool definitions whose tokens come from the chat format's rule, not from their text. */
  readonly byRule: ReadonlySet<number>;
  /** Entries of the `ft-count` event. A part whose placeholder ends the fixed start has two: fixed and varying. */
  readonly parts: readonly PartCount[];
}

/**
 * The texts to count. First the text of each part, then the other texts of `countedTexts`, then the fixed start that ends at a
 * placeholder. The other texts are needed, because the divider between two parts may be inside a token of the model.
 */
export function textsToCount(parts: readonly PromptPart[], tokenizer = ''): readonly string[] {
  const joined = countedTexts(parts, tokenizer).filter(
    (text, index) => text !== '' && !['', text].includes((parts[index] as PromptPart).text),
  );
  const start = fixedStartText(parts, tokenizer);
  return [...parts.map(({ text }) => text), ...joined, ...(start === null ? [] : [start])];
}

/**
 * The text of each part, joined with the parts that it continues. If the next part continues this part, the text is cut at the last
 * place where a token surely ends (`wholeTokens`).
 */
function countedTexts(parts: readonly PromptPart[], tokenizer: string): readonly string[] {
  return joinedTexts(parts).map((text, index) =>
    continues(parts, index + 1) ? wholeTokens(text, (parts[index + 1] as PromptPart).text, tokenizer) : text,
  );
}

/** The search for a cut starts at the end of the text and goes back by this number of UTF-16 units at a time. */
const searchUnits = 1_000;

/**
 * The start of a text up to the last place where a token ends for sure, if `following` comes after the text. The rest of the text
 * may form one token with `following`. `tokenizer` is the id of the tokenizer.
 */
function wholeTokens(text: string, following: string, tokenizer: string): string {
  if (following === '' || text === '') return text;
  const classes = characterClasses();
  const start = Math.max(0, text.length - searchUnits);
  const near = text.slice(start) + following.slice(0, 2);
  for (let end = text.length; end > start; end--) {
    const at = end - start;
    if (isSafeCut(near, at, classes) || isLineCut(near, at, classes, tokenizer)) return text.slice(0, end);
  }
  return wholeTokens(text.slice(0, start), near, tokenizer);
}

/** The text of each part, joined with the parts that it continues. */
function joinedTexts(parts: readonly PromptPart[]): readonly string[] {
  let text = '';
  return parts.map((part, index) => {
    text = continues(parts, index) ? text + part.text : part.text;
    return text;
  });
}

/** A letter as the value of a placeholder: it can form one token with the sign or the space before it. */
const joiningLetter = 'a';

/**
 * The text before the placeholder that ends the fixed start, up to the last token that no value of the placeholder can change; null
 * if no placeholder ends it.
 */
function fixedStartText(parts: readonly PromptPart[], tokenizer: string): string | null {
  const { wholeParts, placeholder } = prefixOf(parts);
  if (!placeholder) return null;
  const joined = joinedTexts(parts)[wholeParts] as string;
  const end = joined.length - (parts[wholeParts] as PromptPart).text.length + placeholder.start;
  return wholeTokens(joined.slice(0, end), joiningLetter, tokenizer);
}

/**
 * For each part, the tokens of its text in `countedTexts`, which includes the parts that it continues. A longer text can have fewer
 * tokens than its beginning. The beginning then gets the smaller number, so that no part has a negative number of tokens.
 */
function tokensUpTo(parts: readonly PromptPart[], count: Count, tokenizer: string): readonly number[] {
  const tokens = countedTexts(parts, tokenizer).map(count);
  for (let index = parts.length - 1; index > 0; index--) {
    if (continues(parts, index))
      tokens[index - 1] = Math.min(tokens[index - 1] as number, tokens[index] as number);
  }
  return tokens;
}

/**
 * The totals of a prompt. `count` must know the tokens of the texts that `textsToCount` returns for the same `tokenizer` (an id).
 * `format` is null if the chat format is not counted.
 */
export function totalsOf(
  parts: readonly PromptPart[],
  count: Count,
  format: { readonly parts: readonly PartFormat[]; readonly reply: number } | null,
  tokenizer = '',
): Totals {
  const prefix = prefixOf(parts);
  const tokensUpToEach = tokensUpTo(parts, count, tokenizer);
  const tokensBefore = (index: number): number =>
    continues(parts, index) ? (tokensUpToEach[index - 1] as number) : 0;
  const tokens = tokensUpToEach.map(
    (tokensTo, index) => format?.parts[index]?.instead ?? tokensTo - tokensBefore(index),
  );
  const startText = fixedStartText(parts, tokenizer);
  const entries: PartCount[] = [];
  const formatTokens = { fixed: 0, varying: format?.reply ?? 0 };
  parts.forEach(({ part }, index) => {
    const partTokens = tokens[index] ?? 0;
    const isFixed = index < prefix.wholeParts;
    const isSplit = index === prefix.wholeParts && prefix.placeholder !== null;
    const startTokens = isSplit
      ? Math.min(Math.max(count(startText ?? '') - tokensBefore(index), 0), partTokens)
      : 0;
    if (isSplit) entries.push({ part, fixed: true, tokens: startTokens });
    entries.push({ part, fixed: isFixed, tokens: partTokens - startTokens });
    formatTokens[isFixed || isSplit ? 'fixed' : 'varying'] += format?.parts[index]?.around ?? 0;
  });
  if (formatTokens.fixed) entries.push({ part: 'format', fixed: true, tokens: formatTokens.fixed });
  if (formatTokens.varying) entries.push({ part: 'format', fixed: false, tokens: formatTokens.varying });
  const tokensIn = (counts: readonly PartCount[]): number =>
    counts.reduce((sum, each) => sum + each.tokens, 0);
  return {
    prefix,
    tokens,
    total: tokensIn(entries),
    fixed: tokensIn(entries.filter((entry) => entry.fixed)),
    format: formatTokens.fixed + formatTokens.varying,
    byRule: new Set(
      [...parts.keys()].filter(
        (index) => parts[index]?.part === 'tools' && typeof format?.parts[index]?.instead === 'number',
      ),
    ),
    parts: entries,
  };
}

/** The token count of one part of a prompt, or of the fixed or varying half of a part. */
export interface PartCount {
  /** Kind of the part: `system`, `examples`, `tools`, `user`, …; `format` for the chat format. */
  readonly part: string;
  /** True for tokens of the fixed start, which is the same on every request. */
  readonly fixed: boolean;
  readonly tokens: number;
}
