/** The suggestions below a verdict, compared with the results of the core. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createScenario,
  dateAt,
  evaluate,
  fieldAt,
  flips,
  solveFor,
  withField,
} from '../../../src/core/index.ts';
import { valueAt } from '../../../src/core/scenario/path-parts.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { type Change, type SuggestionView, withChange } from '../../../src/elements/verdict/change.ts';
import { changesOf, closedNoteOf, headingOf } from '../../../src/elements/verdict/suggestions.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate } from '../../../src/i18n/format.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import * as shipped from '../../../src/prices/index.ts';
import { runs } from '../../harness/runs.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

/** The suggestions for the first candidate, each with the scenario after Try. */
function suggestionsFor(
  scenario: Scenario,
  prices: shipped.PriceCatalog = shipped,
): readonly { readonly change: Change; readonly after: Scenario }[] {
  const view = viewOf(scenario);
  if (!view) return [];
  const id = view.result.comparisons[0]?.id ?? '';
  return changesOf(view, flips(scenario, id), prices).map((change) => ({
    change,
    after: withChange(scenario, id, change),
  }));
}

/** The view of the first candidate; `null` without one. */
function viewOf(scenario: Scenario): SuggestionView | null {
  const result = evaluate(scenario);
  const pair = pairOf(result, result.comparisons[0]?.id ?? '');
  return pair
    ? {
        result,
        pair,
        simulation: null,
        messages: english.suggestions,
        fields: english.fields,
        locale: 'en',
        approximate: false,
      }
    : null;
}

/** The path of the field that a change sets; `null` for another offer. */
const pathOf = (change: Change): string | null => ('path' in change ? change.path : null);

const kindOf = (scenario: Scenario): string | undefined => evaluate(scenario).comparisons[0]?.verdict.kind;

const prompt = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
const tuned = { ...prompt, prefixTokens: 60 };

/** A tuned model of the catalogue, compared with an untuned one. */
const tuneOf = (model: string, base: string, requestsPerMonth = 200_000): Scenario =>
  createScenario({
    startsOn: '2026-11-25',
    requestsPerMonth,
    approaches: [
      { id: 'prompt', label: 'Prompt', technique: 'few-shot', ...prompt, ...shipped.approachFor(base) },
      {
        id: 'tuned',
        label: 'Tuned',
        technique: 'fine-tuned',
        ...tuned,
        ...shipped.approachFor(model, { tuned: true, tokens: 200_000 }),
      },
    ],
  } as ScenarioInput);

/** The scenario with $1,500 of labelling for its tuned model. */
function withLabelling(scenario: Scenario): Scenario {
  const [first, second] = scenario.approaches;
  return createScenario({
    ...scenario,
    approaches: [first, { ...second, setup: [{ label: 'Labelling', usd: 1500 }] }],
  } as ScenarioInput);
}

