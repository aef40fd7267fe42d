/** Tests the refresh and the comparison of prices with small inputs and with the installed dataset. */
import { calcPrice } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';
import {
  type CalcPrice,
  compare,
  datasetName,
  describeFindings,
  describePlan,
  genaiLookUp,
  type LookUp,
  litellmLookUp,
  planRefresh,
  priceSet,
  renderDataset,
  renderRefreshed,
} from '../../scripts/prices-compare.mjs';
import { selectedModels } from '../../scripts/prices-selection.mjs';
import { findModel } from '../../src/prices/index.ts';
import { withRefreshed } from '../../src/prices/refresh.ts';
import { rates } from '../../src/prices/rows/build.ts';
import { datasetDate, datasetRows, datasetSource } from '../../src/prices/rows/dataset-prices.ts';
import type { CatalogModel, Evidence, PriceSet } from '../../src/prices/types.ts';
import { ratesOf } from './catalog-parts.ts';

/** The evidence of a price that was read by hand. */
const handEvidence: Evidence = {
  source: 'a page',
  asOf: '2026-08-01',
  asOfPrecision: 'day',
  confidence: 'official-copy',
};
/** The evidence of a newer price in the dataset. */
const datasetEvidence: Evidence = {
  source: 'dataset 1.0.0',
  asOf: '2026-10-01',
  asOfPrecision: 'day',
  confidence: 'dataset',
};

/** A row of the catalogue, with a base price that was read by hand. */
const row = (id: string, set: Partial<PriceSet> = {}, fields: Partial<CatalogModel> = {}): CatalogModel => ({
  id,
  provider: id.slice(0, id.indexOf('/')),
  name: id,
  base: { prices: [{ ...handEvidence, ...rates(2, 0.5, null, 8), ...set }] },
  tuned: null,
  ...fields,
});
/** A look-up that finds these prices by the id of the model. */
const lookUpIn =
  (prices: Record<string, readonly [PriceSet, ...PriceSet[]]>): LookUp =>
  (id) =>
    prices[id] ? { kind: 'found', prices: prices[id] } : { kind: 'missing' };
/** A price set of the dataset. */
const set = (...usdPerMTok: Parameters<typeof rates>): PriceSet => ({
  ...datasetEvidence,
  ...rates(...usdPerMTok),
});

describe('a look-up in the dataset', () => {
  const answering =
    (modelId: string, providerId = 'acme', providerModels = [modelId]): CalcPrice =>
    () => ({
      model: { id: modelId, prices: {} },
      provider: { id: providerId, models: providerModels.map((id) => ({ id })) },
      model_price: { input_mtok: 1, output_mtok: 2 },
    });
  const answerOf = (calc: CalcPrice) =>
    genaiLookUp(calc, datasetEvidence)('acme/one', row('acme/one'), false);

  it('takes a price if it is for the requested model', () => {
    expect(answerOf(answering('one'))).toEqual({ kind: 'found', prices: [set(1, null, null, 2)] });
  });

  it.each([
    ['another model', answering('one-older'), 'asked for one, got one-older'],
    ['another provider', answering('one', 'rival'), "one is not one of acme's own prices"],
    [
      'a model that its provider does not list',
      answering('one', 'acme', ['two']),
      "one is not one of acme's own prices",
    ],
  ])('refuses the price of %s', (_, calc, reason) => {
    expect(answerOf(calc)).toEqual({ kind: 'refused', reason });
  });

  it('reports a missing model', () => {
    expect(answerOf(() => null)).toEqual({ kind: 'missing' });
  });

  it.each([
    ['anthropic/claude-sonnet-5-5', 'refused'],
    ['azure/gpt-4.1', 'refused'],
    ['openai/gpt-3.5-turbo-0125', 'refused'],
    ['anthropic/claude-haiku-5-5', 'missing'],
    ['openai/gpt-4.1-mini', 'found'],
    ['bedrock/amazon-nova-micro', 'found'],
  ])('for %s in the installed package gives “%s”', (id, kind) => {
    const model = findModel(id);
    if (!model) throw new Error(id);
    expect(
      genaiLookUp(calcPrice as CalcPrice, { ...datasetEvidence, asOf: '2026-09-23' })(id, model, false).kind,
    ).toBe(kind);
  });

  it('reads scheduled prices from the installed package', () => {
    const id = 'google/gemini-3.8-flash';
    const model = findModel(id);
    if (!model) throw new Error(id);
    const answer = genaiLookUp(calcPrice as CalcPrice, { ...datasetEvidence, asOf: '2026-09-23' })(
      id,
      model,
      false,
    );
    expect(
      answer.kind === 'found' && answer.prices.map(({ from, inputUsdPerMTok }) => [from, inputUsdPerMTok]),
    ).toEqual([
      [undefined, 0.75],
      ['2027-01-01', 1.5],
    ]);
  });

  it('uses the names of the dataset', () => {
    expect(datasetName('bedrock/amazon-nova-micro')).toMatchObject({
      provider: 'aws',
      model: 'amazon.nova-micro-v1:0',
    });
    expect(datasetName('vertex/gemini-3.5-flash')).toMatchObject({
      provider: 'google',
      model: 'gemini-3.5-flash',
    });
    expect(datasetName('openai/constructor')).toMatchObject({ provider: 'openai', model: 'constructor' });
    expect(datasetName('openai/gpt-4.1', true)).toBeNull();
  });
});

