/**
 * From the tokens of texts to the figures of a prompt: per part, fixed, varying, in all. Pure; knows no DOM.
 */
import type { PartCount } from '../events.ts';
import type { PartFormat } from './chat.ts';
import { type Prefix, type PromptPart, prefixOf } from './parts.ts';

/** The figures of a prompt. */
export interface Tally {
  readonly prefix: Prefix;
  /** Tokens of each part, in the order of the parts. */
  readonly tokens: readonly number[];
  readonly total: number;
  /** Tokens of the start that is the same on every request. */
  readonly fixed: number;
  /** Of the total, what the chat format adds. */
  readonly format: number;
  /** For the event: a part that ends its fixed start at a placeholder comes twice. */
  readonly parts: readonly PartCount[];
}

/**
 * Texts to count: each part, then the fixed start of the part in which a placeholder ends the prefix. Spaces before the
 * placeholder are left out: they join the first token of whatever fills it.
 */
export function textsToCount(parts: readonly PromptPart[]): readonly string[] {
  const { wholeParts, placeholder } = prefixOf(parts);
  const texts = parts.map((part) => part.text);
  if (!placeholder) return texts;
  const { text } = parts[wholeParts] as PromptPart;
  let end = placeholder.start;
  while (end > 0 && text[end - 1] === ' ') end -= 1;
  return [...texts, text.slice(0, end)];
}

/** The figures, from tokens in the order of `textsToCount` and the chat format where it is counted. */
export function tallyOf(
  parts: readonly PromptPart[],
  counted: readonly number[],
  format: { readonly parts: readonly PartFormat[]; readonly reply: number } | null,
): Tally {
  const prefix = prefixOf(parts);
  const tokens = parts.map((_, index) => format?.parts[index]?.instead ?? counted[index] ?? 0);
  const entries: PartCount[] = [];
  const around = { fixed: 0, varying: format?.reply ?? 0 };
  parts.forEach(({ part }, index) => {
    const all = tokens[index] ?? 0;
    const isFixed = index < prefix.wholeParts;
    const splits = index === prefix.wholeParts && prefix.placeholder !== null;
    const start = splits ? Math.min(counted[parts.length] ?? 0, all) : 0;
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
    parts: entries,
  };
}