describe('a suggested change', () => {
  it('makes the candidate pay back with the value as it is written, and changes neither the baseline nor the end of service', () => {
    const steadyFeatures = features.filter(
      (feature) => !['several approaches', 'unknown amounts', 'growth', 'drift'].includes(feature),
    );
    let count = 0;
    for (const input of fc.sample(scenarios(steadyFeatures), { seed: 20_261_126, numRuns: runs(30, 120) })) {
      const scenario = createScenario(input);
      for (const { change, after } of suggestionsFor(scenario)) {
        expect(['after', 'immediately'], JSON.stringify([change, scenario])).toContain(kindOf(after));
        expect(after.approaches[0]).toEqual(scenario.approaches[0]);
        expect(after.approaches[1]?.availableUntil).toBe(scenario.approaches[1]?.availableUntil);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(runs(6, 25));
  });

  /** Further values tried for each suggestion. */
  const furtherCount = runs(8, 100);

  /** Values from a suggested one to a hundred times it, or to a hundredth, evenly spaced on a log scale. */
  const furtherValues = (value: number, isRising: boolean, count = furtherCount): readonly number[] =>
    Array.from({ length: count }, (_, i) => value * 100 ** ((isRising ? 1 : -1) * (i / (count - 1))));

  /** The first further value at which a change that says “or more” or “or less” does not pay back; `null` if all do. */
  const firstFailing = (scenario: Scenario, change: Change): number | null => {
    if (!('path' in change)) return null;
    const { path, value } = change;
    const text = plainText(change.text);
    const isRising = text.includes(english.suggestions.orMore);
    if (!isRising && !text.includes(english.suggestions.orLess)) return null;
    const field = fieldAt(path);
    const isAllowed = (triedValue: number) =>
      triedValue >= (field?.min ?? 0) && triedValue <= (field?.max ?? triedValue);
    const values = furtherValues(value, isRising).map((triedValue) =>
      field?.whole ? Math.round(triedValue) : triedValue,
    );
    const after = (triedValue: number) =>
      withChange(scenario, evaluate(scenario).comparisons[0]?.id ?? '', { ...change, value: triedValue });
    return (
      values
        .filter(isAllowed)
        .find((triedValue) => !['after', 'immediately'].includes(kindOf(after(triedValue)) ?? '')) ?? null
    );
  };

  it('also pays back with every further value if it says “or more” or “or less”, although machines are added', () => {
    const hosted = fc.record({
      usdPerHour: fc.double({ min: 0.5, max: 8, noNaN: true }),
      tokensPerSecond: fc.double({ min: 50, max: 4000, noNaN: true }),
      savedTokens: fc.integer({ min: 100, max: 5000 }),
      growthPerMonth: fc.constantFrom(0, 0, 0.05),
      setupUsd: fc.constantFrom(0, 1500),
      requestsPerMonth: fc.constantFrom(1000, 100_000, 1_000_000),
    });
    const ofCatalogue = shipped.catalog.models
      .filter(({ tuned }) => tuned)
      .flatMap(({ id, base }) =>
        [100_000, 3_000_000].map((requests) =>
          withLabelling(tuneOf(id, base ? id : 'anthropic/claude-sonnet-5-5', requests)),
        ),
      );
    const random = fc.sample(hosted, { seed: 20_261_126, numRuns: runs(60, 300) }).map((drawn) =>
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: drawn.requestsPerMonth,
        growthPerMonth: drawn.growthPerMonth,
        approaches: [
          {
            id: 'a',
            prefixTokens: drawn.savedTokens,
            outputTokens: 150,
            rates: { ...doubleRates, source: 'Price page' },
          },
          {
            id: 'b',
            outputTokens: 150,
            rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
            hosting: {
              usdPerHour: drawn.usdPerHour,
              tokensPerSecond: drawn.tokensPerSecond,
              utilisation: 0.5,
              source: 'Price page',
            },
            setup: [{ label: 'Data', usd: drawn.setupUsd }],
          },
        ],
      } as ScenarioInput),
    );
    let count = 0;
    for (const scenario of [...ofCatalogue, ...random])
      for (const { change } of suggestionsFor(scenario)) {
        expect(firstFailing(scenario, change), JSON.stringify([change, scenario])).toBeNull();
        count += 1;
      }
    expect(count).toBeGreaterThan(40);
  });

  const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 1 };
  const doubleRates = { inputUsdPerMTok: 2, outputUsdPerMTok: 2 };

  it('is not a threshold that would be rounded to a price tier, and not a longer prompt', () => {
    // The candidate pays back if the varying part has more than 1,000 tokens, which have the second price.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        {
          id: 'a',
          variableTokens: 500,
          rates: { ...rates, tiers: [{ aboveInputTokens: 1000, ...doubleRates }] },
        },
        { id: 'b', otherUsdPerRequest: 0.0015 },
      ],
    });
    expect(flips(scenario, 'b').some(({ lever }) => lever.endsWith('variableTokens'))).toBe(true);
    expect(suggestionsFor(scenario).map(({ change }) => pathOf(change))).not.toContain(
      'approaches[0].variableTokens',
    );
  });

  it('does not pass a price tier', () => {
    // The candidate pays back up to the tier, above which the second price applies.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.0015 },
        {
          id: 'b',
          variableTokens: 1400,
          rates: { ...rates, tiers: [{ aboveInputTokens: 1000, ...doubleRates }] },
        },
      ],
    } as ScenarioInput);
    const suggestion = suggestionsFor(scenario).find(({ change }) =>
      pathOf(change)?.endsWith('variableTokens'),
    );
    expect(suggestion?.change).toMatchObject({ value: 1000 });
    expect(suggestion && kindOf(suggestion.after)).toBe('immediately');
  });

  it('names the lowest and the highest number of requests that pay back if a further machine costs more than it saves', () => {
    const model = 'together/llama-3.1-8b';
    const scenario = tuneOf(model, model, 100_000);
    const [change] = suggestionsFor(scenario)
      .map((suggestion) => suggestion.change)
      .filter((change) => pathOf(change) === 'requestsPerMonth');
    const range = change && rangeOf(change);
    if (!change || !range) throw new Error('No suggested range of requests');
    const [from, to] = range;
    expect(plainText(change.text)).toBe(
      `${plainText(english.suggestions.changeRequestsBetween(from.toLocaleString('en'), to.toLocaleString('en')))}${english.suggestions.doubtMark}`,
    );
    const kindAt = (requests: number) =>
      kindOf(createScenario({ ...scenario, requestsPerMonth: requests } as ScenarioInput));
    expect(kindAt(from)).toBe('after');
    expect(kindAt(to)).toBe('after');
    expect(kindAt(1.01 * to)).toBe('never');
  });

  /** The two numbers of requests that a change names; `null` if it names one number, or another field. */
  const rangeOf = (change: Change): readonly [from: number, to: number] | null => {
    const numbers = /^([\d,]+) to ([\d,]+) requests/.exec(plainText(change.text));
    if (pathOf(change) !== 'requestsPerMonth' || !numbers) return null;
    const [from, to] = numbers.slice(1).map((text) => Number(text.replaceAll(',', ''))) as [number, number];
    return [from, to];
  };

  it('pays back with every number of requests of a range, and not with every larger one', () => {
    const hosting = fc.record({
      usdPerHour: fc.double({ min: 0.5, max: 8, noNaN: true }),
      tokensPerSecond: fc.double({ min: 50, max: 4000, noNaN: true }),
      utilisation: fc.double({ min: 0.2, max: 1, noNaN: true }),
    });
    const cases = fc.record({
      tokens: fc.integer({ min: 100, max: 5000 }),
      hitRate: fc.constantFrom(null, 'from-traffic' as const),
      baselineHosting: fc.option(hosting, { freq: 3 }),
      hosting,
      growthPerMonth: fc.constantFrom(0, 0.05, -0.05),
      setupUsd: fc.constantFrom(0, 1500),
      requestsPerMonth: fc.constantFrom(1000, 100_000, 1_000_000),
    });
    let ranges = 0;
    let openEnds = 0;
    for (const drawn of fc.sample(cases, { seed: 20_261_127, numRuns: runs(200, 800) })) {
      const scenario = createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: drawn.requestsPerMonth,
        growthPerMonth: drawn.growthPerMonth,
        approaches: [
          {
            id: 'a',
            prefixTokens: drawn.tokens,
            outputTokens: 150,
            rates: drawn.baselineHosting
              ? { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }
              : { ...doubleRates, cachedInputUsdPerMTok: 0.2, source: 'Price page' },
            ...(drawn.hitRate && { cache: { hitRate: drawn.hitRate } }),
            ...(drawn.baselineHosting && { hosting: { ...drawn.baselineHosting, source: 'Price page' } }),
          },
          {
            id: 'b',
            outputTokens: 150,
            rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
            hosting: { ...drawn.hosting, source: 'Price page' },
            setup: [{ label: 'Data', usd: drawn.setupUsd }],
          },
        ],
      } as ScenarioInput);
      const view = viewOf(scenario);
      if (!view || kindOf(scenario) !== 'never') continue;
      const thresholds = solveFor(scenario, { lever: 'requestsPerMonth', candidate: 'b' }).map(
        (threshold) => ({
          ...threshold,
          lever: 'requestsPerMonth',
          now: drawn.requestsPerMonth,
          relativeChange: Math.abs(threshold.value / drawn.requestsPerMonth - 1),
        }),
      );
      const paysAt = (requests: number) =>
        ['after', 'immediately'].includes(kindOf(withField(scenario, 'requestsPerMonth', requests)) ?? '');
      for (const change of changesOf(view, thresholds, shipped)) {
        const range = rangeOf(change);
        const context = JSON.stringify([change, scenario]);
        if (range) {
          const [from, to] = range;
          expect(to, context).toBeGreaterThan(from);
          for (let i = 0; i <= 60; i++) expect(paysAt(from + ((to - from) * i) / 60), context).toBe(true);
          // The end is rounded down by at most 1 %, so the number that fails is near, but the band that fails may be narrow.
          expect(Array.from({ length: 2000 }, (_, i) => to * (1 + i / 100_000)).every(paysAt), context).toBe(
            false,
          );
          ranges += 1;
        } else if (pathOf(change) === 'requestsPerMonth') {
          expect(firstFailing(scenario, change), context).toBeNull();
          openEnds += 1;
        }
      }
    }
    expect(ranges).toBeGreaterThan(5);
    expect(openEnds).toBeGreaterThan(10);
  });

  it('does not say “or less” if a smaller value does not pay back', () => {
    // The candidate's prefix is cached from 1,024 tokens on. Without a cache, the candidate is cheaper below 300 tokens.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 300, rates },
        {
          id: 'b',
          prefixTokens: 4000,
          rates: { ...rates, cachedInputUsdPerMTok: 0.1 },
          cache: { hitRate: 1, minimumTokens: 1024 },
        },
      ],
    });
    const suggestion = suggestionsFor(scenario).find(({ change }) =>
      pathOf(change)?.endsWith('prefixTokens'),
    );
    expect(suggestion?.change).toMatchObject({ value: 2900 });
    expect(plainText(suggestion?.change.text ?? [])).not.toContain(english.suggestions.orLess);
  });

  it('is not a shorter prompt of the baseline, which would lose its cache, in the preset of a cached prompt', () => {
    const preset = presetsIn(english).find(({ id }) => id === 'cached-prompt');
    const scenario = preset?.scenario('2026-11-25', shipped);
    if (!scenario) throw new Error('no scenario');
    const id = scenario.approaches[1]?.id ?? '';
    const prefix = flips(scenario, id).find(({ lever }) => lever === 'approaches[0].prefixTokens');
    expect(prefix).toMatchObject({ side: 'at-most', value: 4095 });
    for (const { change, after } of suggestionsFor(scenario)) {
      expect(pathOf(change)).not.toMatch(/^approaches\[0\]/);
      expect(kindOf(after)).toBe('after');
    }
  });

  it('is not a probability, and not a price that a provider publishes', () => {
    const publishedRates = { ...doubleRates, source: 'Price page' };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 1000, rates },
        {
          id: 'b',
          variableTokens: 900,
          rates: publishedRates,
          hosting: { usdPerHour: 1, machines: 1, source: 'Price page' },
          monthly: [{ label: 'Storage', quantity: 1, unit: 'model', usdPerUnit: 20, source: 'Price page' }],
          setup: [{ label: 'Data', usd: 100 }],
          worksWithProbability: 0.2,
          trafficShare: 0.5,
        },
      ],
    });
    const publishedFields = /rates|usdPerHour|usdPerUnit|worksWithProbability/;
    const withTypedPrices = createScenario({
      ...scenario,
      approaches: [
        scenario.approaches[0],
        { ...scenario.approaches[1], hosting: undefined, monthly: [], rates: doubleRates },
      ],
    } as ScenarioInput);
    expect(suggestionsFor(scenario).map(({ change }) => pathOf(change))).not.toContainEqual(
      expect.stringMatching(publishedFields),
    );
    // The user can change a price that was typed.
    expect(suggestionsFor(withTypedPrices).map(({ change }) => pathOf(change))).toContainEqual(
      expect.stringMatching(/rates/),
    );
  });

  it.each([
    [
      'a larger batch share, if the baseline has no batch price',
      { variableTokens: 1000, rates },
      { variableTokens: 1000, rates: { ...rates, batch: { multiplier: 0.5 } } },
      'batchShare',
    ],
    [
      'a higher success rate of the tuned model',
      { variableTokens: 1000, rates, successRate: 0.9, maxAttempts: 1, failureUsd: 0.1 },
      { variableTokens: 800, rates, successRate: 0.85, maxAttempts: 1, failureUsd: 0.1 },
      'successRate',
    ],
  ])('is %s', (_title, baseline, candidate, field) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', ...baseline },
        { id: 'b', ...candidate, setup: [{ label: 'Data', usd: 400 }] },
      ],
    });
    const path = `approaches[1].${field}`;
    const suggestion = suggestionsFor(scenario).find(({ change }) => pathOf(change) === path);
    const { change, after } = suggestion ?? {};
    expect(plainText(change?.text ?? [])).toContain(english.suggestions.orMore);
    expect(kindOf(after ?? scenario)).toBe('after');
    // A value that is a point lower is not enough.
    const share = change && 'value' in change ? change.value : 0;
    expect(kindOf(withField(scenario, path, share - 0.01))).not.toBe('after');
  });

  it('is not a change that the baseline could make too, not another task, and not a hundred times the traffic', () => {
    const scenario = (requestsPerMonth: number, usd: number, batchShare = 0) =>
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth,
        approaches: [
          {
            id: 'a',
            variableTokens: 1000,
            outputTokens: 500,
            batchShare,
            rates: { ...rates, batch: { multiplier: 0.5 } },
          },
          {
            id: 'b',
            variableTokens: 1000,
            outputTokens: 500,
            prefixTokens: 1,
            batchShare,
            rates: { ...rates, batch: { multiplier: 0.5 } },
            setup: [{ label: 'Data', usd }],
          },
        ],
      } as ScenarioInput);
    const paths = suggestionsFor(scenario(1_000_000, 100)).map(({ change }) => pathOf(change));
    expect(flips(scenario(1_000_000, 100), 'b').map(({ lever }) => lever)).toContain(
      'approaches[1].outputTokens',
    );
    for (const field of ['outputTokens', 'variableTokens', 'batchShare'])
      expect(paths).not.toContain(`approaches[1].${field}`);
    // A request saves $0.0005, so a fee of $1,000 needs two million requests a month.
    const withFee = (requestsPerMonth: number) =>
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth,
        approaches: [
          { id: 'a', variableTokens: 1000, rates: { ...rates, source: 'Price page' } },
          {
            id: 'b',
            variableTokens: 500,
            rates: { ...rates, source: 'Price page' },
            monthly: [{ label: 'Fee', quantity: 1, unit: 'month', usdPerUnit: 1000, source: 'Price page' }],
          },
        ],
      } as ScenarioInput);
    const pathsAt = (requestsPerMonth: number) =>
      suggestionsFor(withFee(requestsPerMonth)).map(({ change }) => pathOf(change));
    expect(pathsAt(40_000)).toContain('requestsPerMonth');
    expect(pathsAt(5000)).not.toContain('requestsPerMonth');
  });

  it.each([
    [
      'a cheaper repair of the failures that both have',
      { failureUsd: 0.4, successRate: 0.7 },
      { failureUsd: 0.4, successRate: 0.65 },
      'failureUsd',
    ],
    [
      'a cheaper figure that is the same quantity in both',
      { failureUsd: { p10: 0.3, p50: 0.4, p90: 0.5, sharedAs: 'review' }, successRate: 0.7 },
      {
        otherUsdPerRequest: { p10: 0.3, p50: 0.4, p90: 0.5, sharedAs: 'review' },
        failureUsd: null,
      },
      'otherUsdPerRequest',
    ],
    [
      'a cheaper call of a service that both use',
      { otherUsdPerRequest: 0.01 },
      { otherUsdPerRequest: 0.0101 },
      'otherUsdPerRequest',
    ],
    [
      'a lower fee of a service that both pay each month',
      { monthly: [{ label: 'Gateway', usd: 900 }] },
      { monthly: [{ label: 'Gateway', usd: 1000 }] },
      'monthly[0].usd',
    ],
    [
      'a lower price of the machine that both rent',
      { hosting: { usdPerHour: 2, machines: 1 } },
      { hosting: { usdPerHour: 2, machines: 2 } },
      'hosting.usdPerHour',
    ],
  ])(
    'is not %s, unless the candidate also pays back if the baseline pays less too',
    (_title, a, b, field) => {
      const usdPerRequest = (usd: number) => ({ inputUsdPerMTok: usd * 1000, outputUsdPerMTok: 0 });
      const scenario = (usd: number) =>
        createScenario({
          startsOn: '2027-01-01',
          requestsPerMonth: 10_000,
          approaches: [
            { id: 'a', variableTokens: 1000, rates: usdPerRequest(usd), ...a },
            {
              id: 'b',
              variableTokens: 1000,
              rates: usdPerRequest(0.001),
              setup: [{ label: 'Data', usd: 100 }],
              ...b,
            },
          ],
        } as ScenarioInput);
      const path = `approaches[1].${field}`;
      expect(flips(scenario(0.001), 'b').map(({ lever }) => lever)).toContain(path);
      expect(suggestionsFor(scenario(0.001)).map(({ change }) => pathOf(change))).not.toContain(path);
    },
  );

  it('is not a growth that leads to a hundred times the traffic', () => {
    const growthChange = (requestsPerMonth: number) => {
      const scenario = createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth,
        growthPerMonth: 0.04,
        approaches: [
          { id: 'a', variableTokens: 1000, rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
          {
            id: 'b',
            variableTokens: 500,
            rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
            monthly: [{ label: 'Fee', quantity: 1, unit: 'month', usdPerUnit: 100, source: 'Price page' }],
          },
        ],
      });
      const isGrowth = ({ lever }: { readonly lever: string }) => lever === 'growthPerMonth';
      expect(flips(scenario, 'b').some(isGrowth)).toBe(true);
      return suggestionsFor(scenario).find(({ change }) => pathOf(change) === 'growthPerMonth')?.change;
    };
    const change = growthChange(30_000);
    expect((1 + Number(change && 'value' in change ? change.value : Number.NaN)) ** 23).toBeLessThan(100);
    expect(growthChange(100)).toBeUndefined();
  });

  it('is not a deployment shared by more uses than its host allows', () => {
    // Ten uses share it already, and the candidate pays back if 100 or more do.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 1000, rates },
        {
          id: 'b',
          technique: 'fine-tuned',
          variableTokens: 200,
          ...shipped.approachFor('fireworks/up-to-16b', { tuned: true, tokens: 200_000 }),
          hosting: {
            ...shipped.approachFor('fireworks/up-to-16b', { tuned: true })?.hosting,
            tokensPerSecond: 3000,
            machinesPerReplica: 1,
            sharedBy: 10,
          },
        },
      ],
    } as ScenarioInput);
    const sharingChange = (maxAdapters: number) => {
      const models = shipped.catalog.models.map((row) =>
        row.tuned?.hosting
          ? {
              ...row,
              tuned: { ...row.tuned, hosting: row.tuned.hosting.map((offer) => ({ ...offer, maxAdapters })) },
            }
          : row,
      ) as shipped.CatalogModel[];
      return suggestionsFor(scenario, shipped.createCatalog(models, shipped.catalog)).find(({ change }) =>
        pathOf(change)?.endsWith('sharedBy'),
      )?.change;
    };
    expect(shipped.findModel('fireworks/up-to-16b')?.tuned?.hosting?.[0]?.maxAdapters).toBe(100);
    const change = sharingChange(1000);
    expect(change).toMatchObject({ value: expect.any(Number) });
    const uses = change && 'value' in change ? change.value : 0;
    expect(sharingChange(uses)).toMatchObject({ value: uses });
    expect(sharingChange(uses - 1)).toBeUndefined();
  });

  it('does not make the baseline more expensive if the baseline passes its failures to the candidate', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 1000, rates, successRate: 0.5, failureApproach: 'b' },
        { id: 'b', variableTokens: 3000, rates },
      ],
    });
    const before = evaluate(scenario).approaches[0]?.totalUsd ?? 0;
    for (const { change, after } of suggestionsFor(scenario)) {
      if (pathOf(change) === 'requestsPerMonth') continue;
      expect(evaluate(after).approaches[0]?.totalUsd).toBeLessThanOrEqual(before);
    }
  });
});

