/** Usage as the hosts of models return it: in each response, in usage reports and in cost reports. */
import { isRecord } from '../json-values.ts';
import { latencyAndCostIn, readResponse, timeIn, tokensAt, usageIn } from './fields.ts';
import type { RawRow, UsageSource } from './source-types.ts';
import { at, firstAt, numberOf, textAt } from './values.ts';

/** Whether a value has a member with one of these names. */
const has = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.some((name) => Object.hasOwn(value, name));

/** The properties that all sources of OpenAI share. */
const openai = {
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  source: 'npm openai 7.57.0, resources/**/*.d.ts',
  asOf: '2026-11-13',
} as const;

/** The properties that all sources of Anthropic share. */
const anthropic = {
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: 0,
  source: 'npm @anthropic-ai/sdk 1.13.0, Usage',
  asOf: '2026-11-23',
} as const;

const openaiChat: UsageSource = {
  ...openai,
  id: 'openai-chat',
  recognises: ({ row }) => has(usageIn(row), 'prompt_tokens'),
  read: readResponse({
    input: ['prompt_tokens'],
    cached: ['prompt_tokens_details.cached_tokens', 'cached_tokens'],
    written: ['prompt_tokens_details.cache_write_tokens'],
    output: ['completion_tokens'],
    reasoning: ['completion_tokens_details.reasoning_tokens', 'reasoning_tokens'],
  }),
};

const openaiResponses: UsageSource = {
  ...openai,
  id: 'openai-responses',
  recognises: ({ row }) =>
    at(row, 'object') === 'response' || has(usageIn(row), 'input_tokens_details', 'output_tokens_details'),
  read: readResponse({
    input: ['input_tokens'],
    cached: ['input_tokens_details.cached_tokens', 'cached_tokens'],
    written: ['input_tokens_details.cache_write_tokens'],
    output: ['output_tokens'],
    reasoning: ['output_tokens_details.reasoning_tokens', 'reasoning_tokens'],
  }),
};

/** The time of a bucket. It is a field of the bucket or, in other sources, of the row. */
const bucketTime = (holder: unknown, row: unknown): unknown =>
  firstAt(holder, ['startTime', 'startingAt']) ?? timeIn(row);

const openaiUsage: UsageSource = {
  ...openai,
  id: 'openai-usage',
  recognises: ({ row }) =>
    /^organization\.usage\./.test(String(at(row, 'object'))) || has(row, 'num_model_requests'),
  read: ({ row, holder }) => {
    const object = at(row, 'object');
    if (typeof object === 'string' && object !== 'organization.usage.completions.result') return 'other-call';
    return {
      model: textAt(row, ['model']),
      time: bucketTime(holder, row),
      requests: at(row, 'num_model_requests') ?? null,
      isBucket: true,
      ...tokensAt(row, {
        input: ['input_tokens'],
        cached: ['input_cached_tokens'],
        written: ['input_cache_write_tokens'],
        output: ['output_tokens'],
      }),
    };
  },
};

/** The dollars of a row of a cost report. `perUsd` is the number of units of its amount in a dollar, such as 100 for cents. */
function costOf(
  row: unknown,
  holder: unknown,
  amount: unknown,
  currency: unknown,
  perUsd: number,
): RawRow | 'other-currency' {
  if (String(currency ?? 'usd').toLowerCase() !== 'usd') return 'other-currency';
  const { value } = numberOf(amount, { whole: false });
  return {
    model: textAt(row, ['model']),
    time: bucketTime(holder, row),
    isCost: true,
    usd: value === null ? amount : value / perUsd,
  };
}

const openaiCosts: UsageSource = {
  ...openai,
  id: 'openai-costs',
  recognises: ({ row }) => at(row, 'object') === 'organization.costs.result' || isRecord(at(row, 'amount')),
  // `amount.value` is in dollars if the currency is `usd`.
  read: ({ row, holder }) => costOf(row, holder, at(row, 'amount.value'), at(row, 'amount.currency'), 1),
};

/** The paths of the tokens that were written to the cache for five minutes, and for an hour. */
const ephemeralPaths = [
  'cache_creation.ephemeral_5m_input_tokens',
  'cache_creation.ephemeral_1h_input_tokens',
] as const;

