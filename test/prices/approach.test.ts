/** Tests the price fields of an approach, which a model picker writes into a scenario. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/index.ts';
import { createScenario } from '../../src/core/scenario/scenario.ts';
import type { ScenarioInput } from '../../src/core/types.ts';
import {
  type ApproachOptions,
  approachFor,
  catalog,
  confidenceOf,
  DEFAULT_UTILISATION,
  findModel,
} from '../../src/prices/index.ts';

const scenarioWith = (approach: object): ScenarioInput => ({
  startsOn: '2026-11-24',
  requestsPerMonth: 1000,
  approaches: [{ id: 'a', ...approach }],
});
/** Compares a tuned model with a prompt of the same size. Gives the verdict and the fixed costs of a month. */
function comparedWith(id: string, options: ApproachOptions = {}, requestsPerMonth = 1e5) {
  const tokens = { variableTokens: 1000, outputTokens: 300 };
  const scenario = createScenario({
    startsOn: '2026-11-24',
    requestsPerMonth,
    approaches: [
      { id: 'prompt', ...approachFor('openai/gpt-6-luna'), ...tokens },
      { id: 'tuned', ...approachFor(id, { tuned: true, tokens: 1e6, ...options }), ...tokens },
    ],
  } as ScenarioInput);
  const { approaches, comparisons } = evaluate(scenario);
  const verdict = comparisons[0]?.verdict;
  if (!verdict) throw new Error(id);
  return { verdict, fixedUsd: approaches[1]?.month.fixedUsd };
}

const everyOffer = catalog.models.flatMap(({ id, base, tuned }) => [
  ...(base ? [[id, false] as const] : []),
  ...(tuned ? [[id, true] as const] : []),
]);