describe('a suggested change and the remarks on prices', () => {
  const scenarios = shipped.catalog.models
    .filter(({ tuned }) => tuned)
    .flatMap(({ id, base }) =>
      [100_000, 3_000_000].map((requests) => tuneOf(id, base ? id : 'anthropic/claude-sonnet-5-5', requests)),
    );

  it('has the mark † exactly if it does not pay back with another value that the remarks name', () => {
    const marks: boolean[] = [];
    for (const scenario of scenarios)
      for (const { change, after } of suggestionsFor(scenario)) {
        const verdicts = shipped
          .remarksOn(after, shipped)
          .filter(({ marked }) => marked)
          .flatMap((remark) => shipped.effectsOf(after, remark))
          .map(({ result }) => result.comparisons[0]?.verdict.kind);
        const fails = verdicts.some((kind) => kind !== 'after' && kind !== 'immediately');
        expect(change.isDoubtful ?? false, plainText(change.text)).toBe(fails);
        expect(plainText(change.text).endsWith(english.suggestions.doubtMark)).toBe(fails);
        marks.push(fails);
      }
    expect(marks).toContain(true);
    expect(marks).toContain(false);
  });

  it('is a shared deployment only at a host that says how many tuned models can share one', () => {
    for (const scenario of scenarios)
      for (const { change } of suggestionsFor(scenario))
        if (pathOf(change)?.endsWith('sharedBy'))
          expect(
            shipped
              .findModel(scenario.approaches[1]?.model ?? '')
              ?.tuned?.hosting?.some(({ maxAdapters }) => maxAdapters),
          ).toBe(true);
    // At 3,000,000 requests a month, a deployment would be cheaper with a fourth team, if teams could share it.
    const azure = tuneOf('azure/gpt-4o-mini', 'azure/gpt-4o-mini', 3_000_000);
    const paths = suggestionsFor(azure).map(({ change }) => pathOf(change));
    expect(paths.some((path) => path?.endsWith('sharedBy'))).toBe(false);
  });

  it('counts the load of all teams that share a deployment', () => {
    const hosted = (usdPerMTok: number, sharedBy = 1, inputTokensPerSecond: number | null = null) =>
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth: 100_000,
        approaches: [
          {
            id: 'a',
            variableTokens: 2000,
            outputTokens: 150,
            rates: { inputUsdPerMTok: usdPerMTok, outputUsdPerMTok: usdPerMTok },
          },
          {
            id: 'b',
            technique: 'fine-tuned',
            variableTokens: 200,
            outputTokens: 150,
            ...shipped.approachFor('fireworks/up-to-16b', { tuned: true, tokens: 200_000 }),
            hosting: {
              ...shipped.approachFor('fireworks/up-to-16b', { tuned: true })?.hosting,
              tokensPerSecond: 100,
              inputTokensPerSecond,
              machinesPerReplica: 1,
              sharedBy,
            },
          },
        ],
      } as ScenarioInput);
    const sharingSuggestion = (usdPerMTok: number, inputTokensPerSecond: number | null = null) =>
      suggestionsFor(hosted(usdPerMTok, 1, inputTokensPerSecond)).find(({ change }) =>
        pathOf(change)?.endsWith('sharedBy'),
      );
    const textOf = (suggestion: ReturnType<typeof sharingSuggestion>) =>
      plainText(suggestion?.change.text ?? []);
    const unknownLoad = plainText(english.suggestions.changeSharing('', false)).split('each')[1] ?? '?';
    // The time for reading prompts is not counted, because its speed is unknown.
    expect(textOf(sharingSuggestion(10))).toContain(unknownLoad);
    expect(textOf(sharingSuggestion(10, 100_000))).not.toContain(unknownLoad);
    expect(sharingSuggestion(10, 100_000)).toBeDefined();
    // A seventh part of a machine would cost less than it saves, but seven such teams need two machines.
    expect(kindOf(hosted(4, 7))).toBe('after');
    expect(sharingSuggestion(4)).toBeUndefined();
  });
});

