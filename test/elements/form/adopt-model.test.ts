/** Choosing a model replaces what the catalogue said and nothing that a person said. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import type { Approach } from '../../../src/core/types.ts';
import { adoptModel, adoptTechnique, isTuned, listed } from '../../../src/elements/form/adopt-model.ts';
import { type CatalogModel, createCatalog } from '../../../src/prices/index.ts';

const evidence = {
  source: 'price list',
  asOf: '2026-11-01',
  asOfPrecision: 'day',
  confidence: 'official-copy',
} as const;
const rates = (input: number, output: number) => ({
  inputUsdPerMTok: input,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: output,
});
const rows: CatalogModel[] = [
  {
    id: 'acme/small',
    provider: 'acme',
    name: 'Small',
    base: {
      prices: [
        { ...rates(1, 4), ...evidence },
        { ...rates(2, 8), ...evidence, from: '2027-06-01' },
      ],
      cache: { minimumTokens: 1024, stepTokens: 128, ttlMinutes: 5 },
      availableUntil: '2028-01-01',
    },
    tuned: {
      prices: [{ ...rates(2, 6), ...evidence }],
      trainableUntil: '2027-05-01',
      hosting: [{ id: 'hour', label: 'Deployment', usdPerHour: 1.7, ...evidence }],
      monthly: [{ label: 'Storage', unit: 'model', quantity: 1, usdPerUnit: 1.95, ...evidence }],
      training: [
        {
          id: 'global',
          label: 'Global',
          defaultEpochs: 4,
          usdPerMTok: 5,
          minimumUsd: 3,
          validationBilled: true,
          ...evidence,
        },
        {
          id: 'regional',
          label: 'Regional',
          defaultEpochs: 4,
          usdPerMTok: 6,
          minimumUsd: 3,
          validationBilled: true,
          ...evidence,
        },
      ],
    },
  },
  {
    id: 'acme/large',
    provider: 'acme',
    name: 'Large',
    base: {
      prices: [{ ...rates(10, 40), ...evidence }],
      cache: { minimumTokens: 0, stepTokens: 1, ttlMinutes: 60 },
    },
    tuned: null,
  },
  {
    id: 'other/gpu',
    provider: 'other',
    name: 'GPU',
    base: null,
    tuned: {
      prices: [{ ...rates(0, 0), ...evidence }],
      training: [
        {
          id: 'h100',
          label: 'H100',
          defaultEpochs: 3,
          usdPerHour: 2,
          machines: 1,
          tokensPerSecond: 1000,
          ...evidence,
        },
      ],
    },
  },
];
const catalog = createCatalog(rows);

/** An approach with something typed into every field that a model does not bring. */
function typed(given: Partial<Approach> = {}): Approach {
  const scenario = createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 1000,
    approaches: [
      {
        id: 'a',
        label: 'My prompt',
        technique: 'few-shot',
        prefixTokens: 2000,
        variableTokens: 100,
        outputTokens: 50,
        successRate: 0.9,
        maxAttempts: 2,
        failureUsd: 0.4,
        setup: [{ label: 'Labelling', usd: 300 }],
        monthly: [{ label: 'Upkeep', usd: 50 }],
        ...given,
      },
    ],
  });
  return scenario.approaches[0] as Approach;
}

const onSmall = () => adoptModel(typed(), 'acme/small', catalog);
const tunedSmall = () => adoptModel(typed({ technique: 'fine-tuned' }), 'acme/small', catalog);

