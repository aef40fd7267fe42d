/** Usage as gateways, tracing and evaluation tools export it. */
import { isRecord, type Json } from '../json-values.ts';
import { between, isSet, measuredIn, milliseconds, modelPaths, timeIn } from './fields.ts';
import type { FoundRow, RawRow, UsageSource } from './source-types.ts';
import { at, firstAt, numberOf, own, textAt } from './values.ts';

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

const spanTokens = {
  input: ['input_tokens', 'prompt_tokens'],
  output: ['output_tokens', 'completion_tokens'],
};

const tokensOf = (attributes: Json, names: readonly string[]): unknown =>
  names.map((name) => own(attributes, `gen_ai.usage.${name}`)).find((value) => (value ?? null) !== null);

const opentelemetry: UsageSource = {
  id: 'opentelemetry',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
  hasTextNumbers: true,
  recognises: ({ row }) =>
    Object.keys(attributesOf(row)).some((name) => name.startsWith('gen_ai.')) ||
    (isRecord(row) && (Object.hasOwn(row, 'spanId') || Object.hasOwn(row, 'span_id'))),
  read: ({ row }) => {
    const attributes = attributesOf(row);
    // Spans of agents repeat the sums of the requests inside them.
    const operation = own(attributes, 'gen_ai.operation.name');
    if (/agent|tool|embeddings/.test(String(operation ?? ''))) return 'other-call';
    const [start, end] = [
      firstAt(row, ['startTimeUnixNano', 'startTime']) ?? timeIn(row),
      firstAt(row, ['endTimeUnixNano', 'endTime']),
    ];
    const model = own(attributes, 'gen_ai.response.model') ?? own(attributes, 'gen_ai.request.model');
    return {
      model: typeof model === 'string' ? model.slice(0, 200) : null,
      time: start,
      input: tokensOf(attributes, spanTokens.input),
      cached: tokensOf(attributes, ['cache_read.input_tokens']),
      written: [tokensOf(attributes, ['cache_creation.input_tokens'])],
      output: tokensOf(attributes, spanTokens.output),
      reasoning: tokensOf(attributes, ['reasoning.output_tokens']),
      firstTokenMs: milliseconds(own(attributes, 'gen_ai.response.time_to_first_chunk')),
      latencyMs: between(start, end),
    };
  },
  source: 'open-telemetry/semantic-conventions-genai; npm @opentelemetry/semantic-conventions 1.45.0',
  asOf: '2026-11-06',
};

/** Calls that are no requests to a language model. */
const otherCalls = /embed|rerank|transcription|speech|image|moderation|file|batch/i;

const inMetadata = (name: string): readonly string[] =>
  ['usage_object', 'additional_usage_values'].map((holder) => `metadata.${holder}.${name}`);

const litellm: UsageSource = {
  id: 'litellm',
  // Issue 15056: 31 prompt tokens with 1,253 written ones.
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  absentCached: null,
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
      input: at(row, 'prompt_tokens'),
      cached: firstAt(row, [
        ...inMetadata('cache_read_input_tokens'),
        ...inMetadata('prompt_tokens_details.cached_tokens'),
        'cache_read_input_tokens',
      ]),
      written: [firstAt(row, [...inMetadata('cache_creation_input_tokens'), 'cache_creation_input_tokens'])],
      output: at(row, 'completion_tokens'),
      reasoning: firstAt(row, inMetadata('completion_tokens_details.reasoning_tokens')),
      firstTokenMs: between(start, at(row, 'completionStartTime')),
      latencyMs: between(start, end),
      usd: at(row, 'spend'),
    };
  },
  source: 'BerriAI/litellm #15056, #32015',
  asOf: '2026-11',
};

/** Keys that integrations of Langfuse choose. */
const langfuseKeys = {
  cached: ['cache_read_input_tokens', 'input_cached_tokens', 'input_cache_read', 'cached_tokens'],
  written: ['cache_creation_input_tokens', 'input_cache_creation', 'input_cache_write'],
  reasoning: ['output_reasoning_tokens', 'output_reasoning', 'reasoning_tokens'],
} as const;

