/**
 * Maps a model's name to its tokenizer, or to an estimate if there is no tokenizer for it.
 */
import type { EstimateFamily } from './estimate.ts';
import type { EncodingId } from './types.ts';

/** The tokenizer of a model: an encoding that counts exactly, else the estimate of the model's family. */
export interface TokenizerChoice {
  /** The encoding of the model; `null` if it is not public or not built in. */
  readonly encoding: EncodingId | null;
  /** The family of the estimate. The estimate is shown if there is no exact count, and until the exact count has arrived. */
  readonly family: EstimateFamily;
  /** True if no publication names the model's encoding. The encoding of its predecessors is then assumed. */
  readonly assumed?: boolean;
}

const exact = (encoding: EncodingId, family: EstimateFamily): TokenizerChoice => ({ encoding, family });
const assumed = (encoding: EncodingId, family: EstimateFamily): TokenizerChoice => ({
  ...exact(encoding, family),
  assumed: true,
});
const estimated = (family: EstimateFamily): TokenizerChoice => ({ encoding: null, family });

/** Suffixes of a release. A known name with such a suffix is a release of the same model and has the same encoding. */
const releaseSuffixes =
  '\\d+|\\d+k|turbo|instruct|mini|nano|pro|chat|latest|preview|vision|audio|realtime|search|transcribe|codex|deep-research';

/**
 * Matches a model name that is one of these names. A provider or `ft:` may be before the name, and a release suffix, or the `:`
 * of a fine-tune or version, after it.
 */
const wholeName = (names: string): RegExp =>
  new RegExp(`^(.*/|openai\\.)?(ft:)?(${names})(-(${releaseSuffixes}))*(:.*)?$`);

/**
 * The rules for an id in lower case; the first rule that matches applies. Only whole names from tiktoken's table of models are
 * exact, because many models that are not OpenAI's have `gpt-` in their name.
 */
const rules: readonly (readonly [pattern: RegExp, choice: TokenizerChoice])[] = [
  [wholeName('gpt-oss|gpt-oss(-safeguard)?-(20|120)b'), exact('o200k_harmony', 'o200k')],
  [wholeName('gpt-4o|gpt-4\\.[15]|gpt-5|chatgpt-4o|o[13]|o4-mini'), exact('o200k_base', 'o200k')],
  [
    wholeName('gpt-(3\\.5|35)-turbo|gpt-4|text-embedding-(ada-002|3-small|3-large)|(babbage|davinci)-002'),
    exact('cl100k_base', 'cl100k'),
  ],
  [
    wholeName(
      'text-davinci-00[23]|code-(davinci|cushman)-00[12]|(davinci|cushman)-codex|(text|code)-davinci-edit-001',
    ),
    exact('p50k_base', 'gpt2'),
  ],
  [
    wholeName(
      '(text|code)-((similarity|search)-)?(davinci|curie|babbage|ada)(-doc|-code)?-001|gpt-?2(-medium|-large|-xl)?',
    ),
    exact('r50k_base', 'gpt2'),
  ],
  [/^(openai\/)?(davinci|curie|babbage|ada)$/, exact('r50k_base', 'gpt2')],
  [/\bgpt-oss\b/, assumed('o200k_harmony', 'o200k')],
  // Ollama is not a family, because it serves models of many families. Open families come before closed ones, because an open
  // model that was distilled from a closed one may have both names.
  [/(?<!\bo)llama/, estimated('llama')],
  [/qwen|qwq/, estimated('qwen')],
  [/deepseek/, estimated('deepseek')],
  [/gemma|gemini/, estimated('gemini')],
  // Opus 4.7 and all models with version 5 have a new tokenizer.
  [/claude-(instant|((opus|sonnet|haiku)-)?v?([123]|4(?![.-][7-9](\D|$)))\b)/, estimated('claude-4')],
  [/claude/, estimated('claude')],
  [/(?<![a-z])nova(?![a-z])/, estimated('nova')],
  // GPT-NeoX has its own vocabulary; the other open models use the vocabulary of GPT-2.
  [/gpt-?neox/, estimated('unknown')],
  [/\bgpt-?(neo|j)\b|dialogpt|cerebras-gpt|distilgpt2/, estimated('gpt2')],
  [/\bgpt-?[23](?![\d.])/, assumed('r50k_base', 'gpt2')],
  [/\bgpt-?(3\.5|35|4(?![\do.]))/, assumed('cl100k_base', 'cl100k')],
  // tiktoken's table ends with gpt-5; no publication says that later models differ.
  [/\b(gpt-|chatgpt)|(^|\/)o[1-9](-|$)|\bcodex\b/, assumed('o200k_base', 'o200k')],
];

/**
 * The tokenizer choice for a catalogue id (`openai/gpt-4.1-mini`) or a model name without provider. For an unknown model, it is the
 * estimate of the family `unknown`, which is never called exact.
 */
export function familyOf(modelId: string): TokenizerChoice {
  const name = modelId.toLowerCase();
  return rules.find(([pattern]) => pattern.test(name))?.[1] ?? estimated('unknown');
}