describe('choosing a model', () => {
  it('writes its rates, scheduled rates, cache rules and dates', () => {
    const approach = onSmall();
    expect(approach).toMatchObject({
      model: 'acme/small',
      rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 4, source: 'price list', asOf: '2026-11-01' },
      rateChanges: [{ from: '2027-06-01', rates: { inputUsdPerMTok: 2 } }],
      cache: { hitRate: 'from-traffic', minimumTokens: 1024, stepTokens: 128, ttlMinutes: 5 },
      availableUntil: '2028-01-01',
    });
    expect(approach.training).toBeUndefined();
  });

  it('writes training, hosting and fees of a tuned model', () => {
    expect(tunedSmall()).toMatchObject({
      rates: { inputUsdPerMTok: 2 },
      training: { tokens: null, epochs: 4, usdPerMTok: 5, minimumUsd: 3, validationBilled: true },
      hosting: { usdPerHour: 1.7, machines: 1 },
      monthly: [
        { label: 'Storage', usdPerUnit: 1.95 },
        { label: 'Upkeep', usd: 50 },
      ],
      trainableUntil: '2027-05-01',
    });
  });

  it('keeps label, tokens, quality, set-up and lines of the person', () => {
    const before = typed();
    const after = adoptModel(before, 'acme/small', catalog);
    const kept = [
      'id',
      'label',
      'prefixTokens',
      'variableTokens',
      'outputTokens',
      'successRate',
      'maxAttempts',
      'failureUsd',
      'setup',
    ] as const;
    for (const field of kept) expect(after[field], field).toEqual(before[field]);
  });

  it('makes an approach that core accepts', () => {
    for (const approach of [onSmall(), tunedSmall(), adoptModel(tunedSmall(), 'other/gpu', catalog)]) {
      const made = createScenario({ startsOn: '2027-01-01', requestsPerMonth: 1, approaches: [approach] });
      expect(made.approaches[0]?.rates).toEqual(approach.rates);
    }
  });

  it('replaces prices that were typed over, and every trace of the former model', () => {
    const overridden = { ...onSmall(), rates: { ...onSmall().rates, inputUsdPerMTok: 0.5 } };
    const after = adoptModel(overridden, 'acme/large', catalog);
    expect(after.rates).toMatchObject({ inputUsdPerMTok: 10, outputUsdPerMTok: 40 });
    expect(after.rateChanges).toEqual([]);
    expect(after.availableUntil).toBeUndefined();
  });

  it('replaces fees of the former model and keeps own monthly lines', () => {
    const after = adoptModel(tunedSmall(), 'other/gpu', catalog);
    expect(after.monthly.map(({ label }) => label)).toEqual(['Upkeep']);
    expect(after.hosting).toBeUndefined();
  });

  it('keeps tokens, epochs and runs of a training, and takes the price', () => {
    const before = tunedSmall();
    const own = { ...before, training: { ...before.training, tokens: 5000, epochs: 2, runs: 3 } } as Approach;
    expect(adoptModel(own, 'acme/small', catalog).training).toMatchObject({
      tokens: 5000,
      epochs: 2,
      runs: 3,
      usdPerMTok: 5,
    });
  });

  it('computes machine hours from the training tokens', () => {
    const before = tunedSmall();
    const own = { ...before, training: { ...before.training, tokens: 3_600_000 } } as Approach;
    expect(adoptModel(own, 'other/gpu', catalog).training).toMatchObject({ hours: 3, usdPerHour: 2 });
  });

  it('keeps what traffic does to the cache, and takes the rules', () => {
    const before = onSmall();
    const own = {
      ...before,
      cache: { ...before.cache, hitRate: 0.7, caches: 15, activeHoursPerDay: 12 },
    } as Approach;
    expect(adoptModel(own, 'acme/large', catalog).cache).toEqual({
      hitRate: 0.7,
      minimumTokens: 0,
      stepTokens: 1,
      ttlMinutes: 60,
      activeHoursPerDay: 12,
      caches: 15,
    });
  });

  it('leaves a cache off that was switched off', () => {
    const off = { ...onSmall(), cache: undefined };
    expect(adoptModel(off, 'acme/large', catalog).cache).toBeUndefined();
  });

  it('takes another offer of the same model when asked', () => {
    const after = adoptModel(tunedSmall(), 'acme/small', catalog, { training: 'regional' });
    expect(after.training).toMatchObject({ usdPerMTok: 6 });
  });

  it.each([undefined, 'acme/unheard-of'])('leaves every price unknown for %s, never free', (model) => {
    const after = adoptModel(tunedSmall(), model, catalog);
    expect(after).toMatchObject({
      rates: { inputUsdPerMTok: null, outputUsdPerMTok: null },
      training: { usdPerMTok: null },
    });
    expect(after.model).toBeUndefined();
    expect(after.hosting).toBeUndefined();
    expect(after.monthly.map(({ label }) => label)).toEqual(['Upkeep']);
  });
});

describe('choosing a technique', () => {
  it('moves between the offers of one model', () => {
    const tuned = adoptTechnique(onSmall(), 'fine-tuned', catalog);
    expect(tuned).toMatchObject({
      technique: 'fine-tuned',
      rates: { inputUsdPerMTok: 2 },
      training: { usdPerMTok: 5 },
    });
    const back = adoptTechnique(tuned, 'zero-shot', catalog);
    expect(back).toMatchObject({ technique: 'zero-shot', rates: { inputUsdPerMTok: 1 } });
    expect(back.training).toBeUndefined();
    expect(back.monthly.map(({ label }) => label)).toEqual(['Upkeep']);
  });

  it('asks for a price where the model cannot be tuned, rather than price a tune as its base', () => {
    const after = adoptTechnique(adoptModel(typed(), 'acme/large', catalog), 'fine-tuned', catalog);
    expect(after.rates.inputUsdPerMTok).toBeNull();
    expect(after.model).toBeUndefined();
  });

  it('changes only the word between two ways of prompting', () => {
    const before = onSmall();
    expect(adoptTechnique(before, 'zero-shot', catalog)).toEqual({ ...before, technique: 'zero-shot' });
  });

  it('keeps prices of its own', () => {
    const before = typed({ rates: { ...rates(1, 2), tiers: [] } });
    expect(adoptTechnique(before, 'fine-tuned', catalog).rates).toBe(before.rates);
  });
});

describe('what the catalogue lists', () => {
  it.each([
    ['fine-tuned', true],
    ['rag-fine-tuned', true],
    ['few-shot', false],
    ['other', false],
  ] as const)('%s is a tuned model: %s', (technique, tuned) => {
    expect(isTuned(technique)).toBe(tuned);
  });

  it('is nothing without a model', () => {
    expect(listed(typed(), catalog)).toBeNull();
  });
});
