/** Usage as gateways, tracing and evaluation tools export it. */
import { isRecord, type Json } from '../json-values.ts';
import {
  isSet,
  latencyAndCostIn,
  milliseconds,
  millisecondsBetween,
  modelPaths,
  type TokenPaths,
  timeIn,
  tokensAt,
} from './fields.ts';
import type { FoundRow, RawRow, UsageSource } from './source-types.ts';
import { at, firstAt, numberOf, ownMember, textAt } from './values.ts';

/** The attributes of a span: an object, the list of OTLP, or the row itself. */
function attributesOf(row: unknown): Json {
  const attributes = at(row, 'attributes');
  if (isRecord(attributes)) return attributes;
  if (!Array.isArray(attributes)) return isRecord(row) ? row : {};
  return Object.fromEntries(
    attributes.map((each) => {
      const value = at(each, 'value');
      return [
        String(at(each, 'key')),
        firstAt(value, ['intValue', 'doubleValue', 'stringValue', 'boolValue']),
      ];
    }),
  );
}

/** Names of the counts of tokens in a span, after `gen_ai.usage.`; older names are last. */
const spanTokens = {
  input: ['input_tokens', 'prompt_tokens'],
  output: ['output_tokens', 'completion_tokens'],
};

/** The first of these counts of tokens that a span has. */
const tokensOf = (attributes: Json, names: readonly string[]): unknown =>
  names
    .map((name) => ownMember(attributes, `gen_ai.usage.${name}`))
    .find((value) => (value ?? null) !== null);

const opentelemetry: UsageSource = {
  id: 'opentelemetry',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  hasTextNumbers: true,
  recognises: ({ row }) =>
    Object.keys(attributesOf(row)).some((name) => name.startsWith('gen_ai.')) ||
    (isRecord(row) && (Object.hasOwn(row, 'spanId') || Object.hasOwn(row, 'span_id'))),
  read: ({ row }) => {
    const attributes = attributesOf(row);
    // Spans of agents repeat the sums of the requests inside them.
    const operation = ownMember(attributes, 'gen_ai.operation.name');
    if (/agent|tool|embeddings/.test(String(operation ?? ''))) return 'other-call';
    const [start, end] = [
      firstAt(row, ['startTimeUnixNano', 'startTime']) ?? timeIn(row),
      firstAt(row, ['endTimeUnixNano', 'endTime']),
    ];
    const model =
      ownMember(attributes, 'gen_ai.response.model') ?? ownMember(attributes, 'gen_ai.request.model');
    return {
      model: typeof model === 'string' ? model.slice(0, 200) : null,
      time: start,
      input: tokensOf(attributes, spanTokens.input),
      cached: tokensOf(attributes, ['cache_read.input_tokens']),
      written: [tokensOf(attributes, ['cache_creation.input_tokens'])],
      output: tokensOf(attributes, spanTokens.output),
      reasoning: tokensOf(attributes, ['reasoning.output_tokens']),
      firstTokenMs: milliseconds(ownMember(attributes, 'gen_ai.response.time_to_first_chunk')),
      latencyMs: millisecondsBetween(start, end),
    };
  },
  source: 'open-telemetry/semantic-conventions-genai; npm @opentelemetry/semantic-conventions 1.45.0',
  asOf: '2026-11-06',
};

/** Calls that are not requests to a language model. */
const otherCalls = /embed|rerank|transcription|speech|image|moderation|file|batch/i;

/** The paths of a count in the metadata of LiteLLM. */
const inMetadata = (name: string): readonly string[] =>
  ['usage_object', 'additional_usage_values'].map((holder) => `metadata.${holder}.${name}`);

const litellmTokens: TokenPaths = {
  input: ['prompt_tokens'],
  cached: [
    ...inMetadata('cache_read_input_tokens'),
    ...inMetadata('prompt_tokens_details.cached_tokens'),
    'cache_read_input_tokens',
  ],
  written: [...inMetadata('cache_creation_input_tokens'), 'cache_creation_input_tokens'],
  output: ['completion_tokens'],
  reasoning: inMetadata('completion_tokens_details.reasoning_tokens'),
};

const litellm: UsageSource = {
  id: 'litellm',
  // Not known: issue 15056 shows 31 prompt tokens beside 1,253 written ones.
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  hasTextNumbers: true,
  recognises: ({ row }) =>
    isRecord(row) && Object.hasOwn(row, 'spend') && Object.hasOwn(row, 'prompt_tokens'),
  read: ({ row }) => {
    if (isSet(at(row, 'cache_hit'))) return 'replay';
    if (otherCalls.test(String(at(row, 'call_type') ?? ''))) return 'other-call';
    const [start, end] = [at(row, 'startTime'), at(row, 'endTime')];
    return {
      model: textAt(row, modelPaths),
      time: start ?? timeIn(row),
      ...tokensAt(row, litellmTokens),
      firstTokenMs: millisecondsBetween(start, at(row, 'completionStartTime')),
      latencyMs: millisecondsBetween(start, end),
      usd: at(row, 'spend'),
    };
  },
  source: 'BerriAI/litellm #15056, #32015',
  asOf: '2026-11',
};

