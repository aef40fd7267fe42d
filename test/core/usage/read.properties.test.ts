/** Compares the profiles of random rows with figures calculated from all rows at once, and with profiles merged from parts in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUsageProfile } from '../../../src/core/usage/profile-builder.ts';
import type { PerRequest, Profile } from '../../../src/core/usage/profile-types.ts';
import { mergeProfiles, readUsage, withConvention } from '../../../src/core/usage/read.ts';
import { runs } from '../../harness/runs.ts';

interface Row {
  readonly time: string | null;
  readonly model: string;
  readonly input: number;
  readonly cached: number | null;
  readonly output: number;
  readonly reasoning: number;
  readonly usd: number;
}

const tokens = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 200_000 }));

/** A row whose cached tokens are at most its input, so that the row does not prove that the input excludes cached tokens. */
const row: fc.Arbitrary<Row> = fc
  .record({
    time: fc.option(
      fc
        .date({ min: new Date('2026-07-01'), max: new Date('2026-11-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      { freq: 9 },
    ),
    model: fc.constantFrom('a', 'b', '__proto__'),
    input: tokens,
    share: fc.constantFrom(0, 0.5, 1),
    isCachedKnown: fc.boolean(),
    output: tokens,
    hasReasoning: fc.boolean(),
    usd: fc.double({ min: 0, max: 2, noNaN: true }),
  })
  .map(({ share, isCachedKnown, hasReasoning, ...rest }) => ({
    ...rest,
    cached: isCachedKnown ? Math.floor(rest.input * share) : null,
    reasoning: hasReasoning ? Math.floor(rest.output / 2) : 0,
  }));

const rows = fc.array(row, { maxLength: 60 });
/** The profile of rows that begin at row `offset` of a log. Quantiles are exact for up to `exactUpTo` rows. */
const read = (part: readonly Row[], offset = 0, exactUpTo?: number): Profile =>
  readUsage(part, { source: 'openai-chat', offset, exactUpTo });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The smallest of the values that is not exceeded by at least this share of them. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Expects the figures of a quantity to be those of these values, one for each request. */
function expectQuantity(quantity: PerRequest | null, values: readonly number[]): void {
  if (values.length === 0) {
    expect(quantity).toBe(null);
    return;
  }
  expect(quantity?.requests).toBe(values.length);
  expect(quantity?.total).toBe(sum(values));
  expect(quantity?.mean).toBe(sum(values) / values.length);
  for (const [name, share] of [
    ['p10', 0.1],
    ['p50', 0.5],
    ['p90', 0.9],
  ] as const) {
    const exact = quantile(values, share) ?? 0;
    expect(quantity?.[name]).toBeLessThanOrEqual(exact);
    expect((quantity?.[name] ?? 0) + (quantity?.width ?? 0)).toBeGreaterThanOrEqual(exact);
  }
}

describe('a profile of rows', () => {
  it('has the exact figures of all rows if there are few rows', () => {
    fc.assert(
      fc.property(rows, (allRows) => {
        const profile = read(allRows);
        const known = allRows.flatMap(({ cached }) => cached ?? []);
        expectQuantity(
          profile.prompt,
          allRows.map(({ input }) => input),
        );
        expectQuantity(profile.cached, known);
        expectQuantity(
          profile.output,
          allRows.map(({ output }) => output),
        );
        expectQuantity(
          profile.reasoning,
          allRows.map(({ reasoning }) => reasoning),
        );
        expect(profile.prompt?.width ?? 0).toBe(0);
        expect(profile.requests).toBe(allRows.length);
        expect(profile.undated).toBe(allRows.filter(({ time }) => time === null).length);
        if (known.length > 0)
          expect(profile.hitRate).toBeCloseTo(known.filter((cached) => cached > 0).length / known.length, 12);
        for (const { month, requests } of profile.months) {
          const count = allRows.filter(({ time }) => time?.startsWith(month)).length;
          expect(requests).toBe(count === 0 ? null : count);
        }
        expect(profile.usd ?? 0).toBeCloseTo(sum(allRows.map(({ usd }) => usd)), 6);
      }),
      { numRuns: runs(25, 600) },
    );
  });

  it('has quantiles that are too low by at most a sixteenth of the p90 if there are many rows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (allRows) => {
        const profile = read(allRows, 0, 3);
        expectQuantity(
          profile.prompt,
          allRows.map(({ input }) => input),
        );
        expect(profile.prompt?.width).toBeLessThanOrEqual(Math.max(0, (profile.prompt?.p90 ?? 0) / 16));
      }),
      { numRuns: runs(25, 600) },
    );
  });
});

