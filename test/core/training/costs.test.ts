/** Training costs of a file: published examples, and the rules, each with a small catalogue. */
import { describe, expect, it } from 'vitest';
import { type TrainingPrice, trainingCosts } from '../../../src/core/training/costs.ts';
import { catalog } from '../../../src/prices/index.ts';

const evidence = { source: 'a price list', asOf: '2026-11-24' };
const catalogWith = (...training: readonly Partial<TrainingPrice>[]) => ({
  models: [
    {
      id: 'host/model',
      provider: 'host',
      name: 'Model',
      tuned: {
        training: training.map((each, index) => ({
          id: `offer-${index}`,
          label: 'Offer',
          ...evidence,
          ...each,
        })),
      },
    },
    { id: 'host/base', provider: 'host', name: 'Base', tuned: null },
  ],
});
const job = (billedTokensPerEpoch: number, epochs: number) => ({ billedTokensPerEpoch, epochs });

describe('the training cost', () => {
  it('is the cost of the tokens after examples are cut to the limit of the host, if the host states a limit', () => {
    const report = { ...job(1000, 2), billedTokensByHost: { host: 1500, other: 7 } };
    const [cost] = trainingCosts(report, catalogWith({ usdPerMTok: 1 }));
    expect(cost).toMatchObject({ tokens: 3000, usd: 0.003 });
  });

  it.each([
    [
      'the OpenAI guide: 100,000 tokens, 3 epochs, $8 per million',
      job(100_000, 3),
      { usdPerMTok: 8 },
      {},
      2.4,
    ],
    ['the toy file of the cookbook, at $8', job(4306, 20), { usdPerMTok: 8 }, {}, 0.68896],
    [
      'Azure: validation is not billed',
      job(1e6, 2),
      { usdPerMTok: 2, validationBilled: false },
      { validationTokens: 40_000 },
      4,
    ],
    [
      'Ori: validation is billed',
      job(5e6, 3),
      { usdPerMTok: 0.46, validationBilled: true },
      { validationTokens: 1e6 },
      7.36,
    ],
    [
      'Together: each evaluation is billed',
      job(8192 * 1000, 8),
      { usdPerMTok: 0.48, validationBilled: true },
      { validationTokens: 1e6, evaluations: 10 },
      36.25728,
    ],
    [
      'Bedrock: 2,000 examples of 800 tokens, 5 epochs',
      job(1_600_000, 5),
      { usdPerMTok: 1, validationBilled: null },
      { validationTokens: 1e6 },
      8,
    ],
    ['a minimum above the cost of the tokens', job(1000, 1), { usdPerMTok: 1, minimumUsd: 4 }, {}, 4],
  ])('is as published (%s)', (_, report, price, options, usd) => {
    const [cost] = trainingCosts(report, catalogWith(price), options);
    expect(cost?.usd).toBeCloseTo(usd, 10);
    expect(cost?.minimumApplied).toBe(usd === 4 && 'minimumUsd' in price);
    expect(cost).toMatchObject({ offer: 'host/model#offer-0', hours: null, ...evidence });
  });
});