const langfuse: UsageSource = {
  id: 'langfuse',
  // Depends on the integration (langfuse#12306).
  inputIncludesCached: null,
  outputIncludesReasoning: null,
  absentCached: null,
  recognises: ({ row }) => at(row, 'usageDetails') !== undefined,
  read: ({ row }) => {
    const details = at(row, 'usageDetails');
    return {
      model: textAt(row, ['model', 'providedModelName']),
      time: timeIn(row),
      input: at(details, 'input'),
      cached: firstAt(details, langfuseKeys.cached),
      written: [firstAt(details, langfuseKeys.written)],
      output: at(details, 'output'),
      reasoning: firstAt(details, langfuseKeys.reasoning),
      // In seconds.
      firstTokenMs: milliseconds(at(row, 'timeToFirstToken')),
      latencyMs: milliseconds(at(row, 'latency')),
      usd: firstAt(row, ['totalCost', 'costDetails.total']),
    };
  },
  source: 'npm @langfuse/core 5.11.1; langfuse#12306',
  asOf: '2026-11',
};

const helicone: UsageSource = {
  id: 'helicone',
  // Not verified.
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  absentCached: null,
  hasTextNumbers: true,
  recognises: ({ row }) =>
    isRecord(row) &&
    Object.hasOwn(row, 'prompt_tokens') &&
    (Object.hasOwn(row, 'prompt_cache_read_tokens') || Object.hasOwn(row, 'request_created_at')),
  // The unit of `latency` was not verified.
  read: ({ row }) =>
    isSet(at(row, 'cached'))
      ? 'replay'
      : {
          model: textAt(row, ['model', 'request_model']),
          time: timeIn(row),
          input: at(row, 'prompt_tokens'),
          cached: at(row, 'prompt_cache_read_tokens'),
          written: [at(row, 'prompt_cache_write_tokens')],
          output: at(row, 'completion_tokens'),
          usd: firstAt(row, ['cost', 'costUSD']),
        },
  source: 'npx @helicone/export, fields read',
  asOf: '2026-11',
};

const braintrust: UsageSource = {
  id: 'braintrust',
  inputIncludesCached: true,
  outputIncludesReasoning: true,
  absentCached: null,
  recognises: ({ row }) => at(row, 'metrics.prompt_tokens') !== undefined,
  read: ({ row }) => {
    // Only spans of this type are requests; those above repeat their sums.
    const type = at(row, 'span_attributes.type');
    if (typeof type === 'string' && type !== 'llm') return 'other-call';
    const metrics = at(row, 'metrics');
    return {
      model: textAt(row, ['metadata.model']),
      time: timeIn(row) ?? at(metrics, 'start'),
      input: at(metrics, 'prompt_tokens'),
      cached: at(metrics, 'prompt_cached_tokens'),
      written: [at(metrics, 'prompt_cache_creation_tokens')],
      output: at(metrics, 'completion_tokens'),
      reasoning: at(metrics, 'completion_reasoning_tokens'),
      firstTokenMs: milliseconds(at(metrics, 'time_to_first_token')),
      latencyMs: milliseconds(at(metrics, 'duration')) ?? between(at(metrics, 'start'), at(metrics, 'end')),
    };
  },
  source: 'npm braintrust 3.35.0',
  asOf: '2026-11',
};

/** The first version of Inspect whose input never includes cached tokens. */
const exclusiveSince = [0, 3, 184] as const;

/** Whether a log is of this version or a later one. A log that does not say its version is of an earlier one. */
function isExclusive(log: unknown): boolean {
  const version = textAt(log, ['eval.packages.inspect_ai']) ?? '';
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [0, 0, 0];
  for (const [i, least] of exclusiveSince.entries()) if (parts[i] !== least) return (parts[i] ?? 0) > least;
  return true;
}

const isInspect = ({ holder, row }: FoundRow): boolean => isRecord(at(holder, 'eval')) && isRecord(row);

