/** A profile in a scenario: the model's costs equal the sums of the rows, and each change can be taken alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioInput } from '../../../src/core/index.ts';
import { applyProfile } from '../../../src/core/usage/apply.ts';
import { readUsage } from '../../../src/core/usage/read.ts';
import { runs } from '../../harness/runs.ts';

type ApproachInput = ScenarioInput['approaches'][number];

const rates = {
  inputUsdPerMTok: 3,
  cachedInputUsdPerMTok: 0.3,
  cacheWriteUsdPerMTok: 3.75,
  outputUsdPerMTok: 15,
};

const scenarioWith = (fields: Partial<ApproachInput> = {}, scenarioFields: Partial<ScenarioInput> = {}) =>
  createScenario({
    startsOn: '2026-11-01',
    horizonMonths: 12,
    requestsPerMonth: 1000,
    approaches: [
      { id: 'now', prefixTokens: 900, variableTokens: 100, outputTokens: 50, rates, ...fields },
      { id: 'tuned', prefixTokens: 100, rates },
    ],
    ...scenarioFields,
  } as ScenarioInput);

interface Row {
  readonly time: string;
  readonly input: number;
  readonly cached: number;
  readonly written: number;
  readonly output: number;
  readonly reasoning: number;
}

/** Dollars of a row whose input includes cached and written tokens. */
const usdOf = ({ input, cached, written, output }: Row): number =>
  ((input - cached - written) * rates.inputUsdPerMTok +
    cached * rates.cachedInputUsdPerMTok +
    written * rates.cacheWriteUsdPerMTok +
    output * rates.outputUsdPerMTok) /
  1e6;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const read = (rows: readonly Row[]) => readUsage(rows, { source: 'rows', inputIncludesCached: true });

/** A row in one of three months. Its time states only the month, so that no month is partial. */
const row = fc
  .record({
    month: fc.constantFrom('2026-08', '2026-09', '2026-10'),
    prefix: fc.integer({ min: 200, max: 2000 }),
    variable: fc.integer({ min: 1, max: 3000 }),
    cacheUse: fc.constantFrom('read', 'write', 'none'),
    output: fc.nat({ max: 500 }),
    hasReasoning: fc.boolean(),
  })
  .map(
    ({ month, prefix, variable, cacheUse, output, hasReasoning }): Row => ({
      time: month,
      input: prefix + variable,
      cached: cacheUse === 'read' ? prefix : 0,
      written: cacheUse === 'write' ? prefix : 0,
      output,
      reasoning: hasReasoning ? Math.floor(output / 3) : 0,
    }),
  );

const everyMonth = ['2026-08', '2026-09', '2026-10'].map(
  (time): Row => ({ time, input: 500, cached: 0, written: 300, output: 10, reasoning: 0 }),
);

describe('a profile in a scenario', () => {
  it('makes the cost of all months equal the cost of all rows, at constant prices', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.boolean(), (random, hasCache) => {
        const rows = [...random, ...everyMonth];
        const cache = hasCache ? { cache: { hitRate: 0.5, minimumTokens: 0 } } : {};
        const { scenario, notOffered } = applyProfile(scenarioWith(cache), 'now', read(rows));
        expect(notOffered).toEqual([{ id: 'latency', code: 'no-first-token' }]);
        const [result] = evaluate(scenario).approaches;
        const months = result?.months.slice(0, 3) ?? [];
        const cost = sum(months.map((month) => (month.requests ?? 0) * (month.requestUsd ?? 0)));
        // A cached prefix has whole tokens: at most one token per request is billed as written instead of as other input.
        const exact = sum(rows.map(usdOf));
        const oneToken = (rows.length * (rates.cacheWriteUsdPerMTok - rates.inputUsdPerMTok)) / 1e6;
        expect(Math.abs(cost - exact)).toBeLessThanOrEqual(oneToken + 1e-9 * exact);
        for (const month of ['2026-08', '2026-09', '2026-10'])
          expect(scenario.monthlyRequests?.[Number(month.slice(5)) - 8]).toBe(
            rows.filter(({ time }) => time === month).length,
          );
      }),
      { numRuns: runs(60, 600) },
    );
  });

  it('makes the cost of each month equal the cost of its rows, if requests are alike', () => {
    const rows = everyMonth.flatMap(({ time }, i) => {
      const read: Row = { time, input: 1000, cached: 800, written: 0, output: 60, reasoning: 20 };
      return Array.from({ length: 4 * (i + 1) }, (_, n) =>
        n % 4 === 0 ? { ...read, cached: 0, written: 800 } : read,
      );
    });
    const { scenario } = applyProfile(scenarioWith(), 'now', read(rows));
    expect(scenario.approaches[0]).toMatchObject({
      prefixTokens: 800,
      variableTokens: 200,
      outputTokens: 40,
      reasoningTokens: 20,
      cache: { hitRate: { p50: 0.75 } },
    });
    const [result] = evaluate(scenario).approaches;
    for (const [i, { time }] of everyMonth.entries()) {
      const month = result?.months[i];
      const cost = (month?.requests ?? 0) * (month?.requestUsd ?? 0);
      expect(cost).toBeCloseTo(sum(rows.filter((each) => each.time === time).map(usdOf)), 9);
    }
  });

  it('costs what the rows cost if a host states only the tokens read from the cache, in steps of 128', () => {
    const fields = {
      cache: { hitRate: 0.5, minimumTokens: 1024, stepTokens: 128 },
      rates: { ...rates, cacheWriteUsdPerMTok: null },
    };
    const rows = Array.from(
      { length: 40 },
      (_, i): Record<string, unknown> => ({
        created: 1_791_201_600,
        usage: {
          prompt_tokens: 1500 + i,
          prompt_tokens_details: { cached_tokens: i % 4 === 0 ? 0 : 1024 + 128 * (i % 3) },
          completion_tokens: 30,
        },
      }),
    );
    const { scenario } = applyProfile(scenarioWith(fields), 'now', readUsage(rows));
    const cached = sum(rows.map((_, i) => (i % 4 === 0 ? 0 : 1024 + 128 * (i % 3))));
    const prompt = sum(rows.map((_, i) => 1500 + i));
    const exact = ((prompt - cached) * 3 + cached * 0.3 + 40 * 30 * 15) / 1e6;
    const [result] = evaluate(scenario).approaches;
    expect((result?.requestUsd ?? 0) * 40).toBeCloseTo(exact, 12);
  });
});

