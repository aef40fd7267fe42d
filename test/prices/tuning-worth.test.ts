/** Tests the split of a saving between model and tuning with values calculated by hand. The parts always add up to the saving. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../src/core/types.ts';
import { exampleScenario } from '../../src/elements/breakeven/example.ts';
import * as shipped from '../../src/prices/index.ts';
import { catalog, createCatalog } from '../../src/prices/index.ts';
import { promptedOn } from '../../src/prices/ranking.ts';
import { adoptModel } from '../../src/prices/switch-model.ts';
import { tuningWorth } from '../../src/prices/tuning-worth.ts';
import { runs } from '../harness/runs.ts';

const evidence = {
  source: 'Price list',
  asOf: '2026-11-01',
  asOfPrecision: 'day',
  confidence: 'price-list',
} as const;
/** A price set with these dollars per 1M tokens. */
const priceSet = (input: number, output: number) => ({
  ...evidence,
  inputUsdPerMTok: input,
  cachedInputUsdPerMTok: null,
  cacheWriteUsdPerMTok: null,
  outputUsdPerMTok: output,
});
const training = [
  {
    ...evidence,
    id: 'tokens',
    label: 'Tokens',
    defaultEpochs: 3,
    usdPerMTok: 4,
    minimumUsd: null,
    validationBilled: null,
  },
] as const;
const rows = [
  { id: 'big/large', provider: 'big', name: 'Large', base: { prices: [priceSet(10, 50)] }, tuned: null },
  {
    id: 'small/tiny',
    provider: 'small',
    name: 'Tiny',
    base: { prices: [priceSet(1, 5)] },
    tuned: { prices: [priceSet(2, 10)], training },
  },
  // The same model at four hosts. `tuner` offers it tuned and has no price of the untuned model. The others offer it untuned;
  // `gone` has stopped a month before the scenario starts.
  {
    id: 'tuner/open',
    provider: 'tuner',
    name: 'Open',
    base: null,
    tuned: { prices: [priceSet(2, 10)], training },
  },
  { id: 'dear/open', provider: 'dear', name: 'Open', base: { prices: [priceSet(4, 4)] }, tuned: null },
  { id: 'fair/open', provider: 'fair', name: 'Open', base: { prices: [priceSet(3, 3)] }, tuned: null },
  {
    id: 'gone/open',
    provider: 'gone',
    name: 'Open',
    base: { prices: [priceSet(1, 1)], availableUntil: '2026-12-01' },
    tuned: null,
  },
  {
    id: 'tuner/lone',
    provider: 'tuner',
    name: 'Lone',
    base: null,
    tuned: { prices: [priceSet(2, 10)], training },
  },
] as const;
const prices = createCatalog(rows);

const tokens = { variableTokens: 200, outputTokens: 100 };

function scenarioOf(
  model: string,
  candidate: object = {},
  others: readonly object[] = [],
  settings: object = {},
): Scenario {
  const tuned = prices.approachFor(model, { tuned: true, tokens: 1_000_000 });
  return createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 10_000,
    ...settings,
    approaches: [
      {
        id: 'prompt',
        label: 'Prompt',
        technique: 'few-shot',
        ...prices.approachFor('big/large'),
        ...tokens,
        prefixTokens: 1800,
      },
      {
        id: 'tuned',
        label: 'Tuned',
        technique: 'fine-tuned',
        ...tuned,
        ...tokens,
        prefixTokens: 300,
        ...candidate,
      },
      ...others,
    ],
  } as ScenarioInput);
}

const worthOf = (scenario: Scenario, searched = prices) => tuningWorth(evaluate(scenario), 'tuned', searched);

