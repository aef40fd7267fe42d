/** Tests how scenarios are created, checked and changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFields,
  createScenario,
  evaluate,
  fieldAt,
  limits,
  type Problem,
  type Scenario,
  ScenarioError,
  type ScenarioInput,
  withField,
} from '../../../src/core/index.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

const minimal: ScenarioInput = { startsOn: '2026-01-01', requestsPerMonth: 1000, approaches: [{ id: 'a' }] };
const problemsOf = (input: unknown): readonly Problem[] => {
  try {
    createScenario(input as ScenarioInput);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};
const codesOf = (input: unknown): string[] => problemsOf(input).map(({ path, code }) => `${path}: ${code}`);
const withApproach = (approach: object): unknown => ({ ...minimal, approaches: [{ id: 'a', ...approach }] });

describe('createScenario', () => {
  it('fills in the default of every field that is left out', () => {
    const { approaches, ...settings } = createScenario(minimal);
    expect(settings).toEqual({
      title: '',
      startsOn: '2026-01-01',
      horizonMonths: 24,
      requestsPerMonth: 1000,
      growthPerMonth: 0,
      discountPerYear: 0,
    });
    expect(approaches).toEqual([
      {
        id: 'a',
        label: 'a',
        technique: 'other',
        prefixTokens: 0,
        variableTokens: 0,
        variableCachedShare: 0,
        outputTokens: 0,
        reasoningTokens: 0,
        rates: {
          inputUsdPerMTok: null,
          cachedInputUsdPerMTok: null,
          cacheWriteUsdPerMTok: null,
          outputUsdPerMTok: null,
          tiers: [],
        },
        rateChanges: [],
        ratesChangePerYear: 0,
        batchShare: 0,
        successRate: 1,
        maxAttempts: 1,
        failureUsd: null,
        successDropPerMonth: 0,
        worksWithProbability: 1,
        otherUsdPerRequest: 0,
        setup: [],
        monthly: [],
        monthlyMinimumUsd: 0,
        leadMonths: 0,
        trafficShare: 1,
      },
    ]);
  });

  it.each<[string, object[], string[]]>([
    [
      'to an unknown approach',
      [{ failureApproach: 'x' }],
      ['approaches[0].failureApproach: no-such-approach'],
    ],
    ['to itself', [{ failureApproach: 'a0' }], ['approaches[0].failureApproach: circle']],
    [
      'in a circle',
      [{ failureApproach: 'a1' }, { failureApproach: 'a2' }, { failureApproach: 'a0' }],
      [0, 1, 2].map((i) => `approaches[${i}].failureApproach: circle`),
    ],
    [
      'to another approach and also have a price',
      [{ failureApproach: 'a1', failureUsd: 1 }, {}],
      ['approaches[0].failureApproach: either'],
    ],
    ['to another approach, without a problem', [{ failureApproach: 'a1' }, {}], []],
  ])('checks failures that go %s', (_, approaches, expected) => {
    const withIds = approaches.map((approach, i) => ({ id: `a${i}`, ...approach }));
    expect(codesOf({ ...minimal, approaches: withIds })).toEqual(expected);
  });

  const difference = (to: string, p50 = 0) => ({
    successRate: { differenceTo: to, p10: p50, p50, p90: p50 },
  });
  it.each<[string, object[], string[]]>([
    ['to the previous approach, without a problem', [{}, difference('a0', -0.02)], []],
    [
      'of less than -100 %',
      [{}, difference('a0', -1.5)],
      ['p10', 'p50', 'p90'].map((p) => `approaches[1].successRate.${p}: range`),
    ],
    [
      'to an unknown approach',
      [{}, difference('x')],
      ['approaches[1].successRate.differenceTo: no-such-approach'],
    ],
    ['to itself', [{}, difference('a1')], ['approaches[1].successRate.differenceTo: circle']],
    [
      'in a circle',
      [difference('a1'), difference('a0')],
      [0, 1].map((i) => `approaches[${i}].successRate.differenceTo: circle`),
    ],
    [
      'given for another amount',
      [{ batchShare: difference('a0').successRate }],
      ['approaches[0].batchShare.differenceTo: unknown-key'],
    ],
  ])('checks a difference in success rate %s', (_, approaches, expected) => {
    const withIds = approaches.map((approach, i) => ({ id: `a${i}`, ...approach }));
    expect(codesOf({ ...minimal, approaches: withIds })).toEqual(expected);
  });

  it('gives a failure either a cost or another approach, so setting one of them removes the other', () => {
    const twoApproaches = createScenario({
      ...minimal,
      approaches: [{ id: 'a', failureUsd: 1 }, { id: 'b' }],
    });
    const cascade = withField(twoApproaches, 'approaches[0].failureApproach', 'b');
    expect(cascade.approaches[0]).toMatchObject({ failureUsd: null, failureApproach: 'b' });
    expect(withField(cascade, 'approaches[0].failureUsd', 2).approaches[0]).not.toHaveProperty(
      'failureApproach',
    );
  });

  it.each<[unknown, string[]]>([
    [[0.2, 0.5, 1], []],
    [{ p10: 0.1, p50: 0.2, p90: 0.3 }, []],
    [[], ['approaches[0].trafficShare: length']],
    [[0.5, 1.5], ['approaches[0].trafficShare[1]: range']],
    [[null], ['approaches[0].trafficShare[0]: type']],
    [Array.from({ length: 121 }, () => 1), ['approaches[0].trafficShare: length']],
  ])('checks the traffic share %j, which may be a number, a range or a list', (trafficShare, expected) => {
    expect(codesOf(withApproach({ trafficShare }))).toEqual(expected);
  });

  it('fills in the defaults of the optional parts that are given', () => {
    const [approach] = createScenario(
      withApproach({
        cache: { hitRate: 'from-traffic' },
        training: { tokens: 1, epochs: 3, usdPerMTok: 2 },
        hosting: { usdPerHour: 1, tokensPerSecond: 100, utilisation: 0.5 },
      }) as ScenarioInput,
    ).approaches;
    expect(approach?.cache).toEqual({
      hitRate: 'from-traffic',
      minimumTokens: 0,
      stepTokens: 1,
      ttlMinutes: 5,
      activeHoursPerDay: 24,
      caches: 1,
    });
    expect(approach?.training).toMatchObject({
      runs: 1,
      minimumUsd: 0,
      validationBilled: false,
      evaluations: 1,
    });
    expect(approach?.hosting).toMatchObject({ hoursPerMonth: 730.5, peakFactor: 1, sharedBy: 1 });
  });

  it('returns the same object for a scenario that it created, and an equal object for a copy', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        const scenario = createScenario(input);
        expect(createScenario(scenario as ScenarioInput)).toBe(scenario);
        expect(createScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
      }),
      { numRuns: 50 },
    );
  });

  it('copies its input and freezes all parts of the copy', () => {
    const input = {
      ...minimal,
      approaches: [{ id: 'a', rates: { inputUsdPerMTok: { p10: 1, p50: 2, p90: 3 } } }],
    };
    const scenario = createScenario(input);
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(visit);
    };
    visit(scenario);
    expect(Object.isFrozen(input.approaches[0]?.rates)).toBe(false);
  });

  it('lists every problem at once, each with its path', () => {
    const input = {
      ...minimal,
      startsOn: '2026-02-30',
      horizonMonths: 1.5,
      colour: 'red',
      approaches: [
        {
          id: 'a',
          prefixTokens: -1,
          rates: { inputUsdPerMTok: Number.NaN, tiers: [{ outputUsdPerMTok: '3' }] },
        },
        {
          id: 'a',
          successRate: 1.01,
          technique: 'magic',
          rates: { batch: { multiplier: 1, inputUsdPerMTok: 2 } },
        },
      ],
    };
    expect(codesOf(input).sort()).toEqual([
      'approaches[0].prefixTokens: range',
      'approaches[0].rates.inputUsdPerMTok: finite',
      'approaches[0].rates.tiers[0].aboveInputTokens: required',
      'approaches[0].rates.tiers[0].outputUsdPerMTok: type',
      'approaches[1].id: duplicate',
      'approaches[1].rates.batch.multiplier: either',
      'approaches[1].successRate: range',
      'approaches[1].technique: choice',
      'colour: unknown-key',
      'horizonMonths: whole',
      'startsOn: date',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ': required'],
    ['null', null, ': type'],
    ['a number', 3, ': type'],
    ['a list', [], ': type'],
    ['a map', new Map(), ': type'],
    ['no traffic', { startsOn: '2026-01-01', approaches: [{ id: 'a' }] }, 'requestsPerMonth: either'],
    ['two kinds of traffic', { ...minimal, monthlyRequests: [1] }, 'requestsPerMonth: either'],
    ['no approaches', { ...minimal, approaches: [] }, 'approaches: length'],
    ['nine approaches', { ...minimal, approaches: Array(9).fill({ id: 'a' }) }, 'approaches: length'],
    ['a list with a hole', { ...minimal, approaches: new Array(1) }, 'approaches[0]: required'],
    [
      'a list of the maximum length of arrays',
      { ...minimal, approaches: new Array(4294967295) },
      'approaches: length',
    ],
    [
      'infinite traffic',
      { ...minimal, requestsPerMonth: Number.POSITIVE_INFINITY },
      'requestsPerMonth: finite',
    ],
    ['1e308 requests', { ...minimal, requestsPerMonth: 1e308 }, 'requestsPerMonth: range'],
    ['a bigint', { ...minimal, requestsPerMonth: 5n }, 'requestsPerMonth: type'],
    ['a horizon of 0', { ...minimal, horizonMonths: 0 }, 'horizonMonths: range'],
    [
      'a horizon as a range',
      { ...minimal, horizonMonths: { p10: 1, p50: 2, p90: 3 } },
      'horizonMonths: belief',
    ],
    [
      'a range in the wrong order',
      { ...minimal, requestsPerMonth: { p10: 3, p50: 2, p90: 1 } },
      'requestsPerMonth: order',
    ],
    [
      'a range without a P90',
      { ...minimal, requestsPerMonth: { p10: 3, p50: 4 } },
      'requestsPerMonth.p90: required',
    ],
    [
      'a yearly price change of -1',
      withApproach({ ratesChangePerYear: -1 }),
      'approaches[0].ratesChangePerYear: above',
    ],
    [
      'a date in another notation',
      withApproach({ availableUntil: '1/2/2026' }),
      'approaches[0].availableUntil: date',
    ],
    [
      'a cost line with two prices',
      withApproach({ setup: [{ usd: 1, quantity: 2 }] }),
      'approaches[0].setup[0].usd: either',
    ],
    [
      'a cost line without a price',
      withApproach({ setup: [{ label: 'x' }] }),
      'approaches[0].setup[0].usd: either',
    ],
    ['an empty id', { ...minimal, approaches: [{ id: '' }] }, 'approaches[0].id: length'],
    [
      'a key named __proto__',
      JSON.parse('{"__proto__":{"a":1},"startsOn":"2026-01-01"}'),
      '__proto__: unknown-key',
    ],
    ['a key named constructor', { ...minimal, constructor: { prototype: {} } }, 'constructor: unknown-key'],
    ['a symbol as a key', { ...minimal, [Symbol('x')]: 1 }, 'Symbol(x): unknown-key'],
  ])('refuses %s', (_, input, expected) => {
    expect(codesOf(input)).toContain(expected);
  });

  it('ignores inherited properties', () => {
    expect(codesOf(Object.create(minimal))).toContain('startsOn: required');
  });

  it.each<[string, () => unknown]>([
    [
      'a getter that throws',
      () => ({
        ...minimal,
        get title(): string {
          throw new Error('no');
        },
      }),
    ],
    [
      'a getter that throws a value that is not an error',
      () =>
        Object.defineProperty({ ...minimal }, 'title', {
          enumerable: true,
          get() {
            throw Object.create(null);
          },
        }),
    ],
    ['a proxy whose traps throw', () => new Proxy({}, throwingTraps)],
    ['a list whose traps throw', () => ({ ...minimal, approaches: new Proxy([], throwingTraps) })],
    ['a range whose traps throw', () => ({ ...minimal, requestsPerMonth: new Proxy({}, throwingTraps) })],
    [
      'a revoked proxy',
      () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return { ...minimal, approaches: [proxy] };
      },
    ],
    [
      'an object that contains itself',
      () => {
        const input: Record<string, unknown> = { ...minimal };
        input.approaches = [input];
        return input;
      },
    ],
    [
      'a thousand unknown keys',
      () => ({ ...minimal, ...Object.fromEntries([...Array(1000).keys()].map((i) => [`k${i}`, i])) }),
    ],
    ['a function', () => () => minimal],
  ])('throws a ScenarioError for %s', (_, make) => {
    const problems = problemsOf(make());
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(201);
  });

  it('throws no other error than ScenarioError, for any input', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        (value) => {
          expect(problemsOf(value).length).toBeGreaterThan(0);
          expect(problemsOf({ ...minimal, title: value, approaches: value }).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('checks both amounts if an amount is given in two ways', () => {
    const training = { tokens: Number.NaN, hours: -1 };
    expect(codesOf(withApproach({ setup: [{ usd: 'x', quantity: 2 }], training })).sort()).toEqual([
      'approaches[0].setup[0].usd: either',
      'approaches[0].setup[0].usd: type',
      'approaches[0].training.hours: range',
      'approaches[0].training.tokens: either',
      'approaches[0].training.tokens: finite',
    ]);
  });

  it('names the same expected type for every input of a wrong type', () => {
    for (const value of [null, 'x', true]) {
      const [problem] = problemsOf({ ...minimal, horizonMonths: value });
      expect(problem?.params.expected).toBe('number');
    }
  });

  it('gives the keys in the same order with a given and with a default label', () => {
    const [withLabel, withoutLabel] = [{ label: 'a' }, {}].map((label) =>
      JSON.stringify(createScenario(withApproach(label) as ScenarioInput)),
    );
    expect(withLabel).toBe(withoutLabel);
  });

  it('refuses a scenario with more text than an encoded scenario may contain', () => {
    const line = { label: 'x'.repeat(200), source: 'x'.repeat(500), usd: 1 };
    const approaches = ['a', 'b'].map((id) => ({ id, setup: Array(40).fill(line) }));
    const problem = problemsOf({ ...minimal, approaches }).find(({ code }) => code === 'too-large');
    expect(problem?.params.max).toBe(limits.textLength);
  });

  it('accepts amounts of up to 1e18', () => {
    const scenario = createScenario({
      ...minimal,
      requestsPerMonth: 1e18,
      approaches: [{ id: 'a', otherUsdPerRequest: 1e18 }],
    });
    expect(scenario.requestsPerMonth).toBe(1e18);
  });
});

const throwingTraps: ProxyHandler<object> = {
  get() {
    throw new Error('trap');
  },
  ownKeys() {
    throw new Error('trap');
  },
};

describe('withField', () => {
  const scenario = createScenario({
    ...minimal,
    approaches: [{ id: 'a' }, { id: 'b', setup: [{ label: 'x', usd: 1 }] }],
  });

  it('replaces one field, and keeps the objects of all other parts', () => {
    const edited = withField(scenario, 'approaches[1].rates.inputUsdPerMTok', 3);
    expect(edited.approaches[1]?.rates.inputUsdPerMTok).toBe(3);
    expect(edited.approaches[0]).toBe(scenario.approaches[0]);
    expect(scenario.approaches[1]?.rates.inputUsdPerMTok).toBeNull();
    expect(evaluate(edited)).not.toBe(evaluate(scenario));
    expect(evaluate(edited)).toBe(evaluate(edited));
  });

  it.each<[string, string, unknown, (s: Scenario) => unknown, unknown]>([
    ['sets the default again', 'horizonMonths', undefined, (s) => s.horizonMonths, 24],
    [
      'creates the object that the field is in',
      'approaches[0].cache.hitRate',
      0.5,
      (s) => s.approaches[0]?.cache?.hitRate,
      0.5,
    ],
    ['removes a part', 'approaches[0].cache', undefined, (s) => s.approaches[0]?.cache, undefined],
    ['appends to a list', 'approaches[2]', { id: 'c' }, (s) => s.approaches.length, 3],
    ['removes from a list', 'approaches[1]', undefined, (s) => s.approaches.length, 1],
    [
      'removes the traffic that was given as one number',
      'monthlyRequests',
      [1, 2],
      (s) => s.requestsPerMonth,
      undefined,
    ],
    [
      'removes the amount of a line that gets a quantity',
      'approaches[1].setup[0].quantity',
      4,
      (s) => Object.keys(s.approaches[1]?.setup[0] ?? {}).sort(),
      ['label', 'quantity', 'unit', 'usdPerUnit'],
    ],
  ])('%s', (_, path, value, read, expected) => {
    expect(read(withField(scenario, path, value))).toEqual(expected);
  });

  it.each([
    ['horizonMonths', -1, 'range'],
    ['colour', 1, 'no-such-field'],
    ['approaches[7].label', 'x', 'no-such-field'],
    ['approaches.label', 'x', 'no-such-field'],
    ['__proto__', 'x', 'no-such-field'],
    ['approaches[0].constructor', 'x', 'no-such-field'],
    ['', 'x', 'no-such-field'],
  ])('refuses %s = %s', (path, value, code) => {
    expect(() => withField(scenario, path, value)).toThrow(ScenarioError);
    try {
      withField(scenario, path, value);
    } catch (error) {
      expect((error as ScenarioError).problems[0]?.code).toBe(code);
    }
  });
});

describe('the table of fields', () => {
  it('has a default within the limits of every number', () => {
    for (const { path, field } of allFields()) {
      if (typeof field.default !== 'number') continue;
      expect(field.default, path).toBeGreaterThanOrEqual(field.min);
      expect(field.default, path).toBeLessThanOrEqual(field.max);
    }
  });

  it('gives the field at a path, and null for a wrong path', () => {
    expect(fieldAt('approaches[3].cache.hitRate')).toMatchObject({
      kind: 'share',
      min: 0,
      max: 1,
      belief: true,
    });
    expect(fieldAt('approaches[].rates.tiers[].batch.multiplier')).toMatchObject({ belief: false });
    for (const path of ['approaches', 'approaches[0].colour', 'toString', '', 'a..b'])
      expect(fieldAt(path)).toBeNull();
  });
});
