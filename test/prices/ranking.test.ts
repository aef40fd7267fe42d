/** Compares the cost of a prompt on every base model with costs that are calculated by hand or from the rows alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioError } from '../../src/core/index.ts';
import type { Approach, Scenario, ScenarioInput } from '../../src/core/types.ts';
import * as shipped from '../../src/prices/index.ts';
import { type CatalogModel, createCatalog } from '../../src/prices/index.ts';
import { type RankedModel, rankModels } from '../../src/prices/ranking.ts';
import { runs } from '../harness/runs.ts';

const evidence = {
  source: 'Price list',
  asOf: '2026-11-01',
  asOfPrecision: 'day',
  confidence: 'price-list',
} as const;
const noCachePrices = { cachedInputUsdPerMTok: null, cacheWriteUsdPerMTok: null } as const;

/** A base model with an input price and an output price, and with other fields of its offer and of its row. */
function row(
  name: string,
  input: number,
  output: number,
  offer: object = {},
  fields: object = {},
): CatalogModel {
  return {
    id: `host/${name}`,
    provider: 'host',
    name,
    base: {
      prices: [{ ...evidence, ...noCachePrices, inputUsdPerMTok: input, outputUsdPerMTok: output }],
      ...offer,
    },
    tuned: null,
    ...fields,
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
const tier = { ...noCachePrices, aboveInputTokens: 1200, inputUsdPerMTok: 4, outputUsdPerMTok: 20 };

const rows: readonly CatalogModel[] = [
  row('plain', 1, 5, {}, { contextTokens: 1550 }),
  row('tiered', 1, 5, {
    prices: [{ ...evidence, ...noCachePrices, inputUsdPerMTok: 1, outputUsdPerMTok: 5, tiers: [tier] }],
  }),
  row('cached', 2, 10, { prices: [cachedPrice], cache }),
  row('rises-soon', 1, 5, {
    prices: [
      { ...evidence, ...noCachePrices, inputUsdPerMTok: 1, outputUsdPerMTok: 5 },
      { ...evidence, ...noCachePrices, inputUsdPerMTok: 2, outputUsdPerMTok: 5, from: '2027-03-01' },
    ],
  }),
  row('hosted', 0, 0, { hosting: [{ ...evidence, id: 'one', label: 'One', usdPerHour: 2 }] }),
  row('small', 1, 5, {}, { contextTokens: 1499 }),
  row('ended', 1, 5, { availableUntil: '2027-01-01' }),
  row('old', 1, 5, {
    prices: [{ ...evidence, ...noCachePrices, inputUsdPerMTok: 1, outputUsdPerMTok: 5, asOf: '2026-10-02' }],
  }),
  row('unpriced', 1, 5, {
    prices: [{ ...evidence, ...noCachePrices, inputUsdPerMTok: null, outputUsdPerMTok: 5 }],
  }),
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

const traffic = { startsOn: '2027-01-01', requestsPerMonth: 10_000 } as const;

function scenarioOf(approach: object = {}, settings: object = {}): Scenario {
  return createScenario({ ...traffic, ...settings, approaches: [{ ...prompt, ...approach }] });
}

function ranking(scenario: Scenario, catalog = prices): ReadonlyMap<string, RankedModel> {
  return new Map(
    rankModels(scenario, catalog).map((rankedModel) => [rankedModel.model?.id ?? '', rankedModel]),
  );
}

describe('the cost of a prompt on a model', () => {
  const ranked = ranking(scenarioOf());
  const cost = (name: string) => {
    const { usdPerThousandRequests, usdPerMonth } = ranked.get(`host/${name}`) ?? {};
    return [usdPerThousandRequests, usdPerMonth];
  };

  it.each([
    // 1,300 tokens in at $1 and 200 out at $5 per million: $0.0023 a request.
    ['plain', 2.3, 23],
    // All tokens at the tier's prices: 1,300 at $4 and 200 at $20.
    ['tiered', 9.2, 92],
    // 1,000 tokens can be cached: half are read at $0.20, half written at $3; 300 at $2; 200 out at $10.
    ['cached', 4.2, 42],
    // The new price starts in month 3, and the ranking uses month 1.
    ['rises-soon', 2.3, 23],
  ])(
    'is the cost of month 1 if each request is answered once, for the model %s',
    (name, perThousand, perMonth) => {
      expect(cost(name)).toEqual([expect.closeTo(perThousand, 10), expect.closeTo(perMonth, 8)]);
    },
  );

  it('includes the machines of a host, divided by the requests of the month', () => {
    const machineUsd = 2 * ((365.25 * 24) / 12);
    expect(cost('hosted')).toEqual([expect.closeTo(machineUsd / 10, 8), expect.closeTo(machineUsd, 8)]);
  });

  it('is unknown without a price', () => {
    expect(cost('unpriced')).toEqual([null, null]);
  });

  it('is known per request if the number of requests is unknown, unless the month has fixed costs', () => {
    const withoutTraffic = ranking(scenarioOf({}, { requestsPerMonth: null }));
    expect(withoutTraffic.get('host/plain')).toMatchObject({
      usdPerThousandRequests: expect.closeTo(2.3, 10),
      usdPerMonth: null,
    });
    expect(withoutTraffic.get('host/hosted')).toMatchObject({
      usdPerThousandRequests: null,
      usdPerMonth: 1461,
    });
  });

  it('equals the cost that `evaluate` gives for the approach which a comparison adds, for every row and any prompt', () => {
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
            const answeredOnce: Approach = { ...approach, successRate: 1, maxAttempts: 1, failureUsd: null };
            const { approaches } = evaluate(createScenario({ ...scenario, approaches: [answeredOnce] }));
            expect(usdPerMonth).toBe(approaches[0]?.month.totalUsd);
          }
        },
      ),
      { numRuns: runs(4, 40) },
    );
  });

  it('follows from the prices of the shipped catalogue for a prompt that is too short for tiers and caches', () => {
    const short = {
      prefixTokens: 10,
      variableTokens: 90,
      outputTokens: 20,
      cache: undefined,
      model: undefined,
    };
    const ranked = rankModels(scenarioOf(short, { startsOn: '2026-11-25' }), shipped).filter(
      ({ model }) => model?.base?.hosting === undefined,
    );
    const compared = ranked.flatMap(({ model, usdPerThousandRequests }) => {
      const set = model?.base?.prices[0];
      // A price that changes in month 1 is a mean of two prices.
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
  it('are the baseline and then every other model with a base offer', () => {
    const ranked = rankModels(scenarioOf(), prices);
    expect(ranked.map(({ model, isBaseline }) => [model?.name, isBaseline])).toEqual([
      ['plain', true],
      ...rows.slice(1, -1).map(({ name }) => [name, false]),
    ]);
  });

  it('keep the prices that the user entered for the baseline, and the approach itself', () => {
    const scenario = scenarioOf({ rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 5 } });
    const [baseline] = rankModels(scenario, prices);
    expect(baseline).toMatchObject({ isBaseline: true, stale: false, asOf: null });
    expect(baseline?.approach).toBe(scenario.approaches[0]);
    // 1,050 of 1,300 tokens would be cached, but no lower price is known.
    expect(baseline?.usdPerThousandRequests).toBeCloseTo(4.9, 10);
  });

  it('include a baseline that is in no catalogue, and list the base model of a tuned baseline separately', () => {
    expect(rankModels(scenarioOf({ model: undefined }), prices)[0]).toMatchObject({
      model: null,
      service: null,
    });
    const tuned = rankModels(
      scenarioOf({ technique: 'fine-tuned', training: { tokens: 1, epochs: 1 } }),
      prices,
    );
    const plainRows = tuned.filter(({ model }) => model?.name === 'plain');
    expect(plainRows.map(({ isBaseline }) => isBaseline)).toEqual([true, false]);
    expect(plainRows[1]?.approach).toMatchObject({ technique: 'other', training: undefined });
  });

  it.each([
    [
      'a tuned model that can no longer be trained, but is served',
      {
        model: 'host/frozen',
        technique: 'fine-tuned',
        training: { tokens: 1, epochs: 1 },
        availableUntil: '2027-10-14',
      },
      { state: 'current', until: '2027-10-14' },
    ],
    [
      'a model in no catalogue that has ended',
      { model: undefined, availableUntil: '2026-12-01' },
      { state: 'ended' },
    ],
    ['a model with a typed end that is near', { availableUntil: '2027-02-01' }, { state: 'ending' }],
    ['a model that is served later', { model: 'host/coming' }, { state: 'coming', until: null }],
  ])('judge the service of the baseline by the end in the scenario: %s', (_, approach, service) => {
    const offer = { prices: [{ ...evidence, ...noCachePrices, inputUsdPerMTok: 1, outputUsdPerMTok: 5 }] };
    const frozen = {
      ...row('frozen', 1, 5),
      tuned: {
        ...offer,
        training: [{ ...evidence, method: 'supervised', unit: 'token', usdPerMTok: 3 }],
        trainableUntil: '2026-12-14',
        availableUntil: '2027-10-14',
      },
    } as unknown as CatalogModel;
    const catalog = createCatalog([...rows, frozen, row('coming', 1, 5, { availableFrom: '2027-06-01' })]);
    expect(rankModels(scenarioOf(approach), catalog)[0]).toMatchObject({ isBaseline: true, service });
  });

  it.each([
    ['plain', { fits: true }],
    ['small', { fits: false }],
    ['tiered', { fits: null }],
    ['ended', { service: { state: 'ended', until: '2027-01-01' } }],
    ['old', { stale: true, asOf: '2026-10-02' }],
    ['cached', { stale: false, asOf: '2026-11-01', changesOn: null }],
    ['rises-soon', { changesOn: '2027-03-01' }],
  ])('give the context, service, age and price change of the model %s', (name, expected) => {
    expect(ranking(scenarioOf()).get(`host/${name}`)).toMatchObject(expected);
  });

  it.each([
    ['every price', { inputUsdPerMTok: 3, outputUsdPerMTok: 7 }, false],
    ['one of two prices', { inputUsdPerMTok: 3, outputUsdPerMTok: 5 }, true],
    ['no price', { inputUsdPerMTok: 1, outputUsdPerMTok: 5 }, true],
  ])(
    'call old prices of the baseline stale unless the user typed over all of them (typed over: %s)',
    (_, typed, stale) => {
      const rates = { ...typed, source: 'Price list', asOf: '2026-10-02' };
      expect(rankModels(scenarioOf({ model: 'host/old', rates }), prices)[0]).toMatchObject({ stale });
    },
  );

  it('leave out a price change after the window', () => {
    expect(ranking(scenarioOf({}, { horizonMonths: 2 })).get('host/rises-soon')?.changesOn).toBeNull();
  });

  it('use the machine of the user for the baseline, and for no other model', () => {
    const hosting = { usdPerHour: 4, machines: 2 };
    const ranked = ranking(scenarioOf({ hosting }));
    expect(ranked.get('host/plain')?.usdPerMonth).toBeGreaterThan(5000);
    expect(ranked.get('host/cached')?.approach.hosting).toBeUndefined();
    expect(ranked.get('host/hosted')?.approach.hosting).toMatchObject({ usdPerHour: 2 });
  });
});

describe('an assumed cache minimum', () => {
  const guessedCache = { ...cache, assumed: ['minimumTokens'], otherMinimumTokens: 2000 } as const;
  const withGuess = createCatalog([
    ...rows,
    row('guessed', 2, 10, { prices: [cachedPrice], cache: guessedCache }),
  ]);

  it('gives the cost at the other minimum if this cost differs', () => {
    const ranked = ranking(scenarioOf(), withGuess);
    // Nothing is cached: 1,300 tokens at $2 and 200 at $10.
    expect(ranked.get('host/guessed')?.atOtherMinimum).toMatchObject({
      minimumTokens: 2000,
      usdPerThousandRequests: expect.closeTo(4.6, 10),
    });
    expect(ranked.get('host/cached')?.atOtherMinimum).toBeNull();
  });

  it('gives no other cost if the cost is the same at both minimums', () => {
    const ranked = ranking(scenarioOf({ prefixTokens: 500 }), withGuess);
    expect(ranked.get('host/guessed')?.atOtherMinimum).toBeNull();
  });
});

it('a ranking does not throw for invalid prices of a host, which are rejected when the model is added', () => {
  const invalidCatalog = createCatalog([row('odd', Number.NaN, 5)]);
  expect(ranking(scenarioOf(), invalidCatalog).get('host/odd')?.usdPerThousandRequests).toBeNull();
  const added = ranking(scenarioOf(), invalidCatalog).get('host/odd')?.approach;
  let problems: ScenarioError['problems'] = [];
  try {
    createScenario({ ...scenarioOf(), approaches: [added as Approach] });
  } catch (error) {
    problems = (error as ScenarioError).problems;
  }
  expect(problems.map(({ path }) => path)).toEqual(['approaches[0].rates.inputUsdPerMTok']);
});
