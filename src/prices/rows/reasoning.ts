/**
 * The models that reason before they answer, unless a request switches the reasoning off. Hosts bill the reasoning as output. The
 * sources were read in November 2026: OpenAI's model pages (GPT-5, o1 to o4-mini, GPT-6 Luna; gpt-oss reasons at the effort
 * "medium"), the Gemini pages (Gemini 4 Argon), Google Cloud's page on thinking of 1 October 2026 (3 Flash to 3.8 Flash and 3.1 Pro
 * at the level "medium" or "high"; the Flash-Lite models at "minimal", which is nearly none), Z.ai's documentation (`thinking.type`
 * is "enabled" from GLM 4.5 on), the Kimi API guide of Tencent Cloud (K2.5, K2.6), the Qwen3 documentation (`enable_thinking` is
 * true; not in the Coder models), and the names of DeepSeek R1, Phi-4 Reasoning Plus and Grok 4.1 Fast, reasoning. For other models
 * no source was read.
 */

const reasoningModels =
  /^(gpt-5(-mini|-nano)?|gpt-6-luna|o\d(-\w+)?|gpt-oss-\d+b|gemini-4-argon|gemini-3\.[5678]-flash|gemini-3(\.1-pro|-flash)-preview|glm-(4\.[5-9]|5\.\d)(-\w+)?|kimi-k2\.[56]|qwen3-\d+b(-a22b)?|deepseek-r1|phi-4-reasoning-plus|grok-4-1-fast-reasoning)$/;

/** Whether a model reasons by default, by its id `provider/model`. The answer does not depend on the provider. */
export function reasonsByDefault(id: string): boolean {
  return reasoningModels.test(id.slice(id.indexOf('/') + 1));
}