describe('the rows taken from the dataset', () => {
  const evidence: Evidence = {
    source: datasetSource,
    asOf: datasetDate,
    asOfPrecision: 'day',
    confidence: 'dataset',
  };
  const lookUp = genaiLookUp(calcPrice as CalcPrice, evidence);

  it('are all selected models, each at the price of its exact id in the installed package', () => {
    expect(datasetRows.map(([id, name]) => [id, name])).toEqual(
      selectedModels.map(({ id, name }) => [id, name]),
    );
    for (const [id, , , now, tiers = [], later = []] of datasetRows) {
      const answer = lookUp(id, row(id), false);
      if (answer.kind !== 'found') throw new Error(`${id}: ${answer.kind}`);
      const [first, ...scheduled] = answer.prices;
      expect(ratesOf(first), id).toEqual(now);
      expect((first.tiers ?? []).map((tier) => [tier.aboveInputTokens, ...ratesOf(tier)])).toEqual(tiers);
      expect(scheduled.map((change) => [change.from, ...ratesOf(change)])).toEqual(later);
    }
  });

  it('are only for models without a base price that was read by hand', () => {
    for (const [id] of datasetRows) {
      const prices = findModel(id)?.base?.prices;
      expect(prices?.[0].source, id).toBe(datasetSource);
    }
    // A tuned offer of such a model may have been read by hand.
    expect(findModel('together/llama-4-scout')?.tuned).not.toBeNull();
  });

  it('are not written if the dataset returns another model, which the error names', () => {
    const sonnet = {
      id: 'anthropic/claude-sonnet-5-5',
      name: 'Claude Sonnet 5.5',
      dataset: { provider: 'anthropic', model: 'claude-sonnet-5-5', query: 'claude-sonnet-5-5' },
    };
    expect(() => renderDataset([sonnet], lookUp, evidence, () => undefined)).toThrow(
      'anthropic/claude-sonnet-5-5: asked for claude-sonnet-5-5, got claude-sonnet-5',
    );
  });
});

describe('a price set of the dataset', () => {
  it('keeps each tier as a complete set, and has null for a missing price', () => {
    const tiered = priceSet(
      {
        input_mtok: { base: 10, tiers: [{ start: 271_999, price: 20 }] },
        output_mtok: { base: 50, tiers: [{ start: 271_999, price: 75 }] },
        cache_read_mtok: 1,
      },
      datasetEvidence,
    );
    expect(tiered).toEqual({
      ...set(10, 1, null, 50),
      tiers: [{ aboveInputTokens: 271_999, ...rates(20, 1, null, 75) }],
    });
  });

  it('is null without a price for input or output', () => {
    expect(priceSet({ input_mtok: 1 }, datasetEvidence)).toBeNull();
    expect(priceSet({ output_mtok: 1 }, datasetEvidence)).toBeNull();
  });
});

