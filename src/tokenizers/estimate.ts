/**
 * Token counts without a vocabulary: what a text is made of, times what a token of the family holds of it.
 * Instant and cheap; always an estimate, with a stated error. Knows no encoding. Derived in docs/tokenizers.md.
 */
import { features } from './estimate-features.ts';
import { estimateWeights } from './estimate-weights.ts';
import type { Tokenizer } from './types.ts';

/** Families with an estimate of their own. `claude-4` is Claude before Opus 4.7; `unknown` is for any other model. */
export type EstimateFamily = keyof typeof estimateWeights | 'claude' | 'claude-4' | 'nova' | 'unknown';

/** How a family is estimated, and how well. */
export interface Estimate {
  /** The measured vocabulary it is estimated with. */
  readonly like: keyof typeof estimateWeights;
  /** Tokens of the family to one of that vocabulary. */
  readonly factor: number;
  /**
   * Relative error within which nine of ten ordinary texts lie: their 90th percentile where the vocabulary is public,
   * else that of the vocabulary it is like, widened by how far published factors lie apart.
   */
  readonly error: number;
  /** Where the factor comes from, for families whose vocabulary is not public. */
  readonly source?: string;
}

/** One row per family. */
export const estimateFamilies: Readonly<Record<EstimateFamily, Estimate>> = {
  o200k: { like: 'o200k', factor: 1, error: 0.25 },
  cl100k: { like: 'cl100k', factor: 1, error: 0.2 },
  gpt2: { like: 'gpt2', factor: 1, error: 0.2 },
  llama: { like: 'llama', factor: 1, error: 0.3 },
  qwen: { like: 'qwen', factor: 1, error: 0.25 },
  deepseek: { like: 'deepseek', factor: 1, error: 0.2 },
  gemini: {
    like: 'gemini',
    factor: 1,
    error: 0.2,
    source: 'https://github.com/googleapis/python-genai/pull/1797',
  },
  claude: { like: 'o200k', factor: 1.53, error: 0.3, source: 'https://github.com/sammcj/ingest/pull/65' },
  'claude-4': { like: 'o200k', factor: 1.18, error: 0.3, source: 'https://github.com/sammcj/ingest/pull/65' },
  nova: { like: 'o200k', factor: 1.12, error: 0.35, source: 'https://heuristicandrew.blogspot.com/2025' },
  unknown: { like: 'o200k', factor: 1.1, error: 0.4 },
};

/** A name may come from a host without types. */
function known(family: string): EstimateFamily {
  return Object.hasOwn(estimateFamilies, family) ? (family as EstimateFamily) : 'unknown';
}

/** Up to this many UTF-16 units all of a text is looked at; of a longer one, evenly spread samples of this length in all. */
const samplingUnits = 1_000_000;
const samples = 50;

/** Estimated tokens of `text` for a family, `unknown` for a name that is none; 0 for the empty text, else at least 1. Never throws. */
export function estimateTokens(text: string, family: EstimateFamily): number {
  if (text === '') return 0;
  const { like, factor } = estimateFamilies[known(family)];
  const weights = estimateWeights[like];
  const weigh = (part: string) =>
    features(part).reduce((sum, count, i) => sum + count * (weights[i] as number), 0);
  return Math.max(1, Math.round((text.length > samplingUnits ? sampled(text, weigh) : weigh(text)) * factor));
}

function sampled(text: string, weigh: (part: string) => number): number {
  const length = samplingUnits / samples;
  const step = (text.length - length) / (samples - 1);
  let tokens = 0;
  for (let i = 0; i < samples; i++) {
    const from = Math.round(i * step);
    tokens += weigh(text.slice(from, from + length));
  }
  return (tokens * text.length) / samplingUnits;
}

/** An estimate as a tokenizer, for where one is asked for. */
export function estimateTokenizer(family: EstimateFamily): Tokenizer {
  return {
    id: `estimate:${known(family)}`,
    exact: false,
    error: estimateFamilies[known(family)].error,
    count: (text) => estimateTokens(text, family),
  };
}
