/** The cost of a prompt on every base model, against costs computed by hand and from the rows of the catalogue alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioError } from '../../src/core/index.ts';
import type { Approach, Scenario, ScenarioInput } from '../../src/core/types.ts';
import * as shipped from '../../src/prices/index.ts';
import { type CatalogModel, createCatalog } from '../../src/prices/index.ts';
import { type RankedModel, rankModels } from '../../src/prices/ranking.ts';

const evidence = {
  source: 'Price list',
  asOf: '2026-11-01',
  asOfPrecision: 'day',
  confidence: 'price-list',
} as const;
const rates = { cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null } as const;

/** A base model at a price in and out, with more of its offer. */
function row(
  name: string,
  input: number,
  output: number,
  offer: object = {},
  more: object = {},
): CatalogModel {
  return {
    id: `host/${name}`,
    provider: 'host',
    name,
    base: {
      prices: [{ ...evidence, ...rates, inputUsdPerMTok: input, outputUsdPerMTok: output }],
      ...offer,
    },
    tuned: null,
    ...more,
  };
}

const cache = { minimumTokens: 1000, stepTokens: 100, ttlMinutes: 60 };
const cachedPrice = {
  ...evidence,
  inputUsdPerMTok: 2,
  cachedInputUsdPerMTok: 0.2,
  cacheWriteUsdPerMTok: 3,
  outputUsdPerMTok: 10,
};
const tier = { ...rates, aboveInputTokens: 1200, inputUsdPerMTok: 4, outputUsdPerMTok: 20 };

const rows: readonly CatalogModel[] = [
  row('plain', 1, 5, {}, { contextTokens: 1550 }),
  row('tiered', 1, 5, {
    prices: [{ ...evidence, ...rates, inputUsdPerMTok: 1, outputUsdPerMTok: 5, tiers: [tier] }],
  }),
  row('cached', 2, 10, { prices: [cachedPrice], cache }),
  row('dearer-soon', 1, 5, {
    prices: [
      { ...evidence, ...rates, inputUsdPerMTok: 1, outputUsdPerMTok: 5 },
      { ...evidence, ...rates, inputUsdPerMTok: 2, outputUsdPerMTok: 5, from: '2027-03-01' },
    ],
  }),
  row('hosted', 0, 0, { hosting: [{ ...evidence, id: 'one', label: 'One', usdPerHour: 2 }] }),
  row('small', 1, 5, {}, { contextTokens: 1499 }),
  row('ended', 1, 5, { availableUntil: '2027-01-01' }),
  row('old', 1, 5, {
    prices: [{ ...evidence, ...rates, inputUsdPerMTok: 1, outputUsdPerMTok: 5, asOf: '2026-10-02' }],
  }),
  row('unpriced', 1, 5, { prices: [{ ...evidence, ...rates, inputUsdPerMTok: null, outputUsdPerMTok: 5 }] }),
  { ...row('tuned-only', 1, 5), base: null },
];
const prices = createCatalog(rows);

const prompt = {
  id: 'prompt',
  label: 'Prompt',
  technique: 'few-shot',
  model: 'host/plain',
  prefixTokens: 1050,
  variableTokens: 250,
  outputTokens: 200,
  rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 5, source: 'Price list', asOf: '2026-11-01' },
  cache: { hitRate: 0.5, minimumTokens: 1024, caches: 7 },
  successRate: 0.5,
  maxAttempts: 3,
  failureUsd: 1,
} as const satisfies ScenarioInput['approaches'][number];

const given = { startsOn: '2027-01-01', requestsPerMonth: 10_000 } as const;

function scenarioOf(approach: object = {}, more: object = {}): Scenario {
  return createScenario({ ...given, ...more, approaches: [{ ...prompt, ...approach }] });
}

function ranking(scenario: Scenario, from = prices): ReadonlyMap<string, RankedModel> {
  return new Map(rankModels(scenario, from).map((one) => [one.model?.id ?? '', one]));
}