describe('the split', () => {
  it('follows from the price of the untuned model', () => {
    // The prompt has 2,000 input and 100 output tokens, at $10 and $50 on the large model and at $1 and $5 on the small one. The
    // tuned model has 500 and 100 tokens at $2 and $10.
    expect(worthOf(scenarioOf('small/tiny'))).toMatchObject({
      kind: 'split',
      savedUsd: expect.closeTo(0.025 - 0.002, 12),
      byModelUsd: expect.closeTo(0.025 - 0.0025, 12),
      byTuningUsd: expect.closeTo(0.0025 - 0.002, 12),
      line: { isShown: false, approach: { model: 'small/tiny', prefixTokens: 1800, technique: 'few-shot' } },
      // The training costs $12, and the tuning saves $5 a month.
      tuningAlone: { comparisons: [{ verdict: { kind: 'after', months: expect.closeTo(2.4, 6) } }] },
    });
  });

  it('counts monthly costs at the requests of month 1', () => {
    const monthly = [{ label: 'Storage', usd: 4 }];
    expect(worthOf(scenarioOf('small/tiny', { monthly }))).toMatchObject({
      savedUsd: expect.closeTo(0.023 - 0.0004, 12),
      byTuningUsd: expect.closeTo(0.0005 - 0.0004, 12),
    });
  });

  it('uses the quality, the cost of failures and the caches of the baseline', () => {
    const scenario = exampleScenario('2026-11-25');
    const [baseline, candidate] = scenario.approaches;
    const pair = createScenario({ ...scenario, approaches: [baseline, candidate] } as ScenarioInput);
    const worth = tuningWorth(evaluate(pair), 'fine-tuned', shipped);
    expect(worth).toMatchObject({ kind: 'split' });
    if (worth?.kind !== 'split') return;
    const { successRate, maxAttempts, failureUsd, cache } = baseline ?? {};
    expect(worth.line.approach).toMatchObject({
      successRate,
      maxAttempts,
      failureUsd,
      cache: { caches: cache?.caches },
    });
  });

  it('uses an approach of the scenario with the untuned model, and its measured quality', () => {
    const untuned = {
      id: 'third',
      label: 'Third',
      technique: 'few-shot',
      ...prices.approachFor('small/tiny'),
      ...tokens,
      prefixTokens: 1800,
      successRate: 0.5,
      failureUsd: 1,
    };
    const other = { ...untuned, id: 'other', technique: 'zero-shot' };
    const worth = worthOf(scenarioOf('small/tiny', {}, [other, untuned]));
    expect(worth).toMatchObject({
      line: { isShown: true, approach: { id: 'third' } },
      byModelUsd: expect.closeTo(0.025 - 0.5025, 12),
    });
    expect(promptedOn(scenarioOf('small/tiny', {}, [other]), 'small/tiny')).toBeUndefined();
  });

  it('uses the cheapest host that serves the untuned model if the candidate’s host has no price for it', () => {
    expect(worthOf(scenarioOf('tuner/open'))).toMatchObject({ line: { approach: { model: 'fair/open' } } });
  });

  it('keeps the peak factor and the sharing of a candidate that runs on rented machines', () => {
    const row = catalog.models.find(({ id }) => id === 'runpod/llama-3.1-8b');
    const candidate = shipped.approachFor(row?.id ?? '', { tuned: true, tokens: 1 });
    const hosting = { ...candidate?.hosting, peakFactor: 3, sharedBy: 2 };
    const scenario = scenarioOf('small/tiny', { ...candidate, hosting });
    expect(worthOf(scenario, shipped as never)).toMatchObject({
      line: { approach: { hosting: { peakFactor: 3, sharedBy: 2 } } },
    });
  });

  it('leaves out the machine of the user if the untuned model is billed by tokens', () => {
    const worth = worthOf(scenarioOf('small/tiny', { hosting: { usdPerHour: 2, machines: 1 } }));
    expect(worth).toMatchObject({ kind: 'split' });
    if (worth?.kind === 'split') expect(worth.line.approach.hosting).toBeUndefined();
  });
});

describe('the success rate below which the tuning saves', () => {
  const repaired = { successRate: 0.9, failureUsd: 0.1 };

  it('follows from the cost of a repair', () => {
    // The candidate costs $0.002 + 10 % of $0.10 = $0.012. The untuned model costs $0.0025 + (1 - s) · $0.10.
    const [prompt, tuned] = scenarioOf('small/tiny').approaches;
    const scenario = createScenario({
      ...scenarioOf('small/tiny'),
      approaches: [
        { ...prompt, ...repaired },
        { ...tuned, ...repaired },
      ],
    } as ScenarioInput);
    expect(worthOf(scenario)).toMatchObject({ savesBelow: expect.closeTo(0.905, 5) });
  });

  it('does not exist if failures are not repaired', () => {
    expect(worthOf(scenarioOf('small/tiny'))).toMatchObject({ savesBelow: null });
  });

  it('is the rate at which the tuning of the example saves nothing', () => {
    const scenario = exampleScenario('2026-11-25');
    const exampleWorth = tuningWorth(evaluate(scenario), 'fine-tuned', shipped);
    if (exampleWorth?.kind !== 'split' || exampleWorth.savesBelow === null) throw new Error('no rate');
    const savedAt = (successRate: number) => {
      const approaches = scenario.approaches.map((approach) =>
        approach.id === 'same-prompt' ? { ...approach, successRate } : approach,
      );
      const worth = tuningWorth(evaluate(createScenario({ ...scenario, approaches })), 'fine-tuned', shipped);
      return worth?.kind === 'split' ? worth.byTuningUsd : Number.NaN;
    };
    expect(savedAt(exampleWorth.savesBelow)).toBeCloseTo(0, 6);
    expect(savedAt(exampleWorth.savesBelow - 0.001)).toBeGreaterThan(0);
    expect(savedAt(exampleWorth.savesBelow + 0.001)).toBeLessThan(0);
  });
});

