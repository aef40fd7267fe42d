/** Who makes a model, which may be another company than the host that serves it. */
import type { CatalogModel, Provider } from './types.ts';

/** Makers by the beginning of their models' names. */
const makers: readonly (readonly [RegExp, string])[] = [
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

/** Whether a host serves its own model: its name begins with that of the maker, as in "Google Gemini API". */
export function isOwnModel(maker: string | null, { name }: Pick<Provider, 'name'>): boolean {
  return maker === null || name.startsWith(maker);
}