describe('approachFor', () => {
  it.each(everyOffer)('gives fields for %s (tuned: %s) that make a valid scenario', (id, tuned) => {
    const prices = approachFor(id, { tuned });
    const [approach] = createScenario(scenarioWith({ ...prices })).approaches;
    expect(approach?.model).toBe(id);
    expect(approach?.rates).toEqual(prices?.rates);
    expect(approach?.rateChanges).toEqual(prices?.rateChanges);
    expect(approach?.cache).toEqual(prices?.cache);
    expect(approach?.training).toEqual(prices?.training);
    expect(approach?.hosting).toEqual(prices?.hosting);
    expect(approach?.monthly).toEqual(prices?.monthly);
    expect(approach?.availableUntil).toBe(prices?.availableUntil);
    expect(approach?.trainableUntil).toBe(prices?.trainableUntil);
  });

  it('gives plain data, and `confidenceOf` gives its confidence', () => {
    const prices = approachFor('bedrock/amazon-nova-micro', { tuned: true });
    if (!prices?.training || !prices.monthly[0]) throw new Error('The row has no training or no monthly fee');
    expect(confidenceOf(prices)).toBe('official-copy');
    expect(confidenceOf(prices.rates)).toBe('official-copy');
    expect(confidenceOf(prices.training)).toBe('derived');
    expect(confidenceOf(prices.monthly[0])).toBe('secondary-agreeing');
    expect(prices.rates.asOf).toBe('2026-04-16');
    for (const part of [prices, prices.rates, prices.training, prices.monthly[0]]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
      expect(Object.keys(part)).not.toContain('confidence');
      expect(confidenceOf({ ...part })).toBeNull();
    }
  });

  it('also has the evidence of the rates in `source`, `asOf` and `confidence`, its former names, which a spread does not copy', () => {
    const prices = approachFor('bedrock/amazon-nova-micro', { tuned: true });
    const { source, asOf, confidence } = prices ?? {};
    expect({ source, asOf, confidence }).toEqual({
      source: prices?.rates.source,
      asOf: '2026-04-16',
      confidence: 'official-copy',
    });
    for (const name of ['source', 'asOf', 'confidence']) expect({ ...prices }).not.toHaveProperty(name);
  });

  it.each([
    ['an unknown id', 'openai/gpt-4.1-minii', {}],
    ['a model that cannot be tuned', 'openai/gpt-6-luna', { tuned: true }],
    ['a model without a base price', 'fireworks/up-to-16b', {}],
    ['an unknown training', 'together/llama-3.1-8b', { tuned: true, training: 'rlhf' }],
    ['an unknown hosting', 'together/llama-3.1-8b', { tuned: true, hosting: 'abacus' }],
  ])('gives null for %s', (_, id, options) => {
    expect(approachFor(id, options)).toBeNull();
  });

  it('gives the published batch prices of the tuned 4o, which are not half of its prices', () => {
    expect(approachFor('openai/gpt-4o', { tuned: true })?.rates.batch).toEqual({
      inputUsdPerMTok: 2.225,
      cachedInputUsdPerMTok: 0.9,
      cacheWriteUsdPerMTok: null,
      outputUsdPerMTok: 12.5,
    });
    expect(approachFor('openai/gpt-4o')?.rates.batch).toEqual({ multiplier: 0.5 });
  });

  it.each([
    ['google/gemini-4-argon', '2026-12-01', [2, 0.1, 10], [4, 0.2, 20]],
    ['google/gemini-3.8-flash', '2027-01-01', [0.75, 0.075, 3.75], [1.5, 0.15, 7.5]],
  ])('schedules the doubled price of %s from %s', (id, from, now, later) => {
    const prices = approachFor(id);
    const pricesOf = (
      rates: typeof prices extends null ? never : NonNullable<typeof prices>['rates'] | undefined,
    ) => [rates?.inputUsdPerMTok, rates?.cachedInputUsdPerMTok, rates?.outputUsdPerMTok];
    expect(pricesOf(prices?.rates)).toEqual(now);
    expect(prices?.rateChanges.map((change) => change.from)).toEqual([from]);
    expect(pricesOf(prices?.rateChanges[0]?.rates as never)).toEqual(later);
  });

  it('gives long-context tiers, such as five times the price of Haiku 5.5 above 100,000 tokens', () => {
    expect(approachFor('anthropic/claude-haiku-5-5')?.rates.tiers).toEqual([
      {
        aboveInputTokens: 100_000,
        inputUsdPerMTok: 0.5,
        cachedInputUsdPerMTok: 0.05,
        cacheWriteUsdPerMTok: 0.625,
        outputUsdPerMTok: 2.5,
      },
    ]);
  });

  it('gives the end of service of the base model, without the end of training of the tuned one', () => {
    expect(approachFor('vertex/gemini-3.5-flash')?.availableUntil).toBeUndefined();
    expect(approachFor('google/gemini-3.1-flash-lite')?.availableUntil).toBe('2027-05-07');
    const base = approachFor('openai/gpt-4.1-mini');
    expect(base).toMatchObject({ availableUntil: '2027-01-14' });
    expect(base).not.toHaveProperty('trainableUntil');
    expect(base).not.toHaveProperty('training');
  });

  it('gives the cache rules of each generation of models', () => {
    expect(approachFor('openai/gpt-4.1-mini')?.cache).toEqual({
      hitRate: 'from-traffic',
      minimumTokens: 1024,
      stepTokens: 128,
      ttlMinutes: 5,
      activeHoursPerDay: 24,
      caches: 1,
    });
    expect(approachFor('openai/gpt-6-luna')?.cache).toMatchObject({ stepTokens: 1, ttlMinutes: 30 });
    expect(approachFor('bedrock/amazon-nova-micro', { tuned: true })).not.toHaveProperty('cache');
  });

  it('gives the rate, the minimum and the validation of a job that is billed by tokens', () => {
    expect(approachFor('together/llama-3.1-8b', { tuned: true, tokens: 75_536_000 })?.training).toMatchObject(
      {
        tokens: 75_536_000,
        epochs: 1,
        usdPerMTok: 0.48,
        minimumUsd: 4,
        validationBilled: true,
      },
    );
    expect(
      approachFor('together/llama-3.1-8b', { tuned: true, training: 'full-dpo' })?.training,
    ).toMatchObject({
      usdPerMTok: 1.35,
      tokens: null,
    });
    expect(approachFor('azure/gpt-4.1', { tuned: true, training: 'developer' })?.training).toMatchObject({
      usdPerMTok: 12.5,
      validationBilled: false,
      epochs: 3,
    });
  });

  it('converts tokens to hours on rented GPUs, such as 18M tokens of QLoRA to 2.072 hours of a $0.34 card', () => {
    const training = approachFor('runpod/llama-3.1-8b', {
      tuned: true,
      tokens: 6_000_000,
      epochs: 3,
    })?.training;
    expect(training).toMatchObject({ usdPerHour: 0.34, machines: 1, runs: 1 });
    const hours = training && 'hours' in training && typeof training.hours === 'number' ? training.hours : 0;
    expect(hours).toBeCloseTo(2.072, 3);
    expect(hours * 0.34).toBeCloseTo(0.7, 2);
    expect(approachFor('lambda/llama-3.1-8b', { tuned: true, tokens: 1e6 })?.training).toMatchObject({
      hours: null,
    });
  });

  it('gives machines a utilisation of 30 % if their speed was measured, or gives one deployment if deployments are billed', () => {
    expect(approachFor('lambda/llama-3.1-8b')?.hosting).toMatchObject({
      usdPerHour: 3.99,
      tokensPerSecond: 3400.4,
      utilisation: DEFAULT_UTILISATION,
      peakFactor: 1,
      hoursPerMonth: 730.5,
      sharedBy: 1,
    });
    // A published figure for the same machine and rate: $1.086 per million tokens at 30 %.
    expect((3.99 * 1e6) / (3400.4 * 3600 * DEFAULT_UTILISATION)).toBeCloseTo(1.086, 3);
    expect(approachFor('azure/gpt-4.1-mini', { tuned: true })?.hosting).toMatchObject({
      usdPerHour: 1.7,
      machines: 1,
    });
    expect(approachFor('azure/gpt-4.1-mini', { tuned: true, hosting: 'developer' })?.hosting).toMatchObject({
      usdPerHour: 0,
    });
  });

  it.each(
    catalog.models.filter(({ id, tuned }) => tuned && /^(together|fireworks)\//.test(id)).map(({ id }) => id),
  )(
    'gives %s the speed of a machine if the speed was measured; otherwise, the verdict asks for the speed',
    (id) => {
      const hosting = findModel(id)?.tuned?.hosting ?? [];
      expect(hosting.length).toBeGreaterThan(0);
      for (const offer of hosting) {
        const isMeasured = offer.tokensPerSecond !== null;
        expect(offer.gpus, 'the GPUs are known if their speed is').toEqual(
          isMeasured ? expect.any(Number) : null,
        );
        expect(offer.throughputSource !== undefined).toBe(isMeasured);
        const { verdict } = comparedWith(id, { hosting: offer.id });
        expect(verdict.kind === 'incomplete').toBe(!isMeasured);
        if (verdict.kind === 'incomplete')
          expect(verdict.missing).toEqual([
            'approaches[1].hosting.tokensPerSecond',
            'approaches[1].hosting.machinesPerReplica',
          ]);
      }
    },
  );

  it('leaves the number of machines per replica unknown if the number of GPUs is unknown; otherwise, it gives no such number', () => {
    const offers = catalog.models.flatMap((row) =>
      (row.tuned?.hosting ?? [])
        .filter(({ tokensPerSecond }) => tokensPerSecond !== undefined)
        .map((offer) => ({ id: row.id, offer })),
    );
    expect(offers.filter(({ offer }) => offer.gpus === null).length).toBeGreaterThan(20);
    for (const { id, offer } of offers) {
      const hosting = approachFor(id, { tuned: true, hosting: offer.id })?.hosting;
      const machines = hosting && 'machinesPerReplica' in hosting ? hosting.machinesPerReplica : 'none';
      expect(machines, `${id} ${offer.id}`).toBe(offer.gpus === null ? null : 'none');
    }
  });

  it('adds machines to a hosted Llama 3.1 8B as its load grows', () => {
    const id = 'together/llama-3.1-8b';
    const [small, large] = [1e5, 3e8].map(
      (requestsPerMonth) => comparedWith(id, {}, requestsPerMonth).fixedUsd,
    );
    expect(small).toBeCloseTo(5.49 * 730.5, 6);
    // 300M requests of 300 tokens are 34,223 tokens/s: 34 machines of 3,400.4 tokens/s at 30 %.
    expect(large).toBeCloseTo(34 * 5.49 * 730.5, 6);
  });

  it.each(['vertex/llama-3.1-8b', 'vertex/gemma-3-12b', 'vertex/qwen3-14b'])(
    'makes the verdict ask for the hourly price of an endpoint, and not for a token price that %s does not have',
    (id) => {
      const { verdict } = comparedWith(id);
      expect(verdict).toMatchObject({
        kind: 'incomplete',
        missing: [
          'approaches[1].hosting.usdPerHour',
          'approaches[1].hosting.tokensPerSecond',
          'approaches[1].hosting.machinesPerReplica',
        ],
      });
    },
  );

  it('adds storage, and marks an assumed quantity', () => {
    expect(approachFor('bedrock/amazon-nova-micro', { tuned: true })?.monthly).toEqual([
      expect.objectContaining({ quantity: 1, unit: 'model', usdPerUnit: 1.95 }),
    ]);
    expect(approachFor('tinker/qwen3-8b', { tuned: true })?.monthly[0]?.label).toContain('assumed');
    expect(approachFor('bedrock/amazon-nova-micro')?.monthly).toEqual([]);
  });

  it('gives each caller a copy that it may change', () => {
    const first = approachFor('openai/gpt-4o');
    (first?.rates as { inputUsdPerMTok: number }).inputUsdPerMTok = 99;
    expect(approachFor('openai/gpt-4o')?.rates.inputUsdPerMTok).toBe(2.5);
  });
});