describe('a refresh', () => {
  const cases: [title: string, ours: CatalogModel, theirs: PriceSet, action: string, line: RegExp][] = [
    [
      'takes newer figures',
      row('a/x'),
      set(1, 0.25, null, 8),
      'take',
      /input 2 → 1, cached input 0.5 → 0.25; 2026-08-01 → 2026-10-01/,
    ],
    ['takes the newer date of the same figures', row('a/x'), set(2, 0.5, null, 8), 'take', /same figures/],
    [
      'keeps a newer price',
      row('a/x', { asOf: '2026-11-01' }),
      set(1, 0.5, null, 8),
      'keep',
      /the dataset is not newer, and its price differs/,
    ],
    [
      'keeps a price of the same date',
      row('a/x', { asOf: '2026-10-01' }),
      set(2, 0.5, null, 8),
      'keep',
      /not newer/,
    ],
    [
      'keeps a price if a figure would be lost',
      row('a/x'),
      set(1, null, null, 8),
      'keep',
      /cached input would be lost/,
    ],
    [
      'keeps a price with a recorded conflict',
      row(
        'a/x',
        {},
        {
          conflicts: [
            {
              what: 'price',
              used: '2',
              values: [
                { value: '2', source: 'a page' },
                { value: '1', source: 'dataset 0.9' },
              ],
            },
          ],
        },
      ),
      set(1, 0.5, null, 8),
      'keep',
      /recorded conflict/,
    ],
  ];

  it.each(cases)('%s', (_, ours, theirs, action, line) => {
    const plan = planRefresh([ours], lookUpIn({ 'a/x': [theirs] }));
    expect(plan.map((step) => step.action)).toEqual([action]);
    expect(describePlan(plan)[0]).toMatch(line);
  });

  it('takes the price of a model whose id is given, even if a conflict is recorded', () => {
    const disputed = cases.at(-1)?.[1] as CatalogModel;
    const plan = planRefresh(
      [disputed, row('a/y')],
      lookUpIn({ 'a/x': [set(1, null, null, 8)], 'a/y': [set(1, 1, 1, 1)] }),
      {
        ids: ['a/x'],
      },
    );
    expect(plan.map(({ id, action }) => [id, action])).toEqual([['a/x', 'take']]);
  });

  it('gives the reason of a refused price', () => {
    const plan = planRefresh([row('a/x')], () => ({ kind: 'refused', reason: 'asked for x, got x-old' }));
    expect(describePlan(plan)).toEqual(['refused  a/x: asked for x, got x-old']);
  });

  it('leaves out a model without a price per token', () => {
    const hosting = [{ id: 'h', label: 'h', usdPerHour: 1, ...handEvidence }];
    const billedByHour = row(
      'a/x',
      {},
      { base: { prices: [{ ...handEvidence, ...rates(0, null, null, 0) }], hosting } },
    );
    expect(planRefresh([billedByHour], lookUpIn({}))).toEqual([]);
  });

  it('writes new prices together with earlier refreshed prices, in the format that `withRefreshed` reads', () => {
    const plan = planRefresh(
      [row('a/x'), row('a/old', { asOf: '2026-12-01' })],
      lookUpIn({ 'a/x': [set(1, 0.25, null, 8)] }),
    );
    const text = renderRefreshed(plan, { 'a/before': [set(9, null, null, 9)] });
    const json = text.slice(text.indexOf('= {') + 2, text.lastIndexOf(';'));
    expect(Object.keys(JSON.parse(json))).toEqual(['a/before', 'a/x']);
    const [merged] = withRefreshed([row('a/x')], JSON.parse(json));
    expect(merged?.base?.prices).toEqual([set(1, 0.25, null, 8)]);
  });
});

