/**
 * Which tokenizer, or failing that which kind of estimate, fits a model. Knows names of models and families;
 * knows no prices and no text.
 */
import type { EstimateFamily } from './estimate.ts';
import type { EncodingId } from './types.ts';

/** How a model's tokens are counted: exactly by an encoding, else by an estimate for its family. */
export interface TokenizerChoice {
  /** The exact encoding; `null` where none is public or built in. */
  readonly encoding: EncodingId | null;
  /** The estimate, which also serves until the exact count has arrived. */
  readonly family: EstimateFamily;
  /** True where no publication names the encoding: it is that of the model's predecessors, and the count a good guess. */
  readonly assumed?: boolean;
}

const exact = (encoding: EncodingId, family: EstimateFamily): TokenizerChoice => ({ encoding, family });
const estimated = (family: EstimateFamily): TokenizerChoice => ({ encoding: null, family });

/** First match wins, on the id in lower case. Encodings by tiktoken's own table of models. */
const rules: readonly (readonly [RegExp, TokenizerChoice])[] = [
  [/gpt-oss/, exact('o200k_harmony', 'o200k')],
  [/gpt-?3\.?5|gpt-?35|gpt-4(?![\do.])|text-embedding|(babbage|davinci)-002/, exact('cl100k_base', 'cl100k')],
  [/text-davinci-00[23]|code-davinci|code-cushman/, exact('p50k_base', 'gpt2')],
  [/text-davinci-001|^(openai\/)?(davinci|curie|babbage|ada)$|gpt-?2\b/, exact('r50k_base', 'gpt2')],
  // tiktoken's table ends with gpt-5; later models have not been said to differ.
  [/gpt-5\.\d|gpt-([6-9]|\d\d)/, { ...exact('o200k_base', 'o200k'), assumed: true }],
  [/gpt-|chatgpt|\/o[1-9]|^o[1-9]|codex/, exact('o200k_base', 'o200k')],
  // Opus 4.7 and everything called 5 came with a new tokenizer.
  [/claude-(instant|v?[123]\b|(opus|sonnet|haiku)-(3|4(?![.-][7-9](\D|$)))\b)/, estimated('claude-4')],
  [/claude/, estimated('claude')],
  [/gemma|gemini/, estimated('gemini')],
  [/nova/, estimated('nova')],
  [/llama/, estimated('llama')],
  [/qwen|qwq/, estimated('qwen')],
  [/deepseek/, estimated('deepseek')],
];

/**
 * The tokenizer choice for a catalogue id (`openai/gpt-4.1-mini`) or a bare model name. An unknown model gets an
 * o200k estimate: a guess of the right size, never called exact.
 */
export function familyOf(modelId: string): TokenizerChoice {
  const name = modelId.toLowerCase();
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? estimated('unknown');
}
