/**
 * Tokenizers: exact counts for OpenAI's encodings, estimates for other families, and registration of a page's own tokenizers. Importing has
 * no effects; a vocabulary is loaded on first use.
 */
export {
  type BackgroundOptions,
  type BackgroundTokenizer,
  backgroundTokenizer,
  backgroundUnits,
  loadAsyncTokenizer,
} from './background.ts';
export { encodingIds, isEncodingId } from './built-in.ts';
export { countTokens, latestWins } from './cancel.ts';
export type { ExactTokenizer } from './encoding.ts';
export {
  type Estimate,
  type EstimateFamily,
  estimateFamilies,
  estimateTokenizer,
  estimateTokens,
} from './estimate.ts';
export { familyOf, type TokenizerChoice } from './families.ts';
export { huggingFaceTokenizer, type JsonSource } from './hugging-face.ts';
export { createIncrementalCounter, type IncrementalCounter } from './incremental.ts';
export { loadTokenizer, registerTokenizer } from './load.ts';
export type { Segment } from './segments.ts';
export type { AsyncTokenizer, CountOptions, EncodingId, Tokenizer, TokenizerLoader } from './types.ts';
