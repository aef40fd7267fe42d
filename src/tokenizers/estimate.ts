/**
 * Estimates token counts without a vocabulary: counts the features of a text and weights them as measured for the family. The
 * estimate is fast and has a stated error. The method is described in docs/tokenizers.md.
 */
import { features } from './estimate-features.ts';
import { estimateWeights } from './estimate-weights.ts';
import type { Tokenizer } from './types.ts';

/** Families with their own estimate. `claude-4` is Claude before Opus 4.7; `unknown` is any other model. */
export type EstimateFamily = keyof typeof estimateWeights | 'claude' | 'claude-4' | 'nova' | 'unknown';

/** The estimate of a family, and its error. */
export interface Estimate {
  /** The measured vocabulary whose weights are used. */
  readonly like: keyof typeof estimateWeights;
  /** Tokens of the family per token of that vocabulary. */
  readonly factor: number;
  /**
   * Relative error of the estimate: for nine of ten ordinary texts, the error is no larger. It is measured if the vocabulary is
   * public; else it is the error for the vocabulary in `like`, widened by the spread of published factors.
   */
  readonly error: number;
  /** Source of the factor, for families whose vocabulary is not public. */
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

/** The family with this name; `unknown` for any other text, because a page may pass any text. */
function familyNamed(family: string): EstimateFamily {
  return Object.hasOwn(estimateFamilies, family) ? (family as EstimateFamily) : 'unknown';
}

/**
 * A text of up to this many UTF-16 units is read as a whole. From a longer text, evenly spread samples of this total length are
 * read.
 */
const samplingUnits = 1_000_000;
/** Number of samples of a longer text. */
const sampleCount = 50;

/**
 * Estimated tokens of `text` for a family; a name that is not a family is taken as `unknown`. 0 for the empty text, else at
 * least 1. Never throws.
 */
export function estimateTokens(text: string, family: EstimateFamily): number {
  if (text === '') return 0;
  const { like, factor } = estimateFamilies[familyNamed(family)];
  const weights = estimateWeights[like];
  const weigh = (part: string) =>
    features(part).reduce((sum, count, i) => sum + count * (weights[i] as number), 0);
  const weight = text.length > samplingUnits ? weighSamples(text, weigh) : weigh(text);
  return Math.max(1, Math.round(weight * factor));
}

/** The weight of a text, extrapolated from its samples. */
function weighSamples(text: string, weigh: (part: string) => number): number {
  const sampleUnits = samplingUnits / sampleCount;
  const stepUnits = (text.length - sampleUnits) / (sampleCount - 1);
  let tokens = 0;
  for (let i = 0; i < sampleCount; i++) {
    const from = Math.round(i * stepUnits);
    tokens += weigh(text.slice(from, from + sampleUnits));
  }
  return (tokens * text.length) / samplingUnits;
}

/** A family's estimate as a `Tokenizer`. */
export function estimateTokenizer(family: EstimateFamily): Tokenizer {
  return {
    id: `estimate:${familyNamed(family)}`,
    exact: false,
    error: estimateFamilies[familyNamed(family)].error,
    count: (text) => estimateTokens(text, family),
  };
}