/**
 * Keys of `usageDetails`. Each integration of Langfuse chooses its own keys for cached, written and reasoning tokens, so several
 * are tried.
 */
const langfuseTokens: TokenPaths = {
  input: ['input'],
  cached: ['cache_read_input_tokens', 'input_cached_tokens', 'input_cache_read', 'cached_tokens'],
  written: ['cache_creation_input_tokens', 'input_cache_creation', 'input_cache_write'],
  output: ['output'],
  reasoning: ['output_reasoning_tokens', 'output_reasoning', 'reasoning_tokens'],
};

const langfuse: UsageSource = {
  id: 'langfuse',
  // Depends on the integration (langfuse#12306).
  inputIncludesCached: null,
  outputIncludesReasoning: null,
  cacheTokensIfAbsent: null,
  recognises: ({ row }) => at(row, 'usageDetails') !== undefined,
  read: ({ row }) => ({
    model: textAt(row, ['model', 'providedModelName']),
    time: timeIn(row),
    ...tokensAt(at(row, 'usageDetails'), langfuseTokens),
    // In seconds.
    firstTokenMs: milliseconds(at(row, 'timeToFirstToken')),
    latencyMs: milliseconds(at(row, 'latency')),
    usd: firstAt(row, ['totalCost', 'costDetails.total']),
  }),
  source: 'npm @langfuse/core 5.11.1; langfuse#12306',
  asOf: '2026-11',
};

const heliconeTokens: TokenPaths = {
  input: ['prompt_tokens'],
  cached: ['prompt_cache_read_tokens'],
  written: ['prompt_cache_write_tokens'],
  output: ['completion_tokens'],
};

const helicone: UsageSource = {
  id: 'helicone',
  // Not verified.
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  hasTextNumbers: true,
  recognises: ({ row }) =>
    isRecord(row) &&
    Object.hasOwn(row, 'prompt_tokens') &&
    (Object.hasOwn(row, 'prompt_cache_read_tokens') || Object.hasOwn(row, 'request_created_at')),
  // `latency` is not read, because its unit was not verified.
  read: ({ row }) =>
    isSet(at(row, 'cached'))
      ? 'replay'
      : {
          model: textAt(row, ['model', 'request_model']),
          time: timeIn(row),
          ...tokensAt(row, heliconeTokens),
          usd: firstAt(row, ['cost', 'costUSD']),
        },
  source: 'npx @helicone/export, fields read',
  asOf: '2026-11',
};

const braintrustTokens: TokenPaths = {
  input: ['prompt_tokens'],
  cached: ['prompt_cached_tokens'],
  written: ['prompt_cache_creation_tokens'],
  output: ['completion_tokens'],
  reasoning: ['completion_reasoning_tokens'],
};

const braintrust: UsageSource = {
  id: 'braintrust',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  recognises: ({ row }) => at(row, 'metrics.prompt_tokens') !== undefined,
  read: ({ row }) => {
    // Only spans of the type `llm` are requests; the spans around them repeat their sums.
    const type = at(row, 'span_attributes.type');
    if (typeof type === 'string' && type !== 'llm') return 'other-call';
    const metrics = at(row, 'metrics');
    return {
      model: textAt(row, ['metadata.model']),
      time: timeIn(row) ?? at(metrics, 'start'),
      ...tokensAt(metrics, braintrustTokens),
      firstTokenMs: milliseconds(at(metrics, 'time_to_first_token')),
      latencyMs:
        milliseconds(at(metrics, 'duration')) ??
        millisecondsBetween(at(metrics, 'start'), at(metrics, 'end')),
    };
  },
  source: 'npm braintrust 3.35.0',
  asOf: '2026-11',
};

/** The first version of Inspect whose input never includes cached tokens. */
const firstVersionWithoutCached = [0, 3, 184] as const;

/**
 * Whether the input in a log excludes cached tokens, because Inspect wrote it in `firstVersionWithoutCached` or later. A log that
 * does not state its version counts as older.
 */
function excludesCached(log: unknown): boolean {
  const version = textAt(log, ['eval.packages.inspect_ai']) ?? '';
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [0, 0, 0];
  for (const [i, minimum] of firstVersionWithoutCached.entries())
    if (parts[i] !== minimum) return (parts[i] ?? 0) > minimum;
  return true;
}

const isInspect = ({ holder, row }: FoundRow): boolean => isRecord(at(holder, 'eval')) && isRecord(row);

const sameTokens = (a: unknown, b: unknown): boolean =>
  ['input_tokens', 'output_tokens'].every((name) => at(a, name) === at(b, name));

const inspectTokens: TokenPaths = {
  input: ['input_tokens'],
  cached: ['input_tokens_cache_read'],
  written: ['input_tokens_cache_write'],
  output: ['output_tokens'],
  reasoning: ['reasoning_tokens'],
};

