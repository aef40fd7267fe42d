/** Usage of each source, written as its types describe it; the conventions of cached tokens; hostile rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageOptions } from '../../../src/core/usage/profile-builder.ts';
import type { Profile, UsageSourceId } from '../../../src/core/usage/profile-types.ts';
import { mergeProfiles, readUsage } from '../../../src/core/usage/read.ts';
import { usageSources } from '../../../src/core/usage/sources.ts';

const codesOf = ({ problems }: Profile): readonly string[] => problems.map(({ code }) => code);
const time = '2026-10-05T12:00:00Z';

/** The means, the sources, the model and the number of requests of a profile. */
const figuresOf = (profile: Profile) => ({
  source: profile.conventions.map(({ source }) => source).join(),
  model: profile.model,
  requests: profile.requests,
  prompt: profile.prompt?.mean,
  cached: profile.cached?.mean,
  written: profile.written?.mean,
  output: profile.output?.mean,
  reasoning: profile.reasoning?.mean,
});

/** A request with 1,000 prompt tokens, of which 700 are cached and 100 written, and 60 output tokens, of which 20 are reasoning. */
const request = { requests: 1, prompt: 1000, cached: 700, written: 100, output: 60, reasoning: 20 };

/** Each source with a row that states the request, and the figures in which the result differs from `request`. */
const sources: readonly (readonly [UsageSourceId, unknown, Partial<Record<string, unknown>>])[] = [
  [
    'openai-chat',
    {
      object: 'chat.completion',
      created: 1_791_201_600,
      model: 'gpt-5.6',
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 60,
        total_tokens: 1060,
        prompt_tokens_details: { cached_tokens: 700, cache_write_tokens: 100 },
        completion_tokens_details: { reasoning_tokens: 20 },
      },
    },
    { model: 'gpt-5.6' },
  ],
  [
    'openai-responses',
    {
      custom_id: 'r1',
      response: {
        body: {
          object: 'response',
          created_at: 1_791_201_600,
          model: 'gpt-5.6',
          usage: {
            input_tokens: 1000,
            output_tokens: 60,
            input_tokens_details: { cached_tokens: 700, cache_write_tokens: 100 },
            output_tokens_details: { reasoning_tokens: 20 },
          },
        },
      },
    },
    { model: 'gpt-5.6' },
  ],
  [
    'anthropic',
    {
      type: 'message',
      timestamp: time,
      model: 'claude-x',
      usage: {
        input_tokens: 200,
        cache_read_input_tokens: 700,
        cache_creation_input_tokens: 100,
        cache_creation: { ephemeral_5m_input_tokens: 60, ephemeral_1h_input_tokens: 40 },
        output_tokens: 60,
        output_tokens_details: { thinking_tokens: 20 },
      },
    },
    { model: 'claude-x' },
  ],
  [
    'gemini',
    {
      createTime: time,
      modelVersion: 'gemini-3',
      usageMetadata: {
        promptTokenCount: 900,
        toolUsePromptTokenCount: 100,
        cachedContentTokenCount: 700,
        candidatesTokenCount: 40,
        thoughtsTokenCount: 20,
      },
    },
    { model: 'gemini-3', written: 0 },
  ],
  [
    'bedrock',
    {
      timestamp: time,
      modelId: 'nova',
      usage: { inputTokens: 200, cacheReadInputTokens: 700, cacheWriteInputTokens: 100, outputTokens: 60 },
      metrics: { latencyMs: 900 },
    },
    { model: 'nova', reasoning: undefined },
  ],
  [
    'opentelemetry',
    {
      startTimeUnixNano: '1791201600000000000',
      endTimeUnixNano: '1791201601000000000',
      attributes: [
        { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
        { key: 'gen_ai.response.model', value: { stringValue: 'gpt-5.6' } },
        { key: 'gen_ai.usage.input_tokens', value: { intValue: '1000' } },
        { key: 'gen_ai.usage.cache_read.input_tokens', value: { intValue: '700' } },
        { key: 'gen_ai.usage.cache_creation.input_tokens', value: { intValue: '100' } },
        { key: 'gen_ai.usage.output_tokens', value: { intValue: '60' } },
        { key: 'gen_ai.usage.reasoning.output_tokens', value: { intValue: '20' } },
      ],
    },
    { model: 'gpt-5.6' },
  ],
  [
    'braintrust',
    {
      span_attributes: { type: 'llm' },
      created: time,
      metadata: { model: 'gpt-5.6' },
      metrics: {
        prompt_tokens: 1000,
        prompt_cached_tokens: 700,
        prompt_cache_creation_tokens: 100,
        completion_tokens: 60,
        completion_reasoning_tokens: 20,
      },
    },
    { model: 'gpt-5.6' },
  ],
  [
    'litellm',
    {
      call_type: 'acompletion',
      spend: 0.001,
      startTime: '2026-10-05 12:00:00.000',
      endTime: '2026-10-05 12:00:02.000',
      model: 'claude-x',
      prompt_tokens: '200',
      completion_tokens: '60',
      cache_hit: 'False',
      metadata: JSON.stringify({
        additional_usage_values: {
          cache_read_input_tokens: 700,
          cache_creation_input_tokens: 100,
          completion_tokens_details: { reasoning_tokens: 20 },
        },
      }),
    },
    { model: 'claude-x' },
  ],
  [
    'inspect',
    {
      eval: { model: 'openai/gpt', created: time, packages: { inspect_ai: '0.3.200' } },
      samples: [
        {
          id: 1,
          output: { usage: { input_tokens: 200, output_tokens: 60 } },
          model_usage: {
            'openai/gpt': {
              input_tokens: 200,
              output_tokens: 60,
              input_tokens_cache_read: 700,
              input_tokens_cache_write: 100,
              reasoning_tokens: 20,
            },
          },
        },
      ],
    },
    { model: 'openai/gpt' },
  ],
];

