/**
 * Token counts without a vocabulary: characters by kind, times what a token of the family holds of them.
 * Instant and cheap; always an estimate, with a stated error. Knows no encoding.
 */
import type { Tokenizer } from './types.ts';

/** Families with an estimate of their own. `unknown` is for models of which nothing is known. */
export type EstimateFamily =
  | 'o200k'
  | 'cl100k'
  | 'gpt2'
  | 'claude'
  | 'gemini'
  | 'nova'
  | 'llama'
  | 'qwen'
  | 'deepseek'
  | 'mistral'
  | 'unknown';

/** Tokens relative to o200k_base, and the relative error within which most ordinary texts lie. */
export const estimateFamilies: Readonly<
  Record<EstimateFamily, { readonly factor: number; readonly error: number }>
> = {
  o200k: { factor: 1, error: 0.15 },
  cl100k: { factor: 1.03, error: 0.2 },
  gpt2: { factor: 1.25, error: 0.35 },
  claude: { factor: 1.35, error: 0.3 },
  gemini: { factor: 1.05, error: 0.2 },
  nova: { factor: 1.1, error: 0.3 },
  llama: { factor: 1.03, error: 0.2 },
  qwen: { factor: 1.05, error: 0.2 },
  deepseek: { factor: 1.03, error: 0.2 },
  mistral: { factor: 1.15, error: 0.25 },
  unknown: { factor: 1.1, error: 0.35 },
};

/** Estimated tokens of `text` for a family; 0 for the empty text, else at least 1. Never throws. */
export function estimateTokens(text: string, family: EstimateFamily): number {
  if (text === '') return 0;
  let words = 0;
  let wide = 0;
  let symbols = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isWord = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (isWord && !inWord) words++;
    inWord = isWord;
    if (unit > 0x7f) wide++;
    else if (!isWord && unit !== 32) symbols++;
  }
  return Math.max(
    1,
    Math.round((words * 1.2 + wide * 0.6 + symbols * 0.6) * estimateFamilies[family].factor),
  );
}

/** An estimate as a tokenizer, for where one is asked for. */
export function estimateTokenizer(family: EstimateFamily): Tokenizer {
  return {
    id: `estimate:${family}`,
    exact: false,
    error: estimateFamilies[family].error,
    count: (text) => estimateTokens(text, family),
  };
}