describe('the worth of the tuning', () => {
  it.each([
    ['no host has a price of the untuned model', scenarioOf('tuner/lone'), { kind: 'unlisted' }],
    ['a figure is missing', scenarioOf('small/tiny', { outputTokens: null }), { kind: 'unknown' }],
    [
      'monthly costs are spread over no requests',
      scenarioOf('small/tiny', { monthly: [{ label: 'Fee', usd: 1 }] }, [], { requestsPerMonth: 0 }),
      { kind: 'unknown' },
    ],
  ])('is not split if %s', (_, scenario, expected) => {
    expect(worthOf(scenario)).toMatchObject(expected);
  });

  it('has the saving of the same prompt at the price of the tuned model, if the untuned model has no price', () => {
    const scenario = scenarioOf('tuner/lone');
    const [baseline, candidate] = scenario.approaches;
    if (!baseline || !candidate) throw new Error('No pair');
    const { id, label, model, technique } = baseline;
    const untuned = { ...baseline, rates: candidate.rates, cache: candidate.cache };
    const usdOf = (approach: typeof baseline) =>
      evaluate(
        createScenario({
          ...scenario,
          approaches: [{ ...approach, id, label, model, technique }, candidate],
        }),
      ).approaches[0]?.requestUsd ?? Number.NaN;
    const tunedUsd = evaluate(scenario).approaches[1]?.requestUsd ?? Number.NaN;
    expect(worthOf(scenario)).toEqual({
      kind: 'unlisted',
      atTunedPrice: {
        savedUsd: expect.closeTo(usdOf(baseline) - tunedUsd, 9),
        byModelUsd: expect.closeTo(usdOf(baseline) - usdOf(untuned), 9),
        // The training costs $12. At $2 and $10, the tuning saves $30 a month on 1,500 input tokens of each request.
        tuningAlone: expect.objectContaining({
          comparisons: [
            expect.objectContaining({ verdict: expect.objectContaining({ months: expect.closeTo(0.4, 6) }) }),
          ],
        }),
      },
    });
  });
});

describe('the worth of the tuning of an approach that is linked to another one', () => {
  const large = {
    id: 'larger',
    label: 'Larger',
    ...tokens,
    rates: { inputUsdPerMTok: 40, outputUsdPerMTok: 200 },
  };
  const difference = (id: string) => ({ differenceTo: id, p10: -0.02, p50: -0.01, p90: 0 });

  it.each([
    ['passes answers on to the baseline', { successRate: 0.8, failureApproach: 'prompt' }],
    ['passes answers on to a further approach', { successRate: 0.8, failureApproach: 'larger' }],
    [
      'has a success rate as a difference to the baseline',
      { successRate: difference('prompt'), failureUsd: 0.1 },
    ],
    [
      'has a success rate as a difference to a further approach',
      { successRate: difference('larger'), failureUsd: 0.1 },
    ],
  ])('is split if the candidate %s', (_, candidate) => {
    const scenario = scenarioOf('small/tiny', candidate, [large]);
    const [prompt, tuned] = evaluate(scenario).approaches;
    const worth = worthOf(scenario);
    if (worth?.kind !== 'split') throw new Error('no split');
    expect(worth.savedUsd).toBeCloseTo((prompt?.requestUsd ?? 0) - (tuned?.requestUsd ?? 0), 12);
    expect(worth.byModelUsd + worth.byTuningUsd).toBeCloseTo(worth.savedUsd, 12);
    // The prompt of 2,000 tokens costs a tenth on the untuned model.
    expect(worth.byModelUsd).toBeCloseTo((prompt?.requestUsd ?? 0) * 0.9, 12);
  });

  it.each(['prompt', 'larger'])(
    'has the saving at the price of the tuned model if the answers are passed on to %s',
    (failureApproach) => {
      const scenario = scenarioOf('tuner/lone', { successRate: 0.8, failureApproach }, [large]);
      const usd = evaluate(scenario).approaches.map(({ requestUsd }) => requestUsd ?? Number.NaN);
      expect(worthOf(scenario)).toEqual({
        kind: 'unlisted',
        atTunedPrice: {
          savedUsd: expect.closeTo((usd[0] ?? 0) - (usd[1] ?? 0), 12),
          byModelUsd: expect.closeTo((usd[0] ?? 0) * 0.8, 12),
          tuningAlone: expect.anything(),
        },
      });
    },
  );

  it('is unknown if the same prompt leaves requests unanswered, and the cost of that is missing', () => {
    const shown = {
      id: 'same',
      technique: 'few-shot',
      ...prices.approachFor('small/tiny'),
      ...tokens,
      prefixTokens: 1800,
    };
    expect(worthOf(scenarioOf('small/tiny', {}, [shown]))).toMatchObject({ kind: 'split' });
    expect(worthOf(scenarioOf('small/tiny', {}, [{ ...shown, successRate: 0.9 }]))).toMatchObject({
      kind: 'unknown',
    });
  });
});