/** A row of October with 1,000 input tokens, of which 800 are cached, and 60 output tokens, except for the given fields. */
const measured = (fields: Partial<Row> = {}): Row => ({
  time: '2026-10',
  input: 1000,
  cached: 800,
  written: 0,
  output: 60,
  reasoning: 20,
  ...fields,
});

describe('the changes', () => {
  it('can be taken one by one', () => {
    const before = scenarioWith();
    const profile = read([measured(), measured({ cached: 0, written: 800 })]);
    const allChanges = applyProfile(before, 0, profile);
    expect(allChanges.changes.map(({ id }) => id)).toEqual(['traffic', 'prompt', 'hit-rate', 'output']);
    expect(applyProfile(before, 0, profile, { take: [] }).scenario).toBe(before);
    for (const { id, edits } of allChanges.changes) {
      const { scenario, changes } = applyProfile(before, 0, profile, { take: [id] });
      expect(changes).toEqual(allChanges.changes);
      for (const key of [
        'prefixTokens',
        'variableTokens',
        'outputTokens',
        'reasoningTokens',
        'cache',
      ] as const) {
        const isChanged = edits.some(({ path }) => path.startsWith(`approaches[0].${key}`));
        if (!isChanged) expect(scenario.approaches[0]?.[key]).toEqual(before.approaches[0]?.[key]);
      }
      expect(scenario.approaches[1]).toBe(before.approaches[1]);
    }
    expect(applyProfile(allChanges.scenario, 0, profile).changes).toEqual([]);
  });

  it('have ranges from the means of the months, which are at least as wide as the sampling error', () => {
    const months = ['2026-08', '2026-09', '2026-10'].flatMap((time, i) =>
      Array.from({ length: 10 }, () => measured({ time, output: 100 * (i + 1), reasoning: 0, cached: 0 })),
    );
    const outputOf = (rows: readonly Row[]) =>
      applyProfile(scenarioWith(), 0, read(rows)).scenario.approaches[0]?.outputTokens;
    expect(outputOf(months)).toEqual({ p10: 100, p50: 200, p90: 300 });
    const oneMonth = Array.from({ length: 100 }, (_, i) =>
      measured({ output: i % 2 === 0 ? 0 : 100, reasoning: 0 }),
    );
    // The error of the mean at P10 and P90 of a normal distribution.
    const error = (1.2815515655 * 50 * Math.sqrt(100 / 99)) / 10;
    const range = outputOf(oneMonth) as { readonly p10: number; readonly p50: number; readonly p90: number };
    expect(range.p50).toBe(50);
    expect(range.p10).toBeCloseTo(50 - error, 6);
    expect(range.p90).toBeCloseTo(50 + error, 6);
    expect(outputOf([measured({ reasoning: 0 })])).toBe(60);
  });

  it('divide calls by the attempts of a request', () => {
    const scenario = scenarioWith({ successRate: 0.5, maxAttempts: 2 });
    const rows = Array.from({ length: 300 }, () => measured());
    const { changes } = applyProfile(scenario, 0, read(rows));
    expect(changes[0]).toEqual({
      id: 'traffic',
      edits: [{ path: 'requestsPerMonth', before: 1000, after: 200 }],
      notes: [{ code: 'attempts', params: { attempts: 1.5 } }],
    });
  });

  it('leave out a month in which the log ends, keep an unknown month, and have a note on each', () => {
    const days = Array.from({ length: 70 }, (_, i) =>
      new Date(Date.UTC(2026, 5, 1 + i)).toISOString().slice(0, 10),
    );
    const rows = days.map((time) => measured({ time }));
    const { scenario, changes } = applyProfile(scenarioWith(), 0, read(rows));
    expect(scenario.monthlyRequests).toEqual([30, 31]);
    expect(changes[0]?.notes).toEqual([{ code: 'partial-month', params: { month: '2026-08' } }]);
    const gap = applyProfile(scenarioWith(), 0, read([measured({ time: '2026-08' }), measured()]));
    expect(gap.scenario.monthlyRequests).toEqual([1, null, 1]);
    expect(gap.changes[0]?.notes).toEqual([{ code: 'missing-month', params: { month: '2026-09' } }]);
  });

  it('remove the cache if nothing was cached and writing costs more, and else set its hit rate to 0', () => {
    const cache = { hitRate: 0.5, minimumTokens: 1024 };
    const rows = [measured({ cached: 0 })];
    expect(applyProfile(scenarioWith({ cache }), 0, read(rows)).scenario.approaches[0]).not.toHaveProperty(
      'cache',
    );
    const free = scenarioWith({ cache, rates: { ...rates, cacheWriteUsdPerMTok: null } });
    expect(applyProfile(free, 0, read(rows)).scenario.approaches[0]?.cache?.hitRate).toBe(0);
  });

  it('have a latency if the time to the first token and the speed are known', () => {
    const profile = readUsage([{ ...measured(), first_token_ms: 400, latency_ms: 2400 }], {
      inputIncludesCached: true,
    });
    const { scenario } = applyProfile(scenarioWith(), 0, profile);
    expect(scenario.approaches[0]?.latency).toEqual({ firstTokenMs: 400, tokensPerSecond: 30 });
  });

  it.each([
    [
      'cached tokens are unknown',
      [{ time: '2026-10', input: 10, output: 1 }],
      {},
      'hit-rate',
      'cached-unknown',
    ],
    [
      'cached tokens are known for some requests only',
      [measured(), { time: '2026-10', input: 10, output: 1 }],
      {},
      'hit-rate',
      'cached-unknown',
    ],
    ['nothing was cached, and there is no cache', [measured({ cached: 0 })], {}, 'hit-rate', 'no-cache'],
    [
      'the host does not cache so short a prefix',
      [measured()],
      { cache: { minimumTokens: 1024, hitRate: 0.5 } },
      'hit-rate',
      'below-minimum',
    ],
    ['no request has a time', [measured({ time: '' })], {}, 'traffic', 'no-time'],
    ['the prompt is unknown', [{ time: '2026-10', output: 1 }], {}, 'prompt', 'tokens-unknown'],
    ['the output is unknown', [{ time: '2026-10', input: 1 }], {}, 'output', 'tokens-unknown'],
    [
      'the scenario has the same output',
      [measured()],
      { outputTokens: 40, reasoningTokens: 20 },
      'output',
      'no-difference',
    ],
  ])('are not offered if %s', (_title, rows, fields, id, code) => {
    const profile = readUsage(rows, { source: 'rows', inputIncludesCached: true });
    expect(applyProfile(scenarioWith(fields), 0, profile).notOffered).toContainEqual({ id, code });
  });

  it('do not include traffic if a report has no number of requests', () => {
    const profile = readUsage({
      uncached_input_tokens: 9,
      output_tokens: 1,
      starting_at: '2026-10-01T00:00:00Z',
    });
    expect(applyProfile(scenarioWith(), 0, profile).notOffered[0]).toEqual({
      id: 'traffic',
      code: 'uncounted',
    });
  });

  it('do not include traffic for a candidate that serves a share of the requests', () => {
    const scenario = scenarioWith();
    const part = createScenario({
      ...scenario,
      approaches: scenario.approaches.map((each) => ({ ...each, trafficShare: 0.5 })),
    });
    expect(applyProfile(part, 'tuned', read([measured()])).notOffered).toContainEqual({
      id: 'traffic',
      code: 'part-of-traffic',
    });
  });

  it('throw for an approach that the scenario does not have', () => {
    expect(() => applyProfile(scenarioWith(), 'nobody', read([]))).toThrow(RangeError);
  });
});
