/** Usage as the hosts of models return it: in each response, in usage reports and in cost reports. */
import { isRecord } from '../json-values.ts';
import { measuredIn, modelPaths, timeIn, usageIn } from './fields.ts';
import type { RawRow, UsageSource } from './source-types.ts';
import { at, firstAt, numberOf, textAt } from './values.ts';

const has = (value: unknown, ...names: readonly string[]): boolean =>
  isRecord(value) && names.some((name) => Object.hasOwn(value, name));

const openaiEvidence = { source: 'npm openai 7.57.0, resources/**/*.d.ts', asOf: '2026-11-13' };
const anthropicEvidence = { source: 'npm @anthropic-ai/sdk 1.13.0, Usage', asOf: '2026-11-23' };

const openaiChat: UsageSource = {
  id: 'openai-chat',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
  recognises: ({ row }) => has(usageIn(row), 'prompt_tokens'),
  read: ({ row }) => {
    const usage = usageIn(row);
    return {
      model: textAt(row, modelPaths),
      time: timeIn(row),
      input: at(usage, 'prompt_tokens'),
      cached: firstAt(usage, ['prompt_tokens_details.cached_tokens', 'cached_tokens']),
      written: [at(usage, 'prompt_tokens_details.cache_write_tokens')],
      output: at(usage, 'completion_tokens'),
      reasoning: firstAt(usage, ['completion_tokens_details.reasoning_tokens', 'reasoning_tokens']),
      ...measuredIn(row),
    };
  },
  ...openaiEvidence,
};

const openaiResponses: UsageSource = {
  id: 'openai-responses',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
  recognises: ({ row }) =>
    at(row, 'object') === 'response' || has(usageIn(row), 'input_tokens_details', 'output_tokens_details'),
  read: ({ row }) => {
    const usage = usageIn(row);
    return {
      model: textAt(row, modelPaths),
      time: timeIn(row),
      input: at(usage, 'input_tokens'),
      cached: firstAt(usage, ['input_tokens_details.cached_tokens', 'cached_tokens']),
      written: [at(usage, 'input_tokens_details.cache_write_tokens')],
      output: at(usage, 'output_tokens'),
      reasoning: firstAt(usage, ['output_tokens_details.reasoning_tokens', 'reasoning_tokens']),
      ...measuredIn(row),
    };
  },
  ...openaiEvidence,
};

/** The time of a bucket, which is in the bucket and not in its results. */
const bucketTime = (holder: unknown, row: unknown): unknown =>
  firstAt(holder, ['startTime', 'startingAt']) ?? timeIn(row);

const openaiUsage: UsageSource = {
  id: 'openai-usage',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
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
      input: at(row, 'input_tokens'),
      cached: at(row, 'input_cached_tokens'),
      written: [at(row, 'input_cache_write_tokens')],
      output: at(row, 'output_tokens'),
    };
  },
  ...openaiEvidence,
};

/** The dollars of a cost report; `centsPerUnit` is 1 if it counts in cents. */
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
  id: 'openai-costs',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
  recognises: ({ row }) => at(row, 'object') === 'organization.costs.result' || isRecord(at(row, 'amount')),
  // `amount.value` is in the currency.
  read: ({ row, holder }) => costOf(row, holder, at(row, 'amount.value'), at(row, 'amount.currency'), 1),
  ...openaiEvidence,
};

/** Tokens written to the cache, for five minutes or an hour. */
const ephemeral = [
  'cache_creation.ephemeral_5m_input_tokens',
  'cache_creation.ephemeral_1h_input_tokens',
] as const;

const writtenBy = (usage: unknown): readonly unknown[] => {
  const total = at(usage, 'cache_creation_input_tokens');
  return total === undefined || total === null ? ephemeral.map((path) => at(usage, path)) : [total];
};

const anthropic: UsageSource = {
  id: 'anthropic',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  absentCached: 0,
  recognises: ({ row }) => {
    const usage = usageIn(row);
    const isMessage = has(usage, 'cache_read_input_tokens', 'cache_creation_input_tokens', 'cache_creation');
    return has(usage, 'input_tokens') && (isMessage || at(row, 'type') === 'message');
  },
  read: ({ row }) => {
    const usage = usageIn(row);
    return {
      model: textAt(row, modelPaths),
      time: timeIn(row),
      input: at(usage, 'input_tokens'),
      cached: at(usage, 'cache_read_input_tokens'),
      written: writtenBy(usage),
      output: at(usage, 'output_tokens'),
      reasoning: at(usage, 'output_tokens_details.thinking_tokens'),
      ...measuredIn(row),
    };
  },
  ...anthropicEvidence,
};

const anthropicUsage: UsageSource = {
  id: 'anthropic-usage',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  absentCached: 0,
  recognises: ({ row }) => has(row, 'uncached_input_tokens'),
  // The report has no number of requests.
  read: ({ row, holder }) => ({
    model: textAt(row, ['model']),
    time: bucketTime(holder, row),
    requests: null,
    isBucket: true,
    input: at(row, 'uncached_input_tokens'),
    cached: at(row, 'cache_read_input_tokens'),
    written: writtenBy(row),
    output: at(row, 'output_tokens'),
  }),
  ...anthropicEvidence,
};

const anthropicCosts: UsageSource = {
  id: 'anthropic-costs',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  absentCached: 0,
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
  absentCached: 0,
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
      ...measuredIn(row),
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
  absentCached: 0,
  recognises: ({ row }) => has(usageIn(row), 'inputTokens'),
  read: ({ row }) => {
    const usage = usageIn(row);
    return {
      model: textAt(row, modelPaths),
      time: timeIn(row),
      input: at(usage, 'inputTokens'),
      cached: at(usage, 'cacheReadInputTokens'),
      written: [at(usage, 'cacheWriteInputTokens')],
      output: at(usage, 'outputTokens'),
      ...measuredIn(row),
    };
  },
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
  anthropic,
  openaiResponses,
  openaiChat,
];