describe('a request', () => {
  it.each(sources)(
    'a request of %s has the same figures in its profile as the requests of the other sources',
    (source, row, expected) => {
      const profile = readUsage(row);
      expect(figuresOf(profile)).toEqual({ source, ...request, ...expected });
      expect(codesOf(profile).filter((code) => code !== 'cached-unknown')).toEqual([]);
      expect(profile.months).toMatchObject([{ month: '2026-10', requests: 1, firstDay: 5, lastDay: 5 }]);
      expect(readUsage(JSON.stringify(row))).toEqual(profile);
      if (source !== 'inspect') {
        expect(readUsage([row, row].map((each) => JSON.stringify(each)).join('\n'))).toEqual(
          readUsage([row, row]),
        );
        expect(readUsage(row, { source })).toEqual(profile);
      }
    },
  );

  it('a request of Langfuse has an unknown output if it is unclear whether the output includes reasoning, and its latency is read as seconds', () => {
    const usageDetails = { input: 300, input_cached_tokens: 700, output: 60 };
    const row = {
      startTime: time,
      model: 'm',
      usageDetails,
      latency: 2,
      timeToFirstToken: 0.5,
      totalCost: 0.25,
    };
    const profile = readUsage(row);
    expect(profile).toMatchObject({
      prompt: { mean: 1000 },
      output: { mean: 60 },
      latencyMs: { p50: 2000 },
      firstTokenMs: { p50: 500 },
      tokensPerSecond: { p50: 40 },
      usd: 0.25,
    });
    const asTexts = readUsage({ ...row, latency: '2', timeToFirstToken: '0.5' });
    expect(asTexts).toMatchObject({ latencyMs: { p50: 2000 }, firstTokenMs: { p50: 500 } });
    expect(codesOf(asTexts)).toContain('number-as-text');
    const unclear = readUsage({ ...row, usageDetails: { ...usageDetails, output_reasoning_tokens: 20 } });
    expect(unclear.output).toBe(null);
    expect(codesOf(unclear)).toContain('reasoning-unclear');
  });

  it('a request of Helicone, LiteLLM or promptfoo is not counted if its answer came from a cache of the tool', () => {
    for (const replay of [
      { request_created_at: time, prompt_tokens: 9, completion_tokens: 1, cached: true },
      { spend: 0, prompt_tokens: 9, completion_tokens: 1, cache_hit: 'True' },
      { tokenUsage: { total: 60, cached: 60 } },
    ])
      expect(readUsage(replay)).toMatchObject({
        rows: 1,
        requests: 0,
        problems: [{ code: 'replay', count: 1 }],
      });
  });

  it('is not a span of an agent or a tool, nor a call for embeddings', () => {
    for (const other of [
      { attributes: { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.usage.input_tokens': 9 } },
      { metrics: { prompt_tokens: 9 }, span_attributes: { type: 'task' } },
      { spend: 0, prompt_tokens: 9, call_type: 'aembedding' },
      { object: 'organization.usage.embeddings.result', input_tokens: 9, num_model_requests: 1 },
    ])
      expect(readUsage(other)).toMatchObject({ requests: 0, problems: [{ code: 'other-call' }] });
  });
});

const bucket = (start: string, results: readonly unknown[]) => ({
  object: 'bucket',
  start_time: Date.parse(start) / 1000,
  end_time: Date.parse(start) / 1000 + 86_400,
  results,
});

const completions = {
  object: 'organization.usage.completions.result',
  num_model_requests: 10,
  input_tokens: 10_000,
  input_cached_tokens: 4000,
  input_uncached_tokens: 6000,
  output_tokens: 600,
  model: 'gpt-5.6',
};

describe('reports of hosts', () => {
  it('reports of OpenAI give the mean of each bucket, but not its single requests', () => {
    const page = {
      object: 'page',
      has_more: true,
      data: [
        bucket('2026-09-30T00:00:00Z', [completions]),
        bucket('2026-10-01T00:00:00Z', [{ ...completions, num_model_requests: 30, input_tokens: 60_000 }]),
        bucket('2026-11-01T00:00:00Z', []),
      ],
    };
    const profile = readUsage(page);
    expect(profile).toMatchObject({
      requests: 40,
      prompt: { mean: 1750, p10: null, p50: null, p90: null, bucketed: 40 },
      hitRate: null,
      cachedShare: 8000 / 70_000,
      conventions: [{ source: 'openai-usage', inputIncludesCached: true, basis: 'source' }, {}],
    });
    expect(profile.months.map(({ requests }) => requests)).toEqual([10, 30, 0]);
    expect(codesOf(profile)).toContain('more-pages');
    expect(readUsage([page, page]).requests).toBe(80);
  });

  it('reports of Anthropic have no number of requests', () => {
    const profile = readUsage({
      data: [
        {
          starting_at: '2026-10-01T00:00:00Z',
          ending_at: '2026-10-02T00:00:00Z',
          results: [
            {
              uncached_input_tokens: 200,
              cache_read_input_tokens: 700,
              cache_creation: { ephemeral_5m_input_tokens: 60, ephemeral_1h_input_tokens: 40 },
              output_tokens: 60,
              model: 'claude-x',
            },
          ],
        },
      ],
    });
    expect(profile).toMatchObject({
      requests: null,
      model: 'claude-x',
      months: [{ month: '2026-10', requests: null }],
      prompt: { total: 1000, requests: 0, mean: null, p50: null },
      written: { total: 100 },
      cachedShare: 0.7,
      problems: [{ code: 'uncounted', count: 1 }],
    });
  });

  it('reports of costs are read as dollars for OpenAI, and as cents, written as a text, for Anthropic', () => {
    const openai = {
      object: 'page',
      data: [
        bucket('2026-10-01T00:00:00Z', [
          { object: 'organization.costs.result', amount: { value: 12.5, currency: 'usd' } },
          { object: 'organization.costs.result', amount: { value: 3, currency: 'eur' } },
        ]),
      ],
    };
    expect(readUsage(openai)).toMatchObject({
      usd: 12.5,
      requests: 0,
      months: [{ month: '2026-10', requests: null, usd: 12.5 }],
      problems: [{ code: 'other-currency' }],
    });
    const anthropic = {
      data: [
        {
          starting_at: '2026-10-01T00:00:00Z',
          results: [{ currency: 'USD', amount: '123.45', model: 'claude-x' }],
        },
      ],
    };
    expect(readUsage(anthropic)).toMatchObject({ usd: 1.2345, problems: [] });
    expect(codesOf(readUsage([openai, anthropic]))).toContain('several-costs');
  });
});

describe('whether the input includes cached tokens', () => {
  const row = (input: number, cached: number) => ({ time, input, cached, output: 5 });

  it('is stated for every source, with its evidence', () => {
    for (const { id, inputIncludesCached, source, asOf } of usageSources) {
      expect([true, false, null], id).toContain(inputIncludesCached);
      expect(`${source} ${asOf}`).toMatch(/.{5,} 20\d\d/);
    }
  });

  it('is unknown for plain rows, whose prompt is unknown until the caller states the convention', () => {
    const rows = [row(1000, 700), row(1000, 0)];
    expect(readUsage(rows)).toMatchObject({
      prompt: null,
      conventions: [{ inputIncludesCached: null }],
      problems: [{ code: 'convention-unknown', field: 'rows', count: 2 }],
    });
    expect(readUsage(rows, { inputIncludesCached: true }).prompt?.mean).toBe(1000);
    expect(readUsage(rows, { inputIncludesCached: false }).prompt?.mean).toBe(1350);
    expect(readUsage(rows, { source: 'openai-chat' }).prompt?.mean).toBe(1000);
    expect(readUsage(rows, { source: 'anthropic' }).prompt?.mean).toBe(1350);
  });

  it('makes no difference if nothing was cached', () => {
    expect(readUsage([row(1000, 0)]).prompt?.mean).toBe(1000);
  });

  const chat = (prompt: number, cached: number, model = 'm') => ({
    created: 1_791_201_600,
    model,
    usage: { prompt_tokens: prompt, prompt_tokens_details: { cached_tokens: cached }, completion_tokens: 5 },
  });

  it('is answered with no for all rows of a source and model if one of them has more cached tokens than input tokens', () => {
    const profile = readUsage([chat(1000, 700), chat(31, 1253), chat(1000, 900, 'other')]);
    expect(profile.conventions).toEqual([
      {
        source: 'openai-chat',
        model: 'm',
        inputIncludesCached: false,
        basis: 'proof',
        proofs: 1,
        firstProof: 1,
      },
      {
        source: 'openai-chat',
        model: 'other',
        inputIncludesCached: true,
        basis: 'source',
        proofs: 0,
        firstProof: null,
      },
    ]);
    expect(profile.prompt?.total).toBe(1700 + 1284 + 1000);
    expect(profile.problems).toContainEqual({
      code: 'convention-disproved',
      field: 'openai-chat',
      count: 1,
      first: 1,
    });
  });

  it('is answered with no if a row has more cached tokens than input tokens, even if the caller says yes', () => {
    const profile = readUsage([row(10, 700)], { inputIncludesCached: true });
    expect(profile.prompt?.mean).toBe(710);
    expect(codesOf(profile)).toContain('convention-disproved');
  });

  it('is answered by a row that proves the answer if it was unknown, for example by the cache-write tokens of LiteLLM', () => {
    const litellm = { spend: 1, model: 'claude-x', startTime: time, prompt_tokens: 31, completion_tokens: 5 };
    const metadata = { usage_object: { cache_creation_input_tokens: 1253 } };
    const profile = readUsage([{ ...litellm, metadata }]);
    expect(profile).toMatchObject({ prompt: { mean: 1284 }, conventions: [{ basis: 'proof' }] });
    expect(codesOf(profile)).not.toContain('convention-disproved');
  });

  it('is not known for logs of Inspect before 0.3.184, and a sample of several calls has no number of requests', () => {
    const log = (version: string) => ({
      eval: { model: 'm', created: time, packages: { inspect_ai: version } },
      samples: [
        {
          output: { usage: { input_tokens: 50, output_tokens: 5 } },
          model_usage: { m: { input_tokens: 100, output_tokens: 10, input_tokens_cache_read: 40 } },
        },
      ],
    });
    expect(readUsage(log('0.3.183.dev2+g1'))).toMatchObject({
      requests: null,
      prompt: null,
      conventions: [{ source: 'inspect-before-0.3.184', inputIncludesCached: null }],
    });
    expect(readUsage(log('0.3.184'))).toMatchObject({
      prompt: { total: 140 },
      conventions: [{ source: 'inspect', inputIncludesCached: false }],
    });
  });
});

describe('the hit rate', () => {
  it('is the share of requests that read from a cache', () => {
    const rows = [0, 0, 512, 1024].map((cached) => ({ time, input: 1100, cached, output: 5 }));
    expect(readUsage(rows, { inputIncludesCached: true })).toMatchObject({
      hitRate: 0.5,
      cachedShare: 1536 / 4400,
    });
  });

  it('counts an absent number of cached tokens as 0 if the source leaves out zeros, and otherwise as unknown', () => {
    const usage = { inputTokens: 10, outputTokens: 1 };
    const bedrock = [{ usage }, { usage: { ...usage, cacheReadInputTokens: 90 } }];
    expect(readUsage(bedrock).hitRate).toBe(0.5);
    const chat = { usage: { prompt_tokens: 10, completion_tokens: 1 } };
    expect(readUsage(chat)).toMatchObject({ hitRate: null, cached: null });
    expect(codesOf(readUsage(chat))).toContain('cached-unknown');
  });
});

describe('hostile rows', () => {
  const read = (rows: unknown, options: UsageOptions = {}) => readUsage(rows, { source: 'rows', ...options });
  const validRow = { time, input: 10, cached: 0, output: 5 };

  it.each([
    ['a text that is no number', { ...validRow, input: '1,000' }, 'not-a-number', 'input'],
    ['a negative number', { ...validRow, output: -5 }, 'negative', 'output'],
    ['NaN', { ...validRow, input: Number.NaN }, 'not-a-number', 'input'],
    ['infinity', { ...validRow, input: Number.POSITIVE_INFINITY }, 'too-large', 'input'],
    ['half a token', { ...validRow, cached: 0.5 }, 'not-whole', 'cached'],
    ['a list', { ...validRow, input: [10] }, 'not-a-number', 'input'],
    [
      'a number as a text, which is read as a number',
      { ...validRow, input: '10' },
      'number-as-text',
      'input',
    ],
    ['no time', { ...validRow, time: undefined }, 'no-time', ''],
    ['a text that is no time', { ...validRow, time: 'soon' }, 'not-a-time', 'time'],
    ['the year 1970 instead of a time', { ...validRow, time: 0 }, 'not-a-time', 'time'],
    ['no cached tokens', { ...validRow, cached: undefined }, 'cached-unknown', ''],
    ['more reasoning than output', { ...validRow, reasoning: 9 }, 'reasoning-above-output', ''],
  ])('with %s count as requests and are reported as a problem', (_title, row, code, field) => {
    const profile = read([validRow, row], { inputIncludesCached: true });
    expect(profile.requests).toBe(2);
    expect(profile.problems).toContainEqual(expect.objectContaining({ code, field, count: 1, first: 1 }));
  });

  it.each([
    ['values that are not objects', [null, 7, 'text', []], 'not-a-row', 3],
    [
      'no tokens',
      [
        { time, model: 'a' },
        { model: 'a', input: null },
      ],
      'no-tokens',
      2,
    ],
    ['another model', [{ ...validRow, model: 'b' }], 'other-model', 1],
    [
      'another model in a reduced log',
      [{ model: 'b', measure: 'input', value: 7, width: 1, requests: 1, total: 7 }],
      'other-model',
      1,
    ],
    [
      'an impossible bin',
      [{ model: 'a', measure: 'input', value: 7, width: 3, requests: 1, total: 7 }],
      'bad-bin',
      1,
    ],
    ['a profile with an unknown version', [{ conventions: [], state: { version: 2 } }], 'not-a-profile', 1],
  ])('with %s are not counted, but are reported as a problem', (_title, rows, code, count) => {
    const profile = read(rows, { model: 'a' });
    expect(profile).toMatchObject({ rows: count, requests: 0 });
    expect(profile.problems).toEqual([{ code, field: '', count, first: 0 }]);
  });

  it('are a problem if their source is not recognised, or if a line is not JSON', () => {
    expect(readUsage([{ id: 1 }])).toMatchObject({ rows: 1, problems: [{ code: 'unknown-row', count: 1 }] });
    const lines = `${JSON.stringify(validRow)}\n{"time":\n${JSON.stringify(validRow)}`;
    expect(readUsage(lines)).toMatchObject({
      rows: 3,
      requests: 2,
      problems: [{ code: 'not-json', first: 1 }],
    });
    expect(readUsage('<html>')).toMatchObject({ rows: 1, requests: 0, problems: [{ code: 'not-json' }] });
  });

  it('give an empty profile if there are none', () => {
    for (const nothing of [[], '', '[]', { data: [] }])
      expect(readUsage(nothing)).toMatchObject({
        rows: 0,
        requests: 0,
        months: [],
        prompt: null,
        problems: [],
      });
  });

  it('with property names such as __proto__ give only the figures of their own properties', () => {
    const row = JSON.parse(
      `{"__proto__":{"input":99},"model":"__proto__","time":"${time}","input":10,"output":1}`,
    );
    expect(read([row, row])).toMatchObject({ model: '__proto__', prompt: { mean: 10 }, requests: 2 });
    expect(Object.prototype).not.toHaveProperty('input');
  });

  it('do not throw, whatever they are, and every row is a request or a problem', () => {
    const value = fc.oneof(fc.anything(), fc.double(), fc.constantFrom(10, '10', -1, null, time));
    const row = fc.dictionary(
      fc.constantFrom('time', 'input', 'cached', 'output', 'model', 'usage', '__proto__'),
      value,
    );
    const skipped = [
      'not-a-row',
      'no-tokens',
      'unknown-row',
      'bad-bin',
      'not-a-profile',
      'not-json',
      'replay',
      'other-call',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.anything({ maxDepth: 1 }))), (rows) => {
        const profile = read(rows);
        const skippedRows = profile.problems.filter(({ code }) => skipped.includes(code));
        const rowCount = skippedRows.reduce((sum, { count }) => sum + count, profile.requests ?? 0);
        expect(rowCount).toBe(profile.rows);
        expect(() => mergeProfiles([profile, readUsage(JSON.stringify(profile))])).not.toThrow();
      }),
    );
  });

  it('are refused with an error if the caller names an unknown source', () => {
    expect(() => readUsage([], { source: 'nobody' as UsageSourceId })).toThrow(RangeError);
  });
});