it('the saving of the model alone has no monthly cost of the tuned model', () => {
  const savedByModel = (tuned: Parameters<typeof scenarioOf>[1]) => {
    const worth = worthOf(scenarioOf('tuner/lone', tuned));
    return worth?.kind === 'unlisted' ? worth.atTunedPrice?.byModelUsd : null;
  };
  expect(savedByModel({})).toBeGreaterThan(0);
  expect(savedByModel({ monthly: [{ label: 'Checkpoint storage', usd: 50 }] })).toBe(savedByModel({}));
});

it('the worth of the tuning is unknown with prices that no scenario accepts', () => {
  const invalidCatalog = createCatalog(
    rows.map((row) => (row.id === 'small/tiny' ? { ...row, base: { prices: [priceSet(-1, 5)] } } : row)),
  );
  expect(worthOf(scenarioOf('small/tiny'), invalidCatalog)).toMatchObject({ kind: 'unknown' });
});

describe('the worth of the tuning does not exist', () => {
  it.each([
    ['the same model', { ...scenarioOf('small/tiny', { model: 'big/large' }) }],
    [
      'a candidate that is not tuned',
      scenarioOf('small/tiny', { technique: 'zero-shot', training: undefined }),
    ],
    ['a candidate without a model', scenarioOf('small/tiny', { model: undefined })],
  ])('for %s', (_, scenario) => {
    expect(worthOf(scenario)).toBeNull();
  });

  it('for a tuned baseline, or for a candidate that the scenario does not have', () => {
    const [prompt, tuned] = scenarioOf('small/tiny').approaches;
    const reversed = createScenario({
      ...scenarioOf('small/tiny'),
      approaches: [tuned, prompt],
    } as ScenarioInput);
    expect(tuningWorth(evaluate(reversed), 'prompt', prices)).toBeNull();
    expect(tuningWorth(evaluate(reversed), 'nobody', prices)).toBeNull();
  });
});

it('the parts of a split add up to the saving, for any amounts and every tuned model of the catalogue', () => {
  const tunable = catalog.models.filter(({ tuned }) => tuned !== null);
  const promptable = catalog.models.filter(({ base }) => base !== null);
  const share = fc.double({ min: 0.05, max: 1, noNaN: true });
  let splitCount = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...tunable),
      fc.constantFrom(...promptable),
      fc.record({
        prefixTokens: fc.integer({ min: 0, max: 20_000 }),
        variableTokens: fc.integer({ min: 0, max: 5000 }),
        outputTokens: fc.integer({ min: 0, max: 3000 }),
      }),
      fc.record({ successRate: share, failureUsd: fc.double({ min: 0, max: 3, noNaN: true }) }),
      share,
      fc.integer({ min: 0, max: 5_000_000 }),
      (small, large, sizes, quality, tunedShare, requestsPerMonth) => {
        const [first, second] = scenarioOf('small/tiny', {}, [], { requestsPerMonth }).approaches;
        if (!first || !second) return;
        const scenario = createScenario({
          ...scenarioOf('small/tiny', {}, [], { requestsPerMonth }),
          approaches: [
            { ...adoptModel(first, large.id, shipped), ...sizes, ...quality },
            {
              ...adoptModel(second, small.id, shipped),
              successRate: tunedShare,
              failureUsd: quality.failureUsd,
            },
          ],
        } as ScenarioInput);
        const worth = tuningWorth(evaluate(scenario), 'tuned', shipped);
        if (worth?.kind !== 'split') return;
        splitCount += 1;
        const { savedUsd, byModelUsd, byTuningUsd } = worth;
        // Errors of rounding are relative to the amounts that are added.
        const partsUsd = Math.abs(byModelUsd) + Math.abs(byTuningUsd);
        expect(Math.abs(byModelUsd + byTuningUsd - savedUsd)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, partsUsd),
        );
        const [comparison] = evaluate(scenario).comparisons;
        const monthlySavingUsd = comparison?.savingUsdPerMonth;
        if (monthlySavingUsd != null && requestsPerMonth > 0) {
          const scale = Math.max(1, ...evaluate(scenario).approaches.map(({ month: m }) => m.totalUsd ?? 0));
          expect(Math.abs(savedUsd * requestsPerMonth - monthlySavingUsd)).toBeLessThanOrEqual(1e-8 * scale);
        }
      },
    ),
    { numRuns: runs(100, 800) },
  );
  expect(splitCount).toBeGreaterThan(runs(25, 200));
});
