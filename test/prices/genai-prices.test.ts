/** Tests the adapter for the public data of genai-prices, with the real data, small made-up data and invalid data. */
import { findProvider } from '@pydantic/genai-prices';
import { describe, expect, it } from 'vitest';
import { selectedModels } from '../../scripts/prices-selection.mjs';
import { createScenario, evaluate } from '../../src/core/index.ts';
import { fromGenaiPrices, type GenaiProvider, isStale } from '../../src/prices/index.ts';
import { datasetDate, datasetRows } from '../../src/prices/rows/dataset-prices.ts';
import { ratesOf } from './catalog-parts.ts';

/** Data of one provider with one model, in the format of genai-prices. */
const dataWith = (prices: unknown, properties: object = {}): readonly GenaiProvider[] =>
  [{ id: 'acme', name: 'Acme', models: [{ id: 'one', prices, ...properties }] }] as never;

describe('the data of the installed package', () => {
  const providerIds = [...new Set(selectedModels.map(({ dataset }) => dataset.provider))];
  const data = providerIds.map((providerId) =>
    findProvider({ providerId }),
  ) as unknown as readonly GenaiProvider[];
  const prices = fromGenaiPrices(data, { asOf: datasetDate, source: 'genai-prices 0.1.8' });

  it('has the same figures as the rows that the catalogue takes from it, under the exact ids', () => {
    expect(providerIds.length).toBeGreaterThan(10);
    selectedModels.forEach(({ dataset }, i) => {
      const [id, , context, now, tiers = [], later = []] = datasetRows[i] ?? [];
      const catalogModel = prices.findModel(`${dataset.provider}/${dataset.model}`);
      const [first, ...scheduled] = catalogModel?.base?.prices ?? [];
      expect(first && ratesOf(first), id).toEqual(now);
      expect((first?.tiers ?? []).map((tier) => [tier.aboveInputTokens, ...ratesOf(tier)])).toEqual(tiers);
      expect(scheduled.map((set) => [set.from, ...ratesOf(set)])).toEqual(later);
      expect(catalogModel?.contextTokens ?? null, id).toBe(context);
    });
  });

  it('has no model under a similar name', () => {
    expect(prices.findModel('anthropic/claude-sonnet-5')).not.toBeNull();
    expect(prices.findModel('anthropic/claude-sonnet-5-5')).toBeNull();
    expect(prices.findModel('azure/gpt-4.1')).toBeNull();
  });

  it('is a catalogue in which the cost of each model can be calculated', () => {
    const ids = prices.models().flatMap(({ models }) => models.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(200);
    for (const id of ids) {
      const approaches = [{ id: 'a', variableTokens: 1000, outputTokens: 100, ...prices.approachFor(id) }];
      const scenario = createScenario({ startsOn: '2026-11-25', requestsPerMonth: 10, approaches });
      expect(evaluate(scenario).approaches[0]?.totalUsd, id).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('fromGenaiPrices', () => {
  it('reads prices, tiers and the day on which a price begins, and ignores unknown fields', () => {
    const prices = fromGenaiPrices(
      dataWith(
        [
          { prices: { input_mtok: 1, output_mtok: 2, web_searches_kcount: 10 } },
          {
            constraint: { start_date: '2026-06-01' },
            prices: { input_mtok: { base: 2, tiers: [{ start: 1000, price: 4 }] }, output_mtok: 8 },
          },
          {
            constraint: { start_time: '01:00:00Z', end_time: '04:00:00Z' },
            prices: { input_mtok: 9, output_mtok: 9 },
          },
          { constraint: { start_date: '2027-01-01' }, prices: { input_mtok: 3, output_mtok: 9 } },
        ],
        { new_field: true },
      ),
      { asOf: '2026-11-01' },
    );
    const [now, later] = prices.findModel('acme/one')?.base?.prices ?? [];
    expect(now && ratesOf(now)).toEqual([2, null, null, 8]);
    expect(now?.tiers?.map((tier) => [tier.aboveInputTokens, ratesOf(tier)])).toEqual([
      [1000, [4, null, null, 8]],
    ]);
    expect(later && [later.from, ratesOf(later)]).toEqual(['2027-01-01', [3, null, null, 9]]);
    expect(now).toMatchObject({ source: 'genai-prices', asOf: '2026-11-01', confidence: 'dataset' });
  });

  it('gives no date if no day is given, so that every price is stale', () => {
    const price = fromGenaiPrices(dataWith({ input_mtok: 1, output_mtok: 2 })).findModel('acme/one')?.base
      ?.prices[0];
    expect(price).toMatchObject({ asOf: null, asOfPrecision: 'undated' });
    expect(isStale(price?.asOf, '2026-11-25')).toBe(true);
  });

  it('marks every cache rule as assumed, because the data states none', () => {
    const data = dataWith({ input_mtok: 1, cache_read_mtok: 0.1, output_mtok: 2 });
    expect(fromGenaiPrices(data).findModel('acme/one')?.base?.cache?.assumed).toHaveLength(3);
    expect(
      fromGenaiPrices(dataWith({ input_mtok: 1, output_mtok: 2 })).findModel('acme/one')?.base?.cache,
    ).toBe(undefined);
  });

  it.each([
    ['a price per image request', { requests_kcount: 3 }, {}],
    ['a model without an output price', { input_mtok: 1 }, {}],
    ['a deprecated model', { input_mtok: 1, output_mtok: 2 }, { deprecated: true }],
  ])('leaves out %s', (_, prices, properties) => {
    expect(fromGenaiPrices(dataWith(prices, properties)).catalog.models).toEqual([]);
  });

  it.each([
    ['data that is not a list', {}, 'data is not a list'],
    ['null as data', null, 'data is not a list'],
    ['an invalid provider', [3], 'data[0] is not an object'],
    ['a provider without models', [{ id: 'acme' }], 'data[0].models is not a list'],
    [
      'a model without an id',
      [{ id: 'acme', models: [{ prices: {} }] }],
      'data[0].models[0].id is not a text',
    ],
    ['a model without prices', dataWith(undefined), 'data[0].models[0].prices is not an object'],
    ['a price in words', dataWith({ input_mtok: 'cheap' }), 'prices.input_mtok is not a number of 0 or more'],
    ['a negative price', dataWith({ input_mtok: -1 }), 'prices.input_mtok is not a number of 0 or more'],
    [
      'a tier without a price',
      dataWith({ input_mtok: { base: 1, tiers: [{ start: 5 }] } }),
      'tiers[0].price is not',
    ],
    [
      'an invalid day',
      dataWith([{ constraint: { start_date: '2026-02-30' }, prices: { input_mtok: 1, output_mtok: 1 } }]),
      'prices[0].constraint.start_date is not a date',
    ],
  ])('throws an error that names the place of %s', (_, data, message) => {
    expect(() => fromGenaiPrices(data as never)).toThrow(TypeError);
    expect(() => fromGenaiPrices(data as never)).toThrow(message);
  });
});