describe('months', () => {
  const on = (day: string, count = 1) =>
    Array.from({ length: count }, () => ({ time: day, input: 10, output: 1 }));

  it('are months in UTC, and a time without a zone is read as UTC', () => {
    // The two large numbers are 31 October 2026, 23:30, in seconds and in milliseconds.
    const rows = [
      '2026-10-31T23:30:00-01:00',
      '2026-10-31 23:30:00',
      1_793_489_400,
      1_793_489_400_000,
      '2026-10',
    ];
    const profile = readUsage(rows.flatMap((each) => on(each as string)));
    expect(profile.months.map(({ month, requests }) => [month, requests])).toEqual([
      ['2026-10', 4],
      ['2026-11', 1],
    ]);
  });

  it('without rows, between months with rows, have an unknown number of requests', () => {
    const profile = readUsage([...on('2026-08-15'), ...on('2026-10-15')]);
    expect(profile.months.map(({ requests }) => requests)).toEqual([1, null, 1]);
    expect(profile.problems).toContainEqual({
      code: 'missing-month',
      field: '2026-09',
      count: 1,
      first: null,
    });
  });

  it('are partial if the log begins or ends inside them', () => {
    const days = Array.from({ length: 45 }, (_, i) => new Date(Date.UTC(2026, 8, 20 + i)).toISOString());
    const partial = (rows: readonly string[]) =>
      readUsage(rows.flatMap((day) => on(day))).problems.flatMap(({ code, field }) =>
        code === 'partial-month' ? field : [],
      );
    expect(partial(days)).toEqual(['2026-09', '2026-11']);
    expect(partial(days.slice(11))).toEqual(['2026-11']);
    // With requests on few days, the pause at the end of the log is no longer than the others, so no month is partial.
    expect(partial(['2026-09-10', '2026-10-12'])).toEqual([]);
    expect(partial(days.slice(0, 5))).toEqual([]);
  });
});