describe('merged profiles', () => {
  /** Rows cut at two places. */
  const cut = rows.chain((allRows) =>
    fc.tuple(fc.nat({ max: allRows.length }), fc.nat({ max: allRows.length })).map(([i, j]) => {
      const [from, to] = [Math.min(i, j), Math.max(i, j)];
      return {
        allRows,
        parts: [allRows.slice(0, from), allRows.slice(from, to), allRows.slice(to)],
        starts: [0, from, to],
      };
    }),
  );

  it.each([
    ['exact', undefined],
    ['in bins', 5],
  ])('equal the profile of one pass, in any order and any grouping: %s', (_title, exactUpTo) => {
    fc.assert(
      fc.property(cut, ({ allRows, parts, starts }) => {
        const options = { exactUpTo };
        const [a, b, c] = parts.map((part, i) => read(part, starts[i], exactUpTo)) as [
          Profile,
          Profile,
          Profile,
        ];
        const onePass = read(allRows, 0, exactUpTo);
        const merge = (...profiles: readonly Profile[]) => mergeProfiles(profiles, options);
        expect(merge(a, b, c)).toEqual(onePass);
        expect(merge(c, a, b)).toEqual(onePass);
        expect(merge(merge(a, b), c)).toEqual(onePass);
        expect(merge(a, merge(c, b))).toEqual(onePass);
        expect(merge(onePass)).toEqual(onePass);
        expect(merge(onePass, read([]))).toEqual(onePass);
        expect(readUsage([b, a, c].map((part) => JSON.stringify(part)).join('\n'), options)).toEqual(onePass);
      }),
      { numRuns: runs(25, 600) },
    );
  });

  it('apply a convention that one part proves to the rows of all parts', () => {
    const usage = (prompt_tokens: number, cached_tokens: number) => ({
      usage: { prompt_tokens, completion_tokens: 1, prompt_tokens_details: { cached_tokens } },
    });
    const [includes, excludes] = [readUsage([usage(100, 50)]), readUsage([usage(10, 90)], { offset: 1 })];
    expect(includes.prompt?.mean).toBe(100);
    expect(mergeProfiles([includes, excludes]).prompt?.mean).toBe(125);
    expect(mergeProfiles([excludes, includes])).toEqual(readUsage([usage(100, 50), usage(10, 90)]));
  });

  it('report a problem for each value that is not a profile', () => {
    expect(mergeProfiles([null as unknown as Profile, {} as Profile]).problems).toMatchObject([
      { code: 'not-a-profile', count: 2 },
    ]);
  });
});

describe('a saved profile from outside', () => {
  it('is read only if all its values are valid', () => {
    const saved = JSON.parse(
      JSON.stringify(
        read([{ time: '2026-10-05', model: 'a', input: 40, cached: 8, output: 5, reasoning: 0, usd: 1 }]),
      ),
    );
    expect(readUsage(saved)).toEqual(mergeProfiles([saved]));
    const spoil = (change: (state: typeof saved.state) => void) => {
      const copy = structuredClone(saved);
      change(copy.state);
      return readUsage(copy).problems;
    };
    const month = (state: typeof saved.state) => state.groups[0].months[0];
    const changes: readonly ((state: typeof saved.state) => void)[] = [
      (state) => (state.version = 2),
      (state) => (state.rows = -1),
      (state) => (state.groups[0].source = '__proto__'),
      (state) => (state.groups[0].given = 'yes'),
      (state) => (state.groups[0].proofs = Number.NaN),
      (state) => (month(state).month = '2026-13'),
      (state) => (month(state).requests = '1'),
      (state) => (month(state).days = [[32, 1]]),
      (state) => (month(state).cells[0].measure = 'constructor'),
      (state) => (month(state).cells[0].bins = [[7, 3, 1]]),
      (state) => (month(state).cells[0].total = null),
      (state) => (state.problems = [{ code: 7 }]),
    ];
    for (const change of changes) expect(spoil(change)).toMatchObject([{ code: 'not-a-profile', count: 1 }]);
  });
});

it('a document that is added in steps, with a pause after every 200 rows, gives the same profile as a document that is added at once', () => {
  const document = { data: fc.sample(row, { numRuns: 650, seed: 1 }) };
  const profile = createUsageProfile({ source: 'openai-chat' });
  expect([...profile.addInSteps(document)]).toHaveLength(3);
  expect(profile.profile()).toEqual(readUsage(document, { source: 'openai-chat' }));
});

describe('a profile with another convention', () => {
  it('equals the profile of all rows read with that convention, and can be changed back', () => {
    const rowsWithCached = fc.array(fc.tuple(row, fc.nat({ max: 300_000 })), { maxLength: 30 });
    fc.assert(
      fc.property(
        rowsWithCached,
        fc.constantFrom(true, false, null),
        (rowsAndCached, inputIncludesCached) => {
          // Some rows have more cached than input tokens, which proves the convention.
          const mixedRows = rowsAndCached.map(([row, cached]) =>
            cached % 5 === 0 ? { ...row, cached } : row,
          );
          const option = inputIncludesCached === null ? {} : { inputIncludesCached };
          const before = read(mixedRows);
          const changed = withConvention(before, 'openai-chat', inputIncludesCached);
          expect(changed).toEqual(readUsage(mixedRows, { source: 'openai-chat', ...option }));
          expect(withConvention(changed, 'openai-chat', null)).toEqual(before);
          expect(withConvention(before, 'gemini', inputIncludesCached)).toEqual(before);
        },
      ),
    );
  });
});
