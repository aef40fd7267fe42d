/** Finds the maker of a model, which may be another company than the host that serves it. */
import type { CatalogModel, Provider } from './types.ts';

/** Makers by the beginning of their models' names. */
const makers: readonly (readonly [beginning: RegExp, maker: string])[] = [
  [/^(GPT|gpt-oss|o\d)/, 'OpenAI'],
  [/^Claude/, 'Anthropic'],
  [/^(Gemini|Gemma)/, 'Google'],
  [/^Llama/, 'Meta'],
  [/^Amazon Nova/, 'Amazon'],
  [/^Qwen/, 'Alibaba'],
  [/^DeepSeek/, 'DeepSeek'],
  [/^Kimi/, 'Moonshot AI'],
  [/^GLM/, 'Z.ai'],
  [/^(Mistral|Ministral|Codestral|Devstral)/, 'Mistral'],
  [/^MiniMax/, 'MiniMax'],
  [/^Grok/, 'xAI'],
  [/^Command/, 'Cohere'],
  [/^Phi/, 'Microsoft'],
  [/^Nemotron/, 'NVIDIA'],
];

/** The maker of a model, by its name. `null` for an unknown maker, and for a class such as "Any model up to 16B". */
export function makerOf({ name }: Pick<CatalogModel, 'name'>): string | null {
  return makers.find(([beginning]) => beginning.test(name))?.[1] ?? null;
}

/** Whether a row stands for all models of a size, by its name: "Any model up to 16B". */
export const isOfAnyMaker = ({ name }: Pick<CatalogModel, 'name'>): boolean => name.startsWith('Any model ');

/**
 * The makers' pages for published weights, by the beginning of models' names. If the weights of later versions of a line are not
 * published, the entry matches only the earlier versions. Unlike prices, the entries were not read from a page. They are general
 * knowledge of November 2026, without source, date or confidence, and no cost depends on them.
 */
const weights: readonly (readonly [beginning: RegExp, page: string])[] = [
  [/^gpt-oss/, 'huggingface.co/openai'],
  [/^Llama \d/, 'huggingface.co/meta-llama'],
  [/^Gemma \d/, 'huggingface.co/google'],
  [/^Qwen[\d.]+ (Coder )?\d+B/, 'huggingface.co/Qwen'],
  [/^DeepSeek (R1|V3)/, 'huggingface.co/deepseek-ai'],
  [/^Kimi K2\.5/, 'huggingface.co/moonshotai'],
  [/^GLM 4\.7/, 'huggingface.co/zai-org'],
  [/^(Mistral Large 3|Ministral 3|Devstral 2)/, 'huggingface.co/mistralai'],
  [/^MiniMax M2$/, 'huggingface.co/MiniMaxAI'],
  [/^Command (A|R)/, 'huggingface.co/CohereLabs'],
  [/^Phi-4/, 'huggingface.co/microsoft'],
  [/^Nemotron 3/, 'huggingface.co/nvidia'],
];

/**
 * The page on which the maker of a model publishes weights, by the model's name. `null` = the weights are not published, or it is
 * unknown whether they are. The page was not read.
 */
export function openWeightsOf({ name }: Pick<CatalogModel, 'name'>): string | null {
  return weights.find(([beginning]) => beginning.test(name))?.[1] ?? null;
}

/**
 * Whether the host is the maker of the model: the host's name begins with the maker's name, as in "Google Gemini API". It is also true if
 * the maker is unknown.
 */
export function isOwnModel(maker: string | null, { name }: Pick<Provider, 'name'>): boolean {
  return maker === null || name.startsWith(maker);
}
