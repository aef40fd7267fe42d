/** The filters, the order and the ranks of the rows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import {
  cheapestOf,
  type Filters,
  fewRowCount,
  firstRowCount,
  isUsual,
  type NamedModel,
  rowsOf,
  type SortKey,
  shownRows,
  sortKeys,
  usualFilters,
} from '../../../src/elements/model-ranking/rows.ts';
import { findModel } from '../../../src/prices/index.ts';

const [approach] = createScenario({
  startsOn: '2027-01-01',
  requestsPerMonth: 1,
  approaches: [{ id: 'a' }],
}).approaches;

function model(name: string, usd: number | null, overrides: Partial<NamedModel> = {}): NamedModel {
  if (!approach) throw new Error('no approach');
  return {
    key: name,
    name,
    maker: null,
    host: 'Host',
    model: null,
    isBaseline: false,
    approach,
    usdPerThousandRequests: usd,
    usdPerMonth: usd,
    atOtherMinimum: null,
    fits: null,
    mayNotFit: false,
    endsOn: null,
    service: null,
    asOf: null,
    stale: false,
    changesOn: null,
    ...overrides,
  };
}

const baseline = model('Own', 3, { isBaseline: true, stale: true });
const models = [
  baseline,
  model('Cheap', 1, { model: findModel('bedrock/amazon-nova-micro') }),
  model('Equal', 1 + 1e-12, { host: 'Other host', model: findModel('groq/gpt-oss-20b') }),
  model('Small', 0.5, { fits: false }),
  model('Ended', 0.6, { service: { state: 'ended', until: '2026-12-01' } }),
  model('Coming', 0.7, { service: { state: 'coming', until: null } }),
  model('Ending', 4, { service: { state: 'ending', until: '2027-02-01' } }),
  model('Old', 2, { stale: true, asOf: '2026-01-01', maker: 'Acme' }),
  model('Unknown', null),
];
const byCost = { key: 'cost', descending: false } as const;
const noFilters: Filters = { ...usualFilters, fitting: false, served: false };
const namesOf = (filters: Partial<Filters>, key: SortKey = 'cost', descending = false) =>
  rowsOf(models, { ...usualFilters, ...filters }, { key, descending }, 'en').map(({ name }) => name);

describe('the filters', () => {
  it.each([
    [
      'only models that can answer this prompt, if no filter is changed',
      {},
      ['Cheap', 'Equal', 'Old', 'Own', 'Ending', 'Unknown'],
    ],
    [
      'models with a small context too',
      { fitting: false },
      ['Small', 'Cheap', 'Equal', 'Old', 'Own', 'Ending', 'Unknown'],
    ],
    [
      'models that are not served too',
      { served: false },
      ['Ended', 'Coming', 'Cheap', 'Equal', 'Old', 'Own', 'Ending', 'Unknown'],
    ],
    ['no models with old prices', { current: true }, ['Cheap', 'Equal', 'Own', 'Ending', 'Unknown']],
    ['models of one host', { host: 'Other host' }, ['Equal', 'Own']],
    ['models that match words in any order and case', { search: ' host  EQ' }, ['Equal', 'Own']],
    ['models that match words of their maker', { search: 'acme' }, ['Old', 'Own']],
    ['models of one maker', { maker: 'Acme' }, ['Old', 'Own']],
    ['models that can be tuned', { tunable: true }, ['Cheap', 'Own']],
    ['models with published weights', { open: true }, ['Equal', 'Own']],
    ['the baseline if no model matches', { search: 'mixtral' }, ['Own']],
  ])('select %s', (_title, filters, expected) => {
    expect(namesOf(filters)).toEqual(expected);
  });

  it('are the usual ones until a filter is changed', () => {
    expect(isUsual(usualFilters)).toBe(true);
    expect(isUsual({ ...usualFilters, search: '  ' })).toBe(true);
    for (const change of [
      { search: 'a' },
      { host: 'Host' },
      { maker: 'Maker' },
      { tunable: true },
      { open: true },
      { fitting: false },
      { served: false },
      { current: true },
    ])
      expect(isUsual({ ...usualFilters, ...change })).toBe(false);
  });
});

describe('the ranks', () => {
  it('follow the cost in any order of the rows, are shared by equal costs, and are missing for an unknown cost', () => {
    for (const key of sortKeys) {
      const ranks = new Map(
        rowsOf(models, usualFilters, { key, descending: true }, 'en').map(({ name, rank }) => [name, rank]),
      );
      expect(Object.fromEntries(ranks)).toEqual({
        Cheap: 1,
        Equal: 1,
        Old: 3,
        Own: 4,
        Ending: 5,
        Unknown: null,
      });
    }
    expect(cheapestOf(rowsOf(models, usualFilters, byCost, 'en')).map(({ name }) => name)).toEqual([
      'Cheap',
      'Equal',
    ]);
  });

  it.each([
    ['its context is too small', { fits: false }, 'fitting', 'tooSmall'],
    ['it has ended', { service: { state: 'ended', until: '2026-12-01' } }, 'served', 'notServed'],
    ['it is not served yet', { service: { state: 'coming', until: null } }, 'served', 'notServed'],
  ] as const)(
    'leave out the baseline if %s, until such models are shown too',
    (_title, change, filter, leftOut) => {
      const twoModels = [model('Own', 0.1, { isBaseline: true, ...change }), model('Cheap', 1)];
      const rows = rowsOf(twoModels, usualFilters, byCost, 'en');
      expect(rows.map(({ name, rank, leftOut: why }) => [name, rank, why])).toEqual([
        ['Own', null, leftOut],
        ['Cheap', 1, null],
      ]);
      expect(cheapestOf(rows).map(({ name }) => name)).toEqual(['Cheap']);
      const rowsOfAll = rowsOf(twoModels, { ...usualFilters, [filter]: false }, byCost, 'en');
      expect(cheapestOf(rowsOfAll).map(({ name }) => name)).toEqual(['Own']);
    },
  );

  it('leave out a listed model whose context is not known for a long prompt, but not the baseline', () => {
    const twoModels = [
      model('Own', 3, { isBaseline: true, mayNotFit: true }),
      model('Not read', 0.1, { mayNotFit: true }),
      model('Cheap', 1),
    ];
    const ranksOf = (filters: Filters) =>
      rowsOf(twoModels, filters, byCost, 'en').map(({ name, rank }) => [name, rank]);
    expect(ranksOf(usualFilters)).toEqual([
      ['Not read', null],
      ['Cheap', 1],
      ['Own', 2],
    ]);
    expect(ranksOf({ ...usualFilters, fitting: false })[0]).toEqual(['Not read', 1]);
  });

  it('are one more than the number of cheaper rows, for any costs', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { maxLength: 30 }), (costs) => {
        const rows = rowsOf(
          costs.map((usd, index) => model(String(index), usd)),
          noFilters,
          byCost,
          'en',
        );
        for (const { rank, usdPerThousandRequests: usd } of rows) {
          const cheaper = costs.filter(
            (otherUsd) => otherUsd !== null && usd !== null && otherUsd < usd,
          ).length;
          expect(rank).toBe(usd === null ? null : cheaper + 1);
        }
      }),
    );
  });
});

describe('the order of the rows', () => {
  it.each([
    ['name', false, ['Cheap', 'Ending', 'Equal', 'Old', 'Own', 'Unknown']],
    ['name', true, ['Unknown', 'Own', 'Old', 'Equal', 'Ending', 'Cheap']],
    ['cost', true, ['Ending', 'Own', 'Old', 'Equal', 'Cheap', 'Unknown']],
    // Models without an end are the last in either direction, sorted by cost.
    ['until', false, ['Ending', 'Cheap', 'Equal', 'Old', 'Own', 'Unknown']],
    ['until', true, ['Ending', 'Cheap', 'Equal', 'Old', 'Own', 'Unknown']],
  ] as const)('by %s is right (descending: %s)', (key, descending, expected) => {
    expect(namesOf({}, key, descending)).toEqual(expected);
  });
});

it.each([
  ['en', ['Ña', 'Nz', 'Oa']],
  ['es', ['Nz', 'Ña', 'Oa']],
  ['es-x-eur', ['Nz', 'Ña', 'Oa']],
] as const)('the names of rows are in the order of the alphabet of the language %s', (locale, expected) => {
  const modelsToSort = ['Nz', 'Oa', 'Ña'].map((name) => model(name, 1));
  const rows = rowsOf(modelsToSort, noFilters, { key: 'name', descending: false }, locale);
  expect(rows.map(({ name }) => name)).toEqual(expected);
});

describe('the rows shown at first', () => {
  const rowsWith = (count: number, baselineUsd: number) =>
    rowsOf(
      [
        ...Array.from({ length: count }, (_, index) => model(`M${index}`, index)),
        { ...baseline, usdPerThousandRequests: baselineUsd },
      ],
      usualFilters,
      byCost,
      'en',
    );

  it('are the first ones and the baseline, with the number of rows between them and of all hidden rows', () => {
    const { shown, gapCount, hiddenCount } = shownRows(rowsWith(40, 30.5), false);
    expect(shown).toHaveLength(firstRowCount + 1);
    expect(shown[firstRowCount]?.name).toBe('Own');
    // 31 models are cheaper than the baseline, and `firstRowCount` of them are shown; 9 are more expensive.
    expect([gapCount, hiddenCount]).toEqual([31 - firstRowCount, 40 - firstRowCount]);
  });

  it('are fewer on request', () => {
    const { shown, gapCount, hiddenCount } = shownRows(rowsWith(40, 30.5), false, fewRowCount);
    expect(shown).toHaveLength(fewRowCount + 1);
    expect([gapCount, hiddenCount]).toEqual([31 - fewRowCount, 40 - fewRowCount]);
  });

  it('have no gap if the baseline is one of the first rows, if there are few rows, or if all are shown', () => {
    expect(shownRows(rowsWith(40, 2.5), false)).toMatchObject({
      gapCount: 0,
      hiddenCount: 41 - firstRowCount,
    });
    expect(shownRows(rowsWith(13, 30), false)).toMatchObject({ gapCount: 0, hiddenCount: 0 });
    expect(shownRows(rowsWith(40, 30), true)).toMatchObject({ gapCount: 0, hiddenCount: 0 });
  });
});