describe('the costs', () => {
  it('have at most the epochs of the host, if it states a maximum', () => {
    const costs = trainingCosts(job(1_600_000, 25), catalog);
    const nova = costs.filter(({ model }) => model.startsWith('bedrock/amazon-nova'));
    expect(nova.length).toBeGreaterThan(2);
    for (const { epochs, tokens } of nova) expect([epochs, tokens]).toEqual([5, 5 * 1_600_000]);
    expect(nova.find(({ model }) => model === 'bedrock/amazon-nova-micro')?.usd).toBeCloseTo(8, 12);
    const others = costs.filter((cost) => !nova.includes(cost));
    expect(new Set(others.map(({ epochs }) => epochs))).toEqual(new Set([25]));
    for (const { epochs } of trainingCosts(job(1, 4), catalog)) expect(epochs).toBe(4);
  });

  it('the costs of plain text have at most the epochs of the host, because plain text is trained as a supervised file', () => {
    const supervised = trainingCosts(job(1_600_000, 25), catalog);
    expect(trainingCosts({ ...job(1_600_000, 25), method: 'pretraining' }, catalog)).toEqual(supervised);
  });

  it('are sorted by cost, then by offer, with unknown costs at the end', () => {
    const prices = [
      { usdPerMTok: null },
      { usdPerMTok: 3 },
      { usdPerMTok: 1 },
      { usdPerMTok: 3 },
      { usdPerMTok: null, minimumUsd: 4 },
    ];
    const costs = trainingCosts(job(1e6, 1), catalogWith(...prices));
    expect(costs.map(({ offer, usd }) => [offer.slice(-1), usd])).toEqual([
      ['2', 1],
      ['1', 3],
      ['3', 3],
      ['0', null],
      ['4', null],
    ]);
  });

  it('the costs of rented machines are the hours times the number of machines, and unknown if the speed is unknown', () => {
    const machines = { usdPerHour: 2, machines: 8 };
    const costs = trainingCosts(
      job(3_600_000, 2),
      catalogWith({ ...machines, tokensPerSecond: 1000 }, { ...machines, tokensPerSecond: null }),
    );
    expect(costs.map(({ usd, hours }) => [usd, hours])).toEqual([
      [32, 2],
      [null, null],
    ]);
  });

  it('include only offers for the training method of the file', () => {
    const prices = catalogWith(
      { usdPerMTok: 1 },
      { usdPerMTok: 2, method: 'preference' },
      { usdPerHour: 100, tokensPerSecond: null, method: 'reinforcement' },
    );
    const offers = (method: 'supervised' | 'preference' | 'reinforcement' | 'pretraining' | null) =>
      trainingCosts({ ...job(1, 1), method }, prices).map(({ offer }) => offer.slice(-1));
    expect(offers('supervised')).toEqual(['0']);
    expect(offers(null)).toEqual(['0']);
    expect(offers('pretraining')).toEqual(['0']);
    expect(offers('preference')).toEqual(['1']);
    expect(offers('reinforcement')).toEqual(['2']);
  });

  it('leave out offers that are closed on the given day', () => {
    const [model] = catalogWith({ usdPerMTok: 1 }).models;
    if (!model?.tuned) throw new Error('no model');
    const models = [
      { ...model, id: 'a', tuned: { ...model.tuned, trainableUntil: '2026-12-01' } },
      { ...model, id: 'b', tuned: { ...model.tuned, closedToNewSince: '2026-05-07' } },
      { ...model, id: 'c' },
    ];
    const openModels = (on?: string) =>
      trainingCosts(job(1, 1), { models }, { on }).map((cost) => cost.model);
    expect(openModels()).toEqual(['a', 'b', 'c']);
    expect(openModels('2026-11-30')).toEqual(['a', 'c']);
    expect(openModels('2026-12-01')).toEqual(['c']);
  });

  it('the costs of the shipped catalogue are finite or null, have a source, and are at least the minimum fee', () => {
    const costs = trainingCosts(job(100_000, 3), catalog, { on: '2026-11-26' });
    expect(costs.length).toBeGreaterThan(30);
    const known = costs.flatMap(({ usd }) => (usd === null ? [] : [usd]));
    expect(known).toEqual([...known].sort((a, b) => a - b));
    for (const { source, usd, hours } of costs) {
      expect(source).not.toBe('');
      for (const figure of [usd, hours]) expect(figure === null || Number.isFinite(figure)).toBe(true);
    }
    const together = costs.find(({ offer }) => offer === 'together/llama-3.1-8b#lora-sft');
    expect(together).toMatchObject({ usd: 4, minimumApplied: true, tokens: 300_000 });
    // 300,000 tokens at 3,083 tokens per second and $0.34 per hour.
    const rented = costs.find(({ offer }) => offer === 'runpod/llama-3.1-8b#lora-rtx-4090-community');
    expect(rented?.hours).toBeCloseTo(0.02703, 5);
    expect(rented?.usd).toBeCloseTo(0.00919, 5);
    expect(costs.some(({ provider }) => provider === 'openai')).toBe(false);
    const pairs = trainingCosts({ ...job(100_000, 3), method: 'preference' }, catalog);
    expect(new Set(pairs.map(({ provider }) => provider))).toEqual(new Set(['together', 'fireworks']));
  });
});