/**
 * Reads a sample of Inspect's log, which is one evaluated case. If the usage of the sample equals the usage of its last answer, the
 * sample is one request; else the number of requests is not known.
 */
function readSample({ row, holder }: FoundRow): RawRow | 'no-tokens' {
  const lastUsage = at(row, 'output.usage');
  const model = textAt(holder, ['eval.model']);
  const byModel = at(row, 'model_usage');
  const usageOfModel = isRecord(byModel) && model !== null ? ownMember(byModel, model) : undefined;
  const usage = isRecord(usageOfModel) ? usageOfModel : lastUsage;
  if (!isRecord(usage)) return 'no-tokens';
  const isOneRequest = usage === lastUsage || sameTokens(usage, lastUsage);
  return {
    model,
    time: firstAt(row, ['started_at']) ?? firstAt(holder, ['stats.started_at', 'eval.created']),
    ...(isOneRequest ? {} : { requests: null, isBucket: true }),
    ...tokensAt(usage, inspectTokens),
    ...(isOneRequest ? { latencyMs: milliseconds(at(row, 'output.time')) } : {}),
    usd: at(usage, 'total_cost'),
  };
}

const inspectEvidence = { source: 'UKGovernmentBEIS/inspect_ai @499e615, CHANGELOG', asOf: '2026-08-22' };

const inspect: UsageSource = {
  id: 'inspect',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  recognises: (found) => isInspect(found) && excludesCached(found.holder),
  read: readSample,
  ...inspectEvidence,
};

const earlierInspect: UsageSource = {
  ...inspect,
  id: 'inspect-before-0.3.184',
  // In versions before `firstVersionWithoutCached`, the provider decides whether the input includes cached tokens.
  inputIncludesCached: null,
  recognises: (found) => isInspect(found) && !excludesCached(found.holder),
};

const promptfooTokens: TokenPaths = {
  input: ['prompt'],
  cached: ['completionDetails.cacheReadInputTokens'],
  written: ['completionDetails.cacheCreationInputTokens'],
  output: ['completion'],
  reasoning: ['completionDetails.reasoning'],
};

const promptfoo: UsageSource = {
  id: 'promptfoo',
  // Depends on the provider.
  inputIncludesCached: null,
  outputIncludesReasoning: null,
  cacheTokensIfAbsent: null,
  recognises: ({ row }) => isRecord(at(row, 'tokenUsage')) || isRecord(at(row, 'response.tokenUsage')),
  read: ({ row, holder }) => {
    const usage = firstAt(row, ['tokenUsage', 'response.tokenUsage']);
    const [prompt, cached, total] = ['prompt', 'cached', 'total'].map(
      (name) => numberOf(at(usage, name)).value ?? 0,
    );
    if (isSet(at(row, 'response.cached')) || (!prompt && cached && cached === total)) return 'replay';
    const calls = numberOf(at(usage, 'numRequests')).value ?? 1;
    return {
      model: textAt(row, ['provider.id', 'provider']),
      time: timeIn(row) ?? at(holder, 'timestamp'),
      ...(calls > 1 ? { requests: calls, isBucket: true } : {}),
      ...tokensAt(usage, promptfooTokens),
      latencyMs: at(row, 'latencyMs'),
      usd: at(row, 'cost'),
    };
  },
  source: 'npm promptfoo 0.123.1',
  asOf: '2026-11',
};

const rowTokens: TokenPaths = {
  input: ['input', 'inputTokens'],
  cached: ['cached', 'cachedTokens'],
  written: ['written', 'writtenTokens'],
  output: ['output', 'outputTokens'],
  reasoning: ['reasoning', 'reasoningTokens'],
};

/** Rows of a table or a query with the names of this library. The caller says whether `input` includes cached tokens. */
const rows: UsageSource = {
  id: 'rows',
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  cacheTokensIfAbsent: null,
  // Training examples and evaluation cases have an `input` too, but it is a text and not a number.
  recognises: ({ row }) => {
    const input = firstAt(row, rowTokens.input);
    return input !== undefined && numberOf(input).code !== 'not-a-number';
  },
  read: ({ row }) => ({
    model: textAt(row, modelPaths),
    time: timeIn(row),
    requests: at(row, 'requests') ?? 1,
    isBucket: at(row, 'requests') !== undefined,
    ...tokensAt(row, rowTokens),
    ...latencyAndCostIn(row),
  }),
  source: 'docs/logs-to-profile.md',
  asOf: '2026-11-27',
};

/** Sources of tools. They are tried before the sources of hosts, because rows of tools also have fields of hosts. */
export const toolSources: readonly UsageSource[] = [
  inspect,
  earlierInspect,
  promptfoo,
  litellm,
  langfuse,
  helicone,
  braintrust,
  opentelemetry,
];

/** Plain rows, tried last. */
export const plainRows: UsageSource = rows;