describe('the heading of the suggestions', () => {
  /** The suggestions on every tunable model of the catalogue, with their heading. */
  const suggestionLists = shipped.catalog.models
    .filter(({ tuned }) => tuned)
    .flatMap(({ id, base }) =>
      [1000, 100_000, 3_000_000].map((requests) =>
        withLabelling(tuneOf(id, base ? id : 'anthropic/claude-sonnet-5-5', requests)),
      ),
    )
    .flatMap((scenario) => {
      const view = viewOf(scenario);
      const suggestions = suggestionsFor(scenario);
      return view && suggestions.length > 0
        ? [
            {
              scenario,
              suggestions,
              heading: headingOf(
                view,
                suggestions.map(({ change }) => change),
              ),
              closed: closedNoteOf(view, shipped),
            },
          ]
        : [];
    });

  it('names a day by which every suggestion pays back, and says whether there are several suggestions', () => {
    expect(suggestionLists.length).toBeGreaterThan(20);
    for (const { scenario, suggestions, heading } of suggestionLists) {
      const end = scenario.approaches[1]?.availableUntil;
      const isInside = end !== undefined && end < dateAt(scenario.startsOn, scenario.horizonMonths);
      expect(heading.includes(isInside ? `before ${formatDate(end, 'en')}` : 'within 24 months')).toBe(true);
      expect(heading.includes('one of these')).toBe(suggestions.length > 1);
      for (const { after } of suggestions) {
        const verdict = evaluate(after).comparisons[0]?.verdict;
        if (isInside && verdict?.kind === 'after' && after.approaches[1]?.availableUntil === end)
          expect(verdict.date <= end, heading).toBe(true);
      }
    }
  });

  it('says that the price of the baseline is counted after the end of its service exactly if this price is counted', () => {
    const ended = suggestionLists.filter(({ scenario }) => {
      // The text '9' is after every date.
      const [baselineEnd, end = '9'] = scenario.approaches.map(({ availableUntil }) => availableUntil);
      const horizonEnd = dateAt(scenario.startsOn, scenario.horizonMonths);
      return baselineEnd !== undefined && baselineEnd < end && baselineEnd < horizonEnd;
    });
    expect(ended.length).toBeGreaterThan(5);
    const stillUsed = 'could still be used after';
    for (const list of suggestionLists)
      expect(list.heading.includes(stillUsed), list.heading).toBe(ended.includes(list));
  });

  it('stands above a larger number of requests that pays back before the baseline ends, if the price of the baseline is counted after this end', () => {
    const counted = suggestionLists.filter(({ heading }) => heading.includes('could still be used after'));
    let checked = 0;
    for (const { scenario, suggestions } of counted)
      for (const { change } of suggestions) {
        if (!('path' in change) || change.path !== 'requestsPerMonth') continue;
        const end = scenario.approaches[0]?.availableUntil ?? '';
        const sooner =
          /; with ([\d,]+)( or more)?, this condition is not needed: the payback is before (.+?)‡?$/.exec(
            plainText(change.text),
          );
        if (!sooner) {
          // More than a hundred times the present number would be needed.
          const most = evaluate(withField(scenario, change.path, 100 * Number(scenario.requestsPerMonth)));
          const verdict = most.comparisons[0]?.verdict;
          // The text '9' is after every date.
          expect((verdict && 'date' in verdict ? verdict.date : '9') > end).toBe(true);
          continue;
        }
        expect(sooner[3]).toBe(formatDate(end, 'en'));
        const requests = Number(sooner[1]?.replaceAll(',', ''));
        const dateWith = (share: number): string => {
          const after = evaluate(withField(scenario, change.path, requests * share));
          const verdict = after.comparisons[0]?.verdict;
          return verdict && 'date' in verdict ? verdict.date : '';
        };
        expect(dateWith(1)).not.toBe('');
        expect(dateWith(1) <= end).toBe(true);
        expect(dateWith(0.98) > end).toBe(true);
        for (const share of sooner[2] ? [1.01, 1.3, 3, 20] : [])
          expect([dateWith(share) <= end, dateWith(share) !== '']).toEqual([true, true]);
        checked += sooner[2] ? 1 : 0;
      }
    expect(checked).toBeGreaterThan(5);
  });

  it('has no larger number of requests if it is more than a hundred times the present number', () => {
    const textsAt = (requests: number) =>
      suggestionsFor(withLabelling(tuneOf('azure/gpt-4o-mini', 'azure/gpt-4o-mini', requests)))
        .filter(({ change }) => pathOf(change) === 'requestsPerMonth')
        .map(({ change }) => plainText(change.text));
    const [textsOfFewer, textsOfMore] = [100_000, 120_000].map(textsAt);
    // 9.45 million requests are enough, and 10.7 million before the baseline ends.
    expect(textsOfFewer).toEqual([expect.stringMatching(/^9,\d{3},\d{3} requests a month or more$/)]);
    expect(textsOfMore).toEqual([
      expect.stringMatching(/; with 10,\d{3},\d{3} or more, this condition is not needed/),
    ]);
  });

  it('is followed by a note if new customers, or customers without recent use, can no longer tune the model', () => {
    const tunedOf = ({ scenario }: (typeof suggestionLists)[number]) =>
      shipped.findModel(scenario.approaches[1]?.model ?? '')?.tuned;
    const isClosed = (list: (typeof suggestionLists)[number]) =>
      tunedOf(list)?.closedToNewSince !== undefined;
    const accessAssumption = (list: (typeof suggestionLists)[number]) =>
      tunedOf(list)?.assumptions?.find((assumption) => assumption.access);
    expect(suggestionLists.filter(isClosed).length).toBeGreaterThan(0);
    expect(suggestionLists.filter(accessAssumption).length).toBeGreaterThan(0);
    let restricted = 0;
    for (const list of suggestionLists) {
      expect(list.closed !== '').toBe(isClosed(list) || accessAssumption(list) !== undefined);
      if (accessAssumption(list)) expect(list.closed).toBe(accessAssumption(list)?.sentence);
      const days = tunedOf(list)?.closedToUnusedSince?.days;
      if (days !== undefined) expect(list.closed).toContain(`past ${days} days`);
      restricted += days === undefined ? 0 : 1;
    }
    expect(restricted).toBeGreaterThan(2);
  });

  it('stands above no suggestion that lowers a figure of the set-up by more than half', () => {
    for (const { scenario, suggestions } of suggestionLists)
      for (const { change } of suggestions)
        if ('path' in change && change.path.includes('.setup['))
          expect(change.value).toBeGreaterThanOrEqual(0.5 * Number(valueAt(scenario, change.path)));
  });
});

