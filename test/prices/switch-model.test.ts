/** Tests that choosing a model replaces figures of the catalogue, but no figure that a user entered. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import { isTuned } from '../../src/core/scenario/technique.ts';
import type { Approach, Hosting } from '../../src/core/types.ts';
import { type CatalogModel, createCatalog } from '../../src/prices/index.ts';
import { comparablePrices, listedPrices, offersUsed } from '../../src/prices/lookup.ts';
import {
  adoptModel,
  adoptTechnique,
  withHostingOffer,
  withPresentPrices,
  withTrainingOffer,
} from '../../src/prices/switch-model.ts';

const evidence = {
  source: 'price list',
  asOf: '2026-11-01',
  asOfPrecision: 'day',
  confidence: 'official-copy',
} as const;
/** Token prices in dollars per 1M tokens. */
const rates = (input: number, output: number) => ({
  inputUsdPerMTok: input,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: output,
});
const hourly = { defaultEpochs: 3, usdPerHour: 2, machines: 1, ...evidence };
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
        {
          id: 'spot',
          label: 'Spot',
          defaultEpochs: null,
          usdPerMTok: 2,
          minimumUsd: null,
          validationBilled: null,
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
        { ...hourly, id: 'lora', label: 'LoRA', tokensPerSecond: 1000 },
        { ...hourly, id: 'full', label: 'Full', tokensPerSecond: 500 },
        { ...hourly, id: 'fleet', label: 'Full, eight', tokensPerSecond: null, machines: 8 },
      ],
      hosting: [
        { id: 'h100', label: 'H100', usdPerHour: 2.9, tokensPerSecond: 3400, ...evidence },
        { id: 'a100', label: 'A100', usdPerHour: 1.4, tokensPerSecond: 1500, ...evidence },
        { id: 'endpoint', label: 'Endpoint', usdPerHour: 5.5, ...evidence },
        { id: 'unread', label: 'Unread', usdPerHour: 6, gpus: null, tokensPerSecond: null, ...evidence },
      ],
    },
  },
];
const catalog = createCatalog(rows);

/** An approach with values in fields that a model does not set. */
function enteredApproach(fields: Partial<Approach> = {}): Approach {
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
        ...fields,
      },
    ],
  });
  return scenario.approaches[0] as Approach;
}

const onSmall = () => adoptModel(enteredApproach(), 'acme/small', catalog);
const tunedSmall = () => adoptModel(enteredApproach({ technique: 'fine-tuned' }), 'acme/small', catalog);