describe('the cost of a prompt on a model', () => {
  const found = ranking(scenarioOf());
  const cost = (name: string) => {
    const { usdPerThousandRequests, usdPerMonth } = found.get(`host/${name}`) ?? {};
    return [usdPerThousandRequests, usdPerMonth];
  };

  it.each([
    // 1,300 tokens in at $1 and 200 out at $5 per million: $0.0023 a request.
    ['plain', 2.3, 23],
    // All tokens at the tier's prices: 1,300 at $4 and 200 at $20.
    ['tiered', 9.2, 92],
    // 1,000 tokens can be cached: half are read at $0.20, half written at $3; 300 at $2; 200 out at $10.
    ['cached', 4.2, 42],
    // The new price starts in month 3, and month 1 is ranked.
    ['dearer-soon', 2.3, 23],
  ])('is that of month 1, each request answered once: %s', (name, perThousand, perMonth) => {
    expect(cost(name)).toEqual([expect.closeTo(perThousand, 10), expect.closeTo(perMonth, 8)]);
  });

  it('contains the machines of a host, spread over the requests of the month', () => {
    const month = 2 * ((365.25 * 24) / 12);
    expect(cost('hosted')).toEqual([expect.closeTo(month / 10, 8), expect.closeTo(month, 8)]);
  });

  it('is unknown without a price', () => {
    expect(cost('unpriced')).toEqual([null, null]);
  });

  it('is known per request where the requests are not, unless the month has a cost of its own', () => {
    const unknown = ranking(scenarioOf({}, { requestsPerMonth: null }));
    expect(unknown.get('host/plain')).toMatchObject({
      usdPerThousandRequests: expect.closeTo(2.3, 10),
      usdPerMonth: null,
    });
    expect(unknown.get('host/hosted')).toMatchObject({ usdPerThousandRequests: null, usdPerMonth: 1461 });
  });

  it('equals that of `evaluate` for the approach that a comparison adds, for every row and any prompt', () => {
    const tokens = fc.integer({ min: 0, max: 300_000 });
    fc.assert(
      fc.property(
        tokens,
        tokens,
        tokens,
        fc.integer({ min: 1, max: 10 ** 7 }),
        (prefix, variable, output, requests) => {
          const scenario = scenarioOf(
            { prefixTokens: prefix, variableTokens: variable, outputTokens: output },
            { requestsPerMonth: requests },
          );
          for (const { approach, usdPerMonth } of rankModels(scenario, shipped)) {
            const once: Approach = { ...approach, successRate: 1, maxAttempts: 1, failureUsd: null };
            const { approaches } = evaluate(createScenario({ ...scenario, approaches: [once] }));
            expect(usdPerMonth).toBe(approaches[0]?.month.totalUsd);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('follows from the rows of the shipped catalogue, whose tiers and caches are not reached by a short prompt', () => {
    const short = {
      prefixTokens: 10,
      variableTokens: 90,
      outputTokens: 20,
      cache: undefined,
      model: undefined,
    };
    const found = rankModels(scenarioOf(short, { startsOn: '2026-11-25' }), shipped).filter(
      ({ model }) => model?.base?.hosting === undefined,
    );
    const compared = found.flatMap(({ model, usdPerThousandRequests }) => {
      const set = model?.base?.prices[0];
      // A price that changes in month 1 is a mean of two.
      if (model?.base?.prices.length !== 1) return [];
      if (!set || set.inputUsdPerMTok === null || set.outputUsdPerMTok === null) return [];
      const perRequest = (100 * set.inputUsdPerMTok + 20 * set.outputUsdPerMTok) / 1e6;
      expect(usdPerThousandRequests, model?.id).toBeCloseTo(perRequest * 1000, 10);
      return [model];
    });
    expect(compared.length).toBeGreaterThan(150);
  });
});

describe('the rows of a ranking', () => {
  it('are the baseline, then every other model with a base offer', () => {
    const found = rankModels(scenarioOf(), prices);
    expect(found.map(({ model, isBaseline }) => [model?.name, isBaseline])).toEqual([
      ['plain', true],
      ...rows.slice(1, -1).map(({ name }) => [name, false]),
    ]);
  });

  it('keep the prices that the user typed over for the baseline, and its own approach', () => {
    const scenario = scenarioOf({ rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 5 } });
    const [own] = rankModels(scenario, prices);
    expect(own).toMatchObject({ isBaseline: true, stale: false, asOf: null });
    expect(own?.approach).toBe(scenario.approaches[0]);
    // 1,024 of 1,300 tokens would be cached, but no lower price is known.
    expect(own?.usdPerThousandRequests).toBeCloseTo(4.9, 10);
  });

  it('list a baseline of no catalogue, and the base model of a tuned baseline apart from it', () => {
    expect(rankModels(scenarioOf({ model: undefined }), prices)[0]).toMatchObject({
      model: null,
      service: null,
    });
    const tuned = rankModels(
      scenarioOf({ technique: 'fine-tuned', training: { tokens: 1, epochs: 1 } }),
      prices,
    );
    const plain = tuned.filter(({ model }) => model?.name === 'plain');
    expect(plain.map(({ isBaseline }) => isBaseline)).toEqual([true, false]);
    expect(plain[1]?.approach).toMatchObject({ technique: 'other', training: undefined });
  });

  it.each([
    ['plain', { fits: true }],
    ['small', { fits: false }],
    ['tiered', { fits: null }],
    ['ended', { service: { state: 'ended', until: '2027-01-01' } }],
    ['old', { stale: true, asOf: '2026-10-02' }],
    ['cached', { stale: false, asOf: '2026-11-01', changesOn: null }],
    ['dearer-soon', { changesOn: '2027-03-01' }],
  ])('tell context, service, age and change of price: %s', (name, expected) => {
    expect(ranking(scenarioOf()).get(`host/${name}`)).toMatchObject(expected);
  });

  it('leave out a price change after the window', () => {
    expect(ranking(scenarioOf({}, { horizonMonths: 2 })).get('host/dearer-soon')?.changesOn).toBeNull();
  });

  it('do not put another model on a machine of the user’s own', () => {
    const hosting = { usdPerHour: 4, machines: 2 };
    const found = ranking(scenarioOf({ hosting }));
    expect(found.get('host/plain')?.usdPerMonth).toBeGreaterThan(5000);
    expect(found.get('host/cached')?.approach.hosting).toBeUndefined();
    expect(found.get('host/hosted')?.approach.hosting).toMatchObject({ usdPerHour: 2 });
  });
});

describe('an assumed cache minimum', () => {
  const assumed = { ...cache, assumed: ['minimumTokens'], otherMinimumTokens: 2000 } as const;
  const guessed = createCatalog([...rows, row('guessed', 2, 10, { prices: [cachedPrice], cache: assumed })]);

  it('gives the cost at the other minimum, where it differs', () => {
    const found = ranking(scenarioOf(), guessed);
    // Nothing is cached: 1,300 tokens at $2 and 200 at $10.
    expect(found.get('host/guessed')?.otherwise).toMatchObject({
      minimumTokens: 2000,
      usdPerThousandRequests: expect.closeTo(4.6, 10),
    });
    expect(found.get('host/cached')?.otherwise).toBeNull();
  });

  it('gives nothing where the cost is the same at both', () => {
    const found = ranking(scenarioOf({ prefixTokens: 500 }), guessed);
    expect(found.get('host/guessed')?.otherwise).toBeNull();
  });
});

it('ranks with unusable prices of a host without throwing; only an addition is checked', () => {
  const odd = createCatalog([row('odd', Number.NaN, 5)]);
  expect(ranking(scenarioOf(), odd).get('host/odd')?.usdPerThousandRequests).toBeNull();
  const added = ranking(scenarioOf(), odd).get('host/odd')?.approach;
  let problems: ScenarioError['problems'] = [];
  try {
    createScenario({ ...scenarioOf(), approaches: [added as Approach] });
  } catch (error) {
    problems = (error as ScenarioError).problems;
  }
  expect(problems.map(({ path }) => path)).toEqual(['approaches[0].rates.inputUsdPerMTok']);
});
