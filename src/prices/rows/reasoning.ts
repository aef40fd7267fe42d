/**
 * Two lists of models: the models that reason before they answer, unless a request switches the reasoning off or nearly off; and the models
 * whose reasoning no request can switch off. Hosts bill the reasoning as output.
 *
 * These sources were read in November 2026. For other models no source was read.
 *
 * - OpenAI's model pages: GPT-5, o1 to o4-mini, GPT-6 Luna; gpt-oss reasons at the effort "medium".
 * - Two quotations of OpenAI's reasoning guide: GPT-6.1 Sol reasons at "medium"; neither GPT-6.1 Sol nor GPT-6 Astra accepts "none".
 * - OpenAI's API reference: "All models before gpt-5.1 default to medium reasoning effort, and do not support none".
 * - Parasail's page on gpt-oss: "low", "medium" or "high".
 * - Anthropic's pages on thinking, on Fable 5 and on the 5.5 models: "adaptive thinking is on by default"; Opus 5.5 and Fable refuse to
 *   switch it off.
 * - OpenRouter's guide to the 5.5 models: the same is true of Opus 5.
 * - An article on Sonnet 5.
 * - The Gemini pages: Gemini 4 Argon.
 * - Google Cloud's page on thinking of 1 October 2026: 3 Flash to 3.8 Flash and 3.1 Pro reason at the level "medium" or "high"; the
 *   Flash-Lite models at "minimal", which is nearly none.
 * - The Gemini page on thinking as quoted in SDKs in September 2026: "You cannot disable thinking for Gemini 3.1 Pro"; 3.7 and 3.8 Flash
 *   refuse "minimal"; with "minimal", 3 Flash to 3.6 Flash nearly never think.
 * - xAI's page on reasoning as quoted in an SDK: Grok 4.5 and 4.6 reason at "high", which cannot be disabled.
 * - The documentation of Agno: DeepSeek V4 thinks by default.
 * - Z.ai's documentation: `thinking.type` is "enabled" from GLM 4.5 on.
 * - The Kimi API guide of Tencent Cloud: K2.5 and K2.6.
 * - The Qwen3 documentation: `enable_thinking` is true, except in the Coder models.
 * - The names of DeepSeek R1, Phi-4 Reasoning Plus and Grok 4.1 Fast, reasoning.
 */

/** The names of the models that reason by default. */
const reasoningModels =
  /^(gpt-5(-mini|-nano)?|gpt-6-luna|gpt-6-astra|gpt-6\.1-sol|o\d(-\w+)?|gpt-oss-\d+b|claude-(fable|opus|sonnet)-5|claude-fable-5-1|claude-(opus|sonnet|haiku)-5-5|gemini-4-argon|gemini-3\.[5678]-flash|gemini-3(\.1-pro|-flash)-preview|grok-4\.[56]|deepseek-v4-(flash|pro)|glm-(4\.[5-9]|5\.\d)(-\w+)?|kimi-k2\.[56]|qwen3-\d+b(-a22b)?|deepseek-r1|phi-4-reasoning-plus|grok-4-1-fast-reasoning)$/;

/** The names of the models whose sources say that no request switches the reasoning off. */
const alwaysReasoning =
  /^(gpt-5(-mini|-nano)?|o\d(-\w+)?|gpt-oss-\d+b|gpt-6-astra|gpt-6\.1-sol|gemini-3\.[78]-flash|gemini-3\.1-pro-preview|claude-fable-5(-1)?|claude-opus-5-5|grok-4\.[56])$/;

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Whether a model reasons by default, by its id `provider/model`. The answer does not depend on the provider. */
export function reasonsByDefault(id: string): boolean {
  return reasoningModels.test(nameOf(id));
}

/** Whether a source says that no request switches the reasoning of a model off, by its id `provider/model`. */
export function alwaysReasons(id: string): boolean {
  return alwaysReasoning.test(nameOf(id));
}