describe('refreshed prices', () => {
  const scheduled: PriceSet = { ...handEvidence, ...rates(4, 1, null, 16), from: '2026-12-01' };
  const ours = row(
    'a/x',
    {},
    {
      base: {
        prices: [{ ...handEvidence, ...rates(2, 0.5, null, 8), batch: { multiplier: 0.5 } }, scheduled],
        cache: { minimumTokens: 1024, stepTokens: 128, ttlMinutes: 5 },
        availableUntil: '2027-01-14',
      },
    },
  );

  it('replace the figures, and keep the end of service, cache rules, batch prices and future price changes of the row', () => {
    const [merged] = withRefreshed([ours], { 'a/x': [set(1, 0.1, null, 3)] });
    expect(merged).toEqual({
      ...ours,
      base: { ...ours.base, prices: [{ ...set(1, 0.1, null, 3), batch: { multiplier: 0.5 } }, scheduled] },
    });
  });

  it('remove a scheduled change whose day has passed', () => {
    const late = { ...set(4, 1, null, 16), asOf: '2026-12-24' };
    const [merged] = withRefreshed([ours], { 'a/x': [late] });
    expect(merged?.base?.prices).toEqual([{ ...late, batch: { multiplier: 0.5 } }]);
  });

  it('change nothing if they are not newer, if they are for another model, or if the model has no base price', () => {
    const tunedOnly = row('a/y', {}, { base: null });
    expect(withRefreshed([ours, tunedOnly], { 'a/z': [set(1, 1, 1, 1)], 'a/y': [set(1, 1, 1, 1)] })).toEqual([
      ours,
      tunedOnly,
    ]);
    expect(withRefreshed([ours], { 'a/x': [{ ...set(1, 1, 1, 1), asOf: '2026-08-01' }] })).toEqual([ours]);
    expect(withRefreshed([ours], { 'a/x': [{ ...set(1, 1, 1, 1), asOf: null }] })).toEqual([ours]);
  });
});

describe('a comparison with another source', () => {
  it('separates agreements, conflicts and gaps', () => {
    const rows = [row('a/same'), row('a/differs'), row('a/missing')];
    const findings = compare(
      rows,
      lookUpIn({ 'a/same': [set(2, null, 2.5, 8)], 'a/differs': [set(2, 0.5, null, 9)] }),
    );
    expect(describeFindings(findings)).toEqual([
      'agrees    a/same; only the catalogue has cached input; only the other source has cache write',
      'CONFLICT  a/differs: output 8 → 9',
      'gap       a/missing: not in the other source',
    ]);
  });

  it('compares tuned prices separately from base prices', () => {
    const tuned = {
      prices: [{ ...handEvidence, ...rates(3, 0.75, null, 12) }] as const,
      training: [] as never,
    };
    const findings = compare([row('openai/x', {}, { tuned })], (_id, _row, isTuned) => ({
      kind: 'found',
      prices: [isTuned ? set(3, 0.75, null, 12) : set(3, 0.5, null, 8)],
    }));
    expect(findings.map(({ tuned: isTuned, kind }) => [isTuned, kind])).toEqual([
      [false, 'conflict'],
      [true, 'agrees'],
    ]);
  });

  it('compares long-context prices and their threshold', () => {
    const tier = (aboveInputTokens: number) => [{ aboveInputTokens, ...rates(4, 1, null, 12) }];
    const findings = compare(
      [row('a/x', { tiers: tier(272_000) })],
      lookUpIn({ 'a/x': [{ ...set(2, 0.5, null, 8), tiers: tier(271_999) }] }),
    );
    expect(describeFindings(findings)).toEqual(['CONFLICT  a/x: long-context threshold 272000 → 271999']);
  });

  it('reads prices per token from litellm, by exact key, and by snapshot for tuned models', () => {
    const table = {
      'ft:gpt-4.1-mini-2025-04-14': {
        input_cost_per_token: 8e-7,
        output_cost_per_token: 3.2e-6,
        cache_read_input_token_cost: 2e-7,
      },
      'gpt-4.1-mini': { input_cost_per_token: 4e-7, output_cost_per_token: 1.7e-6 },
      'gpt-4.1': { mode: 'chat' },
    };
    const rows = ['openai/gpt-4.1-mini', 'openai/gpt-4.1', 'google/gemini-3.5-flash'].map(
      (id) => findModel(id) as CatalogModel,
    );
    expect(describeFindings(compare(rows, litellmLookUp(table, datasetEvidence)))).toEqual([
      'CONFLICT  openai/gpt-4.1-mini: output 1.6 → 1.7; only the catalogue has cached input',
      'agrees    openai/gpt-4.1-mini (tuned)',
      'gap       openai/gpt-4.1: not in the other source',
      'gap       openai/gpt-4.1 (tuned): not in the other source',
      'gap       google/gemini-3.5-flash: not in the other source',
    ]);
  });
});