const sameTokens = (a: unknown, b: unknown): boolean =>
  ['input_tokens', 'output_tokens'].every((name) => at(a, name) === at(b, name));

/** A sample of a log. Its usage is one request if it equals that of its last answer; else the number of requests is not known. */
function readSample({ row, holder }: FoundRow): RawRow | 'no-tokens' {
  const last = at(row, 'output.usage');
  const model = textAt(holder, ['eval.model']);
  const byModel = at(row, 'model_usage');
  const named = isRecord(byModel) && model !== null ? own(byModel, model) : undefined;
  const usage = isRecord(named) ? named : last;
  if (!isRecord(usage)) return 'no-tokens';
  const isOne = usage === last || sameTokens(usage, last);
  return {
    model,
    time: firstAt(row, ['started_at']) ?? firstAt(holder, ['stats.started_at', 'eval.created']),
    ...(isOne ? {} : { requests: null, isBucket: true }),
    input: at(usage, 'input_tokens'),
    cached: at(usage, 'input_tokens_cache_read'),
    written: [at(usage, 'input_tokens_cache_write')],
    output: at(usage, 'output_tokens'),
    reasoning: at(usage, 'reasoning_tokens'),
    ...(isOne ? { latencyMs: milliseconds(at(row, 'output.time')) } : {}),
    usd: at(usage, 'total_cost'),
  };
}

const inspectEvidence = { source: 'UKGovernmentBEIS/inspect_ai @499e615, CHANGELOG', asOf: '2026-08-22' };

const inspect: UsageSource = {
  id: 'inspect',
  inputIncludesCached: false,
  outputIncludesReasoning: true,
  absentCached: null,
  recognises: (found) => isInspect(found) && isExclusive(found.holder),
  read: readSample,
  ...inspectEvidence,
};

const earlierInspect: UsageSource = {
  ...inspect,
  id: 'inspect-before-0.3.184',
  // It depended on the provider.
  inputIncludesCached: null,
  recognises: (found) => isInspect(found) && !isExclusive(found.holder),
};

const promptfoo: UsageSource = {
  id: 'promptfoo',
  // Depends on the provider.
  inputIncludesCached: null,
  outputIncludesReasoning: null,
  absentCached: null,
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
      input: at(usage, 'prompt'),
      cached: at(usage, 'completionDetails.cacheReadInputTokens'),
      written: [at(usage, 'completionDetails.cacheCreationInputTokens')],
      output: at(usage, 'completion'),
      reasoning: at(usage, 'completionDetails.reasoning'),
      latencyMs: at(row, 'latencyMs'),
      usd: at(row, 'cost'),
    };
  },
  source: 'npm promptfoo 0.123.1',
  asOf: '2026-11',
};

/** Own names, for rows of a table or a query. Whether `input` includes cached tokens is for the caller to say. */
const rows: UsageSource = {
  id: 'rows',
  inputIncludesCached: null,
  outputIncludesReasoning: true,
  absentCached: null,
  // The input of training examples and of evaluation cases is a text.
  recognises: ({ row }) => {
    const input = firstAt(row, ['input', 'inputTokens']);
    return input !== undefined && numberOf(input).code !== 'not-a-number';
  },
  read: ({ row }) => ({
    model: textAt(row, modelPaths),
    time: timeIn(row),
    requests: at(row, 'requests') ?? 1,
    isBucket: at(row, 'requests') !== undefined,
    input: firstAt(row, ['input', 'inputTokens']),
    cached: firstAt(row, ['cached', 'cachedTokens']),
    written: [firstAt(row, ['written', 'writtenTokens'])],
    output: firstAt(row, ['output', 'outputTokens']),
    reasoning: firstAt(row, ['reasoning', 'reasoningTokens']),
    ...measuredIn(row),
  }),
  source: 'docs/logs-to-profile.md',
  asOf: '2026-11-27',
};

/** Sources of tools, which are tried before those of hosts because their rows hold fields of hosts. */
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