/** The written tokens in Anthropic's usage: their total alone, or else the number of each kind. */
const writtenParts = (usage: unknown): readonly unknown[] => {
  const total = at(usage, 'cache_creation_input_tokens');
  return total === undefined || total === null ? ephemeralPaths.map((path) => at(usage, path)) : [total];
};

const readMessage = readResponse({
  input: ['input_tokens'],
  cached: ['cache_read_input_tokens'],
  output: ['output_tokens'],
  reasoning: ['output_tokens_details.thinking_tokens'],
});

const anthropicMessages: UsageSource = {
  ...anthropic,
  id: 'anthropic',
  recognises: ({ row }) => {
    const usage = usageIn(row);
    const isMessage = has(usage, 'cache_read_input_tokens', 'cache_creation_input_tokens', 'cache_creation');
    return has(usage, 'input_tokens') && (isMessage || at(row, 'type') === 'message');
  },
  read: (found) => ({ ...readMessage(found), written: writtenParts(usageIn(found.row)) }),
};

const anthropicUsage: UsageSource = {
  ...anthropic,
  id: 'anthropic-usage',
  recognises: ({ row }) => has(row, 'uncached_input_tokens'),
  // The report has no number of requests.
  read: ({ row, holder }) => ({
    model: textAt(row, ['model']),
    time: bucketTime(holder, row),
    requests: null,
    isBucket: true,
    input: at(row, 'uncached_input_tokens'),
    cached: at(row, 'cache_read_input_tokens'),
    written: writtenParts(row),
    output: at(row, 'output_tokens'),
  }),
};

const anthropicCosts: UsageSource = {
  ...anthropic,
  id: 'anthropic-costs',
  recognises: ({ row }) => typeof at(row, 'amount') === 'string' && has(row, 'currency'),
  // `amount` is a text in cents: "123.45" is $1.23.
  read: ({ row, holder }) => costOf(row, holder, at(row, 'amount'), at(row, 'currency'), 100),
  source: 'platform.claude.com, docs/en/api/admin/cost_report',
  asOf: '2026-11-23',
};

const gemini: UsageSource = {
  id: 'gemini',
  inputIncludesCached: true,
  outputIncludesReasoning: false,
  // JSON of protocol buffers leaves zeros out.
  cacheTokensIfAbsent: 0,
  hasTextNumbers: true,
  recognises: ({ row }) => at(usageIn(row, 'usageMetadata'), 'promptTokenCount') !== undefined,
  read: ({ row }) => {
    const usage = usageIn(row, 'usageMetadata');
    return {
      model: textAt(row, ['model', 'modelVersion', 'response.modelVersion']),
      time: timeIn(row),
      input: at(usage, 'promptTokenCount'),
      furtherInput: at(usage, 'toolUsePromptTokenCount'),
      cached: at(usage, 'cachedContentTokenCount'),
      // The count is left out if the answer is empty.
      output: at(usage, 'candidatesTokenCount') ?? 0,
      reasoning: at(usage, 'thoughtsTokenCount') ?? 0,
      ...latencyAndCostIn(row),
    };
  },
  source: 'npm @google/genai 3.3.0, UsageMetadata',
  asOf: '2026-11-12',
};

const bedrock: UsageSource = {
  id: 'bedrock',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  // The fields are optional.
  cacheTokensIfAbsent: 0,
  recognises: ({ row }) => has(usageIn(row), 'inputTokens'),
  read: readResponse({
    input: ['inputTokens'],
    cached: ['cacheReadInputTokens'],
    written: ['cacheWriteInputTokens'],
    output: ['outputTokens'],
  }),
  source: 'apache/apisix #14044; npm @aws-sdk/client-bedrock-runtime 3.1164.0, TokenUsage',
  asOf: '2026-10-26',
};

/** Sources of hosts, in the order in which they are tried. */
export const providerSources: readonly UsageSource[] = [
  openaiUsage,
  anthropicUsage,
  openaiCosts,
  anthropicCosts,
  gemini,
  bedrock,
  anthropicMessages,
  openaiResponses,
  openaiChat,
];