describe('another offer of the same model', () => {
  const texts = (scenario: Scenario, prices?: shipped.PriceCatalog) =>
    suggestionsFor(scenario, prices).map(({ change }) => plainText(change.text));

  it('pays back and leaves the baseline as it is, for every tunable model of the catalogue', () => {
    let offered = 0;
    for (const row of shipped.catalog.models.filter((model) => model.tuned)) {
      for (const requests of [10_000, 1_000_000]) {
        const scenario = tuneOf(row.id, row.base ? row.id : 'anthropic/claude-sonnet-5-5', requests);
        for (const { change, after } of suggestionsFor(scenario)) {
          expect(['after', 'immediately'], JSON.stringify([change, row.id])).toContain(kindOf(after));
          expect(after.approaches[0]).toEqual(scenario.approaches[0]);
          if ('after' in change) offered += 1;
        }
      }
    }
    expect(offered).toBeGreaterThan(0);
  });

  it('may be the deployment of the same host without an hourly price, unless it is for trials only', () => {
    const scenario = tuneOf('azure/gpt-4.1', 'azure/gpt-4.1');
    const [standard, developer] = shipped.findModel('azure/gpt-4.1')?.tuned?.hosting ?? [];
    expect(developer?.temporary).toBe(true);
    expect(suggestionsFor(scenario).filter(({ change }) => 'after' in change)).toEqual([]);
    const lastingModels = shipped.catalog.models.map((row) =>
      row.tuned?.hosting
        ? {
            ...row,
            tuned: {
              ...row.tuned,
              hosting: row.tuned.hosting.map((offer) => ({ ...offer, temporary: false })),
            },
          }
        : row,
    ) as shipped.CatalogModel[];
    const prices = shipped.createCatalog(lastingModels, shipped.catalog);
    const suggestion = suggestionsFor(scenario, prices).find(({ change }) => 'after' in change);
    expect(plainText(suggestion?.change.text ?? [])).toBe(
      plainText(english.suggestions.changeDeployment(developer?.label ?? '')),
    );
    expect(suggestion?.change.now).toBe(english.suggestions.now(standard?.label ?? ''));
    expect(suggestion?.after.approaches[1]).toMatchObject({
      model: 'azure/gpt-4.1',
      hosting: { usdPerHour: 0 },
    });
  });

  it('is not a machine on which the prompt would be cheaper too', () => {
    const scenario = tuneOf('runpod/llama-3.1-8b', 'runpod/llama-3.1-8b');
    const [prompt, tuned] = scenario.approaches;
    const withSetup = createScenario({
      ...scenario,
      approaches: [prompt, { ...tuned, setup: [{ label: 'Data', usd: 1500 }] }],
    } as ScenarioInput);
    expect(suggestionsFor(withSetup).filter(({ change }) => 'after' in change)).toEqual([]);
    // The prompt could share its machine as well.
    expect(suggestionsFor(withSetup).map(({ change }) => pathOf(change))).not.toContain(
      'approaches[1].hosting.sharedBy',
    );
  });

  it('is not a host that is closed to new customers, and may come from the catalogue of the page', () => {
    const scenario = tuneOf('azure/gpt-4.1', 'azure/gpt-4.1');
    const openai = plainText(english.suggestions.changeHost('OpenAI'));
    expect(texts(scenario)).not.toContain(openai);
    const openModels = shipped.catalog.models.map((row) =>
      row.id === 'openai/gpt-4.1' && row.tuned
        ? { ...row, tuned: { ...row.tuned, closedToNewSince: undefined, prices: row.base?.prices } }
        : row,
    ) as shipped.CatalogModel[];
    expect(texts(scenario, shipped.createCatalog(openModels, shipped.catalog))).toContain(openai);
  });
});