describe('choosing a model', () => {
  it('writes the rates, scheduled rates, cache rules and dates of the model', () => {
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

  it('keeps the label, tokens, quality, set-up and lines of the user', () => {
    const before = enteredApproach();
    const after = adoptModel(before, 'acme/small', catalog);
    const keptFields = [
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
    for (const field of keptFields) expect(after[field], field).toEqual(before[field]);
  });

  it('gives an approach that core accepts', () => {
    for (const approach of [onSmall(), tunedSmall(), adoptModel(tunedSmall(), 'other/gpu', catalog)]) {
      const scenario = createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 1,
        approaches: [approach],
      });
      expect(scenario.approaches[0]?.rates).toEqual(approach.rates);
    }
  });

  it('replaces overridden prices and every value of the former model', () => {
    const overridden = { ...onSmall(), rates: { ...onSmall().rates, inputUsdPerMTok: 0.5 } };
    const after = adoptModel(overridden, 'acme/large', catalog);
    expect(after.rates).toMatchObject({ inputUsdPerMTok: 10, outputUsdPerMTok: 40 });
    expect(after.rateChanges).toEqual([]);
    expect(after.availableUntil).toBeUndefined();
  });

  it('replaces the fees of the former model, and keeps the monthly lines of the user', () => {
    const after = adoptModel(tunedSmall(), 'other/gpu', catalog);
    expect(after.monthly.map(({ label }) => label)).toEqual(['Upkeep']);
    expect(adoptModel(tunedSmall(), 'acme/large', catalog).hosting).toBeUndefined();
  });

  it('keeps the entered hosting for a model without hosting, and the entered load for a model with hosting', () => {
    const hosting = { usdPerHour: 1, hoursPerMonth: 100, machines: 2, sharedBy: 4 };
    const edited = { ...tunedSmall(), hosting };
    expect(adoptModel(edited, 'acme/large', catalog).hosting).toEqual(hosting);
    expect(adoptModel(edited, undefined, catalog).hosting).toEqual(hosting);
    expect(adoptModel(edited, 'acme/small', catalog).hosting).toMatchObject({ ...hosting, usdPerHour: 1.7 });
  });

  it('keeps tokens, epochs and runs of a training, and takes the price', () => {
    const before = tunedSmall();
    const edited = {
      ...before,
      training: { ...before.training, tokens: 5000, epochs: 2, runs: 3 },
    } as Approach;
    expect(adoptModel(edited, 'acme/small', catalog).training).toMatchObject({
      tokens: 5000,
      epochs: 2,
      runs: 3,
      usdPerMTok: 5,
    });
  });

  it('calculates machine hours from the training tokens', () => {
    const before = tunedSmall();
    const edited = { ...before, training: { ...before.training, tokens: 3_600_000 } } as Approach;
    expect(adoptModel(edited, 'other/gpu', catalog).training).toMatchObject({ hours: 3, usdPerHour: 2 });
  });

  it('keeps the cache settings of the user, and takes the cache rules of the model', () => {
    const before = onSmall();
    const edited = {
      ...before,
      cache: { ...before.cache, hitRate: 0.7, caches: 15, activeHoursPerDay: 12 },
    } as Approach;
    expect(adoptModel(edited, 'acme/large', catalog).cache).toEqual({
      hitRate: 0.7,
      minimumTokens: 0,
      stepTokens: 1,
      ttlMinutes: 60,
      activeHoursPerDay: 12,
      caches: 15,
    });
  });

  it('adds no cache if the user switched the cache off', () => {
    const withoutCache = { ...onSmall(), cache: undefined };
    expect(adoptModel(withoutCache, 'acme/large', catalog).cache).toBeUndefined();
  });

  it('is separate from choosing another training offer of the same model', () => {
    const after = withTrainingOffer(tunedSmall(), 'regional', catalog);
    expect(after.training).toMatchObject({ usdPerMTok: 6 });
    expect(offersUsed(after, catalog).training?.id).toBe('regional');
  });

  it.each([undefined, 'acme/unheard-of'])(
    'leaves every price unknown for the model %s, and never 0',
    (model) => {
      const after = adoptModel(tunedSmall(), model, catalog);
      expect(after).toMatchObject({
        rates: { inputUsdPerMTok: null, outputUsdPerMTok: null },
        training: { usdPerMTok: null },
      });
      expect(after.model).toBeUndefined();
      expect(after.hosting).toBeUndefined();
      expect(after.monthly.map(({ label }) => label)).toEqual(['Upkeep']);
    },
  );
});

/** An approach on rented GPUs, with figures of the job and the load that a user has entered. */
function onGpu(fields: Partial<Approach> = {}): Approach {
  const tuned = {
    ...adoptModel(enteredApproach({ technique: 'fine-tuned' }), 'other/gpu', catalog),
    ...fields,
  };
  const { training, hosting } = tuned;
  return {
    ...tuned,
    training: { ...training, hours: 99, runs: 2 },
    hosting: { ...hosting, hoursPerMonth: 300, utilisation: 0.6, peakFactor: 3, sharedBy: 10 },
  } as Approach;
}
const load = { hoursPerMonth: 300, utilisation: 0.6, peakFactor: 3, sharedBy: 10 };

describe('choosing another way to train', () => {
  it('gives the hours that the same tokens need at the new speed', () => {
    expect(withTrainingOffer(onGpu(), 'full', catalog).training).toMatchObject({
      hours: 198,
      runs: 2,
      usdPerHour: 2,
    });
    const range = { p10: 50, p50: 100, p90: 200, sharedAs: 'x' };
    const ranged = { ...onGpu(), training: { ...onGpu().training, hours: range } } as Approach;
    expect(withTrainingOffer(ranged, 'full', catalog).training).toMatchObject({
      hours: { p10: 100, p50: 200, p90: 400, sharedAs: 'x' },
    });
  });

  it('is recognised even if another training offer has the same price', () => {
    const full = withTrainingOffer(onGpu(), 'full', catalog);
    expect(offersUsed(full, catalog).training?.id).toBe('full');
    expect(withTrainingOffer(full, 'lora', catalog).training).toMatchObject({ hours: 99 });
  });

  it('keeps the hours if the speed is unknown, and takes the number of machines unless the user changed it', () => {
    expect(withTrainingOffer(onGpu(), 'fleet', catalog).training).toMatchObject({ hours: 99, machines: 8 });
    const edited = { ...onGpu(), training: { ...onGpu().training, machines: 3 } } as Approach;
    expect(withTrainingOffer(edited, 'fleet', catalog).training).toMatchObject({ hours: 99, machines: 3 });
  });

  it('converts hours back to tokens if training is billed by tokens', () => {
    const { training, model } = adoptModel(onGpu(), 'acme/small', catalog);
    expect(model).toBe('acme/small');
    expect(training).toMatchObject({ tokens: (99 * 3600 * 1000) / 4, epochs: 4, runs: 2, usdPerMTok: 5 });
  });

  it('keeps values that the offer does not state', () => {
    const edited = {
      ...tunedSmall(),
      training: { ...tunedSmall().training, tokens: 5000, validationTokens: 700, minimumUsd: 9 },
    } as Approach;
    expect(withTrainingOffer(edited, 'spot', catalog).training).toMatchObject({
      tokens: 5000,
      epochs: 4,
      validationTokens: 700,
      validationBilled: true,
      minimumUsd: 9,
      usdPerMTok: 2,
    });
  });
});

describe('choosing another machine to host on', () => {
  it('takes the new price and speed, and keeps the entered load', () => {
    expect(withHostingOffer(onGpu(), 'a100', catalog).hosting).toMatchObject({
      ...load,
      usdPerHour: 1.4,
      tokensPerSecond: 1500,
    });
  });

  it('keeps a number of machines that the user set', () => {
    const { utilisation: _u, peakFactor: _p, ...enteredLoad } = load;
    const hosting = {
      ...enteredLoad,
      usdPerHour: 2.9,
      machines: 5,
      source: 'price list, H100',
      asOf: '2026-11-01',
    };
    const after = withHostingOffer({ ...onGpu(), hosting }, 'a100', catalog);
    expect(after.hosting).toMatchObject({ ...enteredLoad, machines: 5, usdPerHour: 1.4 });
    expect(after.hosting).not.toHaveProperty('tokensPerSecond');
  });

  it('takes the number of machines of the new offer if the user had not changed the former number', () => {
    const endpoint = withHostingOffer(onGpu(), 'endpoint', catalog);
    expect(endpoint.hosting).toMatchObject({
      hoursPerMonth: 300,
      sharedBy: 10,
      machines: 1,
      usdPerHour: 5.5,
    });
    expect(withHostingOffer(endpoint, 'h100', catalog).hosting).toMatchObject({
      tokensPerSecond: 3400,
      utilisation: 0.3,
    });
  });

  it('keeps machines by load if the user chose them', () => {
    const endpoint = withHostingOffer(onGpu(), 'endpoint', catalog).hosting;
    const edited = {
      ...endpoint,
      machines: undefined,
      tokensPerSecond: 800,
      utilisation: 0.5,
      peakFactor: 2,
    };
    delete edited.machines;
    const after = withHostingOffer({ ...onGpu(), hosting: edited as never }, 'endpoint', catalog);
    expect(after.hosting).toMatchObject({ tokensPerSecond: 800, utilisation: 0.5, peakFactor: 2 });
  });

  it('keeps the number of machines per replica, even if it is unknown, and the speed of input', () => {
    const replicaFigures = { machinesPerReplica: 8, inputTokensPerSecond: 9000 };
    const before = { ...onGpu(), hosting: { ...onGpu().hosting, ...replicaFigures } as Approach['hosting'] };
    const endpoint = withHostingOffer(before, 'endpoint', catalog).hosting;
    // The user chose machines by load. The endpoint states no number, so this choice stays.
    const edited = { ...replicaFigures, tokensPerSecond: 800, utilisation: 0.5, peakFactor: 2 };
    const { machines: _, ...withoutMachines } = endpoint as Extract<Hosting, { machines: number }>;
    const byLoad = { ...before, hosting: { ...withoutMachines, ...edited } };
    expect(withHostingOffer(byLoad, 'endpoint', catalog).hosting).toMatchObject({
      ...edited,
      usdPerHour: 5.5,
    });
    const unread = withHostingOffer(before, 'unread', catalog).hosting;
    expect(unread).toMatchObject({
      machinesPerReplica: null,
      inputTokensPerSecond: 9000,
      tokensPerSecond: null,
    });
    expect(withHostingOffer({ ...before, hosting: unread }, 'a100', catalog).hosting).not.toHaveProperty(
      'machinesPerReplica',
    );
    expect(withPresentPrices({ ...before, hosting: unread }, catalog).hosting).toMatchObject({
      machinesPerReplica: null,
    });
  });
});

describe('taking the prices of another day', () => {
  /** The same approach with prices of last year, as in an old link. */
  function withOldPrices(approach: Approach): Approach {
    const asOf = '2025-11-01';
    return {
      ...approach,
      rates: { ...approach.rates, inputUsdPerMTok: 0.5, asOf },
      training: { ...approach.training, usdPerHour: 4, asOf },
      hosting: { ...approach.hosting, usdPerHour: 9, asOf },
    } as Approach;
  }

  it('changes prices, but no entered value', () => {
    const before = withOldPrices(onGpu());
    const after = withPresentPrices(before, catalog);
    const { rates: _r, training, hosting, ...otherFields } = after;
    const { rates: _b, training: _t, hosting: _h, ...earlierFields } = before;
    expect(otherFields).toEqual(earlierFields);
    expect(after.rates).toEqual({ ...onGpu().rates });
    expect(training).toEqual({ ...onGpu().training });
    expect(hosting).toEqual({ ...onGpu().hosting });
  });

  it('keeps the offers of training and hosting', () => {
    const chosen = withHostingOffer(withTrainingOffer(onGpu(), 'full', catalog), 'a100', catalog);
    const after = withPresentPrices(withOldPrices(chosen), catalog);
    expect(after.training).toEqual({ ...chosen.training });
    expect(after.hosting).toMatchObject({ ...load, usdPerHour: 1.4, tokensPerSecond: 1500 });
  });

  it('keeps a price that is not an offer of the catalogue', () => {
    const training = { ...onGpu().training, usdPerHour: 7, source: undefined } as Approach['training'];
    expect(withPresentPrices({ ...onGpu(), training }, catalog).training).toBe(training);
  });

  it('keeps the quantity of a fee, the user’s lines and price changes, and the cache settings', () => {
    const before = {
      ...tunedSmall(),
      monthly: [
        {
          label: 'Storage',
          quantity: 3,
          unit: 'model',
          usdPerUnit: 1,
          source: 'price list',
          asOf: '2025-11-01',
        },
        { label: 'Upkeep', usd: 50 },
      ],
      rateChanges: [
        {
          from: '2027-02-01',
          rates: { ...rates(3, 3), tiers: [], source: 'price list', asOf: '2025-11-01' },
        },
        { from: '2028-01-01', rates: { ...rates(1, 1), tiers: [] } },
      ],
      cache: {
        hitRate: 0.5,
        minimumTokens: 10,
        stepTokens: 1,
        ttlMinutes: 60,
        activeHoursPerDay: 24,
        caches: 1,
      },
      trainableUntil: '2026-01-01',
      availableUntil: '2029-01-01',
    } as const;
    const after = withPresentPrices(before, catalog);
    expect(after.monthly).toMatchObject([
      { label: 'Storage', quantity: 3, usdPerUnit: 1.95, asOf: '2026-11-01' },
      { label: 'Upkeep', usd: 50 },
    ]);
    expect(after.rateChanges.map(({ from }) => from)).toEqual(['2028-01-01']);
    expect(after.cache).toEqual(before.cache);
    expect(after.trainableUntil).toBe('2027-05-01');
    expect(after.availableUntil, 'the catalogue has no date').toBe('2029-01-01');
  });

  it('changes nothing without a model in the catalogue', () => {
    const edited = enteredApproach();
    expect(withPresentPrices(edited, catalog)).toBe(edited);
  });
});

describe('choosing a technique', () => {
  it('takes the base or the tuned offer of the model', () => {
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

  it('leaves the price unknown if the model cannot be tuned', () => {
    const after = adoptTechnique(adoptModel(enteredApproach(), 'acme/large', catalog), 'fine-tuned', catalog);
    expect(after.rates.inputUsdPerMTok).toBeNull();
    expect(after.model).toBeUndefined();
  });

  it('changes the technique, and nothing else, between two ways of prompting', () => {
    const before = onSmall();
    expect(adoptTechnique(before, 'zero-shot', catalog)).toEqual({ ...before, technique: 'zero-shot' });
  });

  it('keeps the prices that the user entered', () => {
    const before = enteredApproach({ rates: { ...rates(1, 2), tiers: [] } });
    expect(adoptTechnique(before, 'fine-tuned', catalog).rates).toBe(before.rates);
  });
});

describe('the listed price', () => {
  it.each([
    ['fine-tuned', true],
    ['rag-fine-tuned', true],
    ['few-shot', false],
    ['other', false],
  ] as const)('for the technique %s is the price of a tuned model: %s', (technique, tuned) => {
    expect(isTuned(technique)).toBe(tuned);
  });

  it('is null without a model', () => {
    expect(listedPrices(enteredApproach(), catalog)).toBeNull();
  });

  it('is compared with prices of the same day and the same offer, and with no others', () => {
    const edited = withTrainingOffer(tunedSmall(), 'regional', catalog);
    expect(comparablePrices(edited, catalog)).toMatchObject({
      rates: { inputUsdPerMTok: 2 },
      training: { usdPerMTok: 6 },
      hosting: { usdPerHour: 1.7 },
      monthly: [{ label: 'Storage' }],
      trainableUntil: '2027-05-01',
    });
    const asOf = '2025-11-01';
    const old = {
      ...edited,
      rates: { ...edited.rates, asOf },
      training: { ...edited.training, asOf },
      hosting: { ...edited.hosting, asOf },
      monthly: edited.monthly.map((line) => ({ ...line, asOf })),
    } as Approach;
    expect(comparablePrices(old, catalog)).toEqual({
      rates: undefined,
      rateChanges: [],
      training: undefined,
      hosting: undefined,
      monthly: [],
      availableUntil: undefined,
      trainableUntil: undefined,
    });
  });
});
