/** The scenario that is made from the attributes of a tag. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { initialStateOf, inputsOfHost } from '../../../../src/elements/breakeven/initial-scenario.ts';
import {
  type AttributeTexts,
  type ScenarioAttribute,
  scenarioAttributes,
} from '../../../../src/elements/common/scenario/attribute-names.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { fromAttributes } from '../../../../src/elements/common/scenario/scenario-attributes.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import * as prices from '../../../../src/prices/index.ts';
import { runs } from '../../../harness/runs.ts';

const startsOn = '2026-12-01';
const context = { startsOn, prices, presets: presetsIn, example: exampleScenario };
const read = (texts: AttributeTexts) => fromAttributes(texts, context);

function scenarioOf(texts: AttributeTexts): Scenario {
  const outcome = read(texts);
  if (outcome.kind !== 'scenario') throw new Error(JSON.stringify(outcome));
  return outcome.scenario;
}

const comparisonOf = (texts: AttributeTexts) => evaluate(scenarioOf(texts)).comparisons[0];

function problemsOf(texts: AttributeTexts): readonly (readonly [string, string])[] {
  const outcome = read(texts);
  return outcome.kind === 'problems' ? outcome.problems.map(({ path, code }) => [path, code]) : [];
}

const article: AttributeTexts = {
  'tokens-saved': '500',
  'requests-per-month': '100000',
  'usd-per-mtok': '2',
  'setup-usd': '50',
};

describe('the attributes of two approaches with one price', () => {
  it('make the scenario of the article, with a payback of half a month, 50,000 requests and $100 saved a month', () => {
    const comparison = comparisonOf(article);
    expect(comparison?.savingUsdPerMonth).toBeCloseTo(100, 9);
    expect(comparison?.verdict).toMatchObject({ kind: 'after', months: 0.5, requests: 50_000 });
  });

  it('leave missing values unknown, so that the verdict is incomplete', () => {
    const comparison = comparisonOf({ 'tokens-saved': '500', 'requests-per-month': '100k' });
    expect(comparison?.verdict.kind).toBe('incomplete');
  });

  it('accept a range', () => {
    const { requestsPerMonth } = scenarioOf({ ...article, 'requests-per-month': '80k – 120k' });
    expect(requestsPerMonth).toEqual({ p10: 80_000, p50: 100_000, p90: 120_000 });
  });

  it('give the verdict “never” for a tuned model that needs more tokens', () => {
    expect(comparisonOf({ ...article, 'tokens-saved': '-500' })?.verdict).toMatchObject({ kind: 'never' });
  });

  it.each<[string, AttributeTexts]>([
    ['both prompts', { 'prompt-tokens': '900', 'tuned-prompt-tokens': '400' }],
    ['the prompt and the saving', { 'prompt-tokens': '900', 'tokens-saved': '500' }],
    ['the tuned prompt and the saving', { 'tuned-prompt-tokens': '400', 'tokens-saved': '500' }],
  ])('accept %s', (_name, tokens) => {
    const { 'tokens-saved': _, ...others } = article;
    const scenario = scenarioOf({ ...others, ...tokens });
    expect(scenario.approaches.map(({ variableTokens }) => variableTokens)).toEqual([900, 400]);
  });

  it('give a problem for every invalid value, at its attribute', () => {
    const invalid = { 'tokens-saved': 'lots', 'setup-usd': '-5', 'requests-per-month': '1e400' };
    expect(problemsOf(invalid)).toEqual([
      ['tokens-saved', 'not-a-number'],
      ['requests-per-month', 'not-a-number'],
      ['setup-usd', 'negative'],
    ]);
    expect(problemsOf({ ...article, 'horizon-months': '500' })).toEqual([['horizon-months', 'range']]);
    expect(problemsOf({ ...article, 'requests-per-month': '1e19' })).toEqual([
      ['requests-per-month', 'range'],
    ]);
    expect(problemsOf({ 'prompt-tokens': '5', 'tokens-saved': '9' })).toEqual([
      ['tokens-saved', 'more-than-prompt'],
    ]);
    const allThree = { 'prompt-tokens': '9', 'tuned-prompt-tokens': '5', 'tokens-saved': '4' };
    expect(problemsOf(allThree)).toEqual([['tokens-saved', 'either']]);
  });
});

describe('the attributes of a preset', () => {
  const presets = presetsIn(english);

  it.each(presets)('show the preset itself if no other attribute is set: $id', ({ id, scenario }) => {
    expect(scenarioOf({ preset: id })).toEqual(scenario(startsOn, prices));
  });

  it('change only the figures that they name, and `setup-usd` replaces the training too', () => {
    const preset = scenarioOf({ preset: 'distillation' });
    const [baseline, candidate, ...others] = preset.approaches;
    if (!baseline || !candidate) throw new Error('Two approaches are needed');
    const changed = scenarioOf({
      preset: 'distillation',
      'requests-per-month': '1000',
      growth: '5%',
      'horizon-months': '12',
      'prompt-tokens': '3000',
      'tokens-saved': '2900',
      'output-tokens': '77',
      'setup-usd': '1234',
      'monthly-usd': '10',
      'hosting-usd-per-hour': '2',
    });
    const { training: _, ...withoutTraining } = candidate;
    expect(changed).toEqual(
      createScenario({
        ...preset,
        requestsPerMonth: 1000,
        growthPerMonth: 0.05,
        horizonMonths: 12,
        approaches: [
          { ...baseline, prefixTokens: 3000, outputTokens: 77 },
          {
            ...withoutTraining,
            prefixTokens: 100,
            outputTokens: 77,
            setup: [{ label: english.attributeNames.setup, usd: 1234 }],
            monthly: [{ label: english.attributeNames.monthlyCost, usd: 10 }],
            hosting: { usdPerHour: 2, machines: 1 },
          },
          ...others,
        ],
      }),
    );
  });

  it('give both approaches other models, with their prices', () => {
    const models = { model: 'openai/gpt-5.4-mini', 'tuned-model': 'azure/gpt-4.1-mini' };
    const { approaches } = scenarioOf({ preset: 'distillation', ...models });
    const [baseline, candidate] = approaches;
    expect(baseline?.rates).toEqual(createdRates(prices.approachFor(models.model)));
    expect(candidate?.rates).toEqual(
      createdRates(prices.approachFor(models['tuned-model'], { tuned: true })),
    );
    expect(baseline?.prefixTokens).toBe(scenarioOf({ preset: 'distillation' }).approaches[0]?.prefixTokens);
  });

  const createdRates = (offer: ReturnType<typeof prices.approachFor>) => {
    if (!offer) throw new Error('The catalogue has no such offer');
    return createScenario({ startsOn, requestsPerMonth: 1, approaches: [{ id: 'a', ...offer }] })
      .approaches[0]?.rates;
  };

  it('have a problem for an unknown preset, an unknown model, a model that cannot be tuned, and a preset without prices', () => {
    expect(problemsOf({ preset: 'nonsense' })).toEqual([['preset', 'unknown-preset']]);
    expect(problemsOf({ preset: 'article', model: 'nobody/nothing' })).toEqual([['model', 'unknown-model']]);
    const untunable = { preset: 'article', 'tuned-model': 'anthropic/claude-sonnet-5-5' };
    expect(problemsOf(untunable)).toEqual([['tuned-model', 'not-tunable']]);
    const empty = prices.createCatalog([]);
    const outcome = fromAttributes({ preset: 'own-gpu' }, { ...context, prices: empty });
    expect(outcome).toMatchObject({ kind: 'problems', problems: [{ code: 'preset-unpriced' }] });
  });
});

describe('the attributes of models', () => {
  const modelAttributes = {
    model: 'openai/gpt-5.4-mini',
    'tuned-model': 'bedrock/amazon-nova-micro',
    'prompt-tokens': '2,000',
    'tuned-prompt-tokens': '200',
    'output-tokens': '150',
    'requests-per-month': '250k',
    'setup-usd': '900',
  };

  it('make a complete comparison at the prices of the catalogue', () => {
    const { approaches, comparisons } = evaluate(scenarioOf(modelAttributes));
    const prompted = prices.approachFor(modelAttributes.model)?.rates;
    const tuned = prices.approachFor(modelAttributes['tuned-model'], { tuned: true })?.rates;
    expect(approaches.map(({ attempt }) => attempt.outputUsd)).toEqual(
      [prompted, tuned].map((rates) => (Number(rates?.outputUsdPerMTok) * 150) / 1e6),
    );
    expect(comparisons[0]?.setupUsd).toBe(900);
    expect(comparisons[0]?.verdict.kind).toBe('after');
  });

  it('give the verdict “incomplete” if one is missing', () => {
    const { 'output-tokens': _, ...withoutOutput } = modelAttributes;
    expect(comparisonOf(withoutOutput)?.verdict.kind).toBe('incomplete');
    expect(comparisonOf({ model: modelAttributes.model })?.verdict.kind).toBe('incomplete');
  });

  it('use one model for both approaches if the other model is missing', () => {
    const { approaches } = scenarioOf({ 'tuned-model': 'bedrock/amazon-nova-micro' });
    expect(approaches.map(({ model }) => model)).toEqual([
      'bedrock/amazon-nova-micro',
      'bedrock/amazon-nova-micro',
    ]);
    // This model cannot be tuned, so the prices of the tuned model are unknown.
    const [, candidate] = scenarioOf({ model: 'anthropic/claude-sonnet-5-5' }).approaches;
    expect(candidate?.rates.inputUsdPerMTok).toBeNull();
  });
});

describe('the scenario that attributes change', () => {
  it('is the worked example if they name no preset, model or price', () => {
    const example = exampleScenario(startsOn);
    expect(read({ 'requests-per-month': '7' })).toEqual({
      kind: 'scenario',
      start: 'example',
      scenario: createScenario({ ...example, requestsPerMonth: 7 }),
    });
  });

  it.each<[string, Partial<typeof context> | object]>([
    ['the catalogue', { prices: null }],
    ['the presets', { presets: null }],
  ])('is pending for a preset until %s is loaded', (_name, notLoaded) => {
    expect(fromAttributes({ preset: 'article' }, { ...context, ...notLoaded })).toEqual({ kind: 'pending' });
  });

  it('is pending until the example and the catalogue are loaded, if the attributes need one of them', () => {
    const notLoaded = { ...context, prices: null, presets: null, example: null };
    for (const texts of [{ growth: '0.1' }, { preset: 'article' }, { model: 'openai/gpt-5.4-mini' }])
      expect(fromAttributes(texts, notLoaded)).toEqual({ kind: 'pending' });
    expect(fromAttributes(article, notLoaded).kind).toBe('scenario');
    expect(fromAttributes({}, notLoaded)).toEqual({ kind: 'none' });
  });
});

it('no combination of attributes throws, and each problem names an attribute', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.constantFrom('', ' ', '1e308', '-1', '9'.repeat(1000), '<b>', '±5%', '__proto__'),
  );
  const usual = (name: ScenarioAttribute) => {
    if (name === 'preset') return fc.constantFrom(...Object.keys(english.share.presets));
    if (name.endsWith('model'))
      return fc.constantFrom('openai/gpt-5.4-mini', 'bedrock/amazon-nova-micro', 'vertex/gemini-3.5-flash');
    return fc.constantFrom('1', '12', '20-40', '60 ± 10 %');
  };
  const textOf = (name: ScenarioAttribute) =>
    fc.oneof({ weight: 30, arbitrary: usual(name) }, { weight: 1, arbitrary: hostile });
  const texts = fc.record(Object.fromEntries(scenarioAttributes.map((name) => [name, textOf(name)])), {
    requiredKeys: [],
  });
  const names: readonly string[] = scenarioAttributes;
  let scenarioCount = 0;
  fc.assert(
    fc.property(texts, (attributes) => {
      const outcome = read(attributes);
      if (outcome.kind === 'scenario') scenarioCount += 1;
      if (outcome.kind === 'problems') {
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { path } of outcome.problems) expect(names).toContain(path);
      }
    }),
    { numRuns: runs(150, 2000), seed: 13 },
  );
  expect(scenarioCount).toBeGreaterThan(runs(8, 100));
});

describe('the initial scenario', () => {
  const hostProperties = { tokensSaved: 500, requestsPerMonth: '100000', usdPerMtok: '2', setupUsd: 50 };
  const initialFor = (properties: Parameters<typeof inputsOfHost>[0]) =>
    initialStateOf({
      ...inputsOfHost(properties),
      ...context,
      startsOn: (properties.startsOn as string) ?? null,
      today: '2026-11-24',
      reader: fromAttributes,
      example: null,
    });

  it('waits for the example if the page sets nothing, and otherwise is the scenario of the page', () => {
    expect(initialFor({}).kind).toBe('pending');
    expect(initialFor(hostProperties).kind).toBe('simple');
    expect(initialFor({ preset: 'article' }).kind).toBe('given');
  });

  it('is an error for hostile text, an impossible date or an object that is not a scenario', () => {
    for (const scenario of ['garbage', 'ft1~', '\u0000', '%', 'x'.repeat(1e6)])
      expect(initialFor({ scenario })).toMatchObject({ kind: 'error', stage: 'scenario' });
    expect(initialFor({ ...hostProperties, startsOn: '2026-02-30' })).toMatchObject({
      kind: 'error',
      stage: 'attribute',
      problems: [{ path: 'starts-on' }],
    });
    const broken = { startsOn: '2026-01-01', requestsPerMonth: Number.NaN, approaches: [] };
    expect(initialFor({ scenario: broken })).toMatchObject({ kind: 'error', stage: 'scenario' });
  });

  it('starts on the date that the page sets, or today if it sets none', () => {
    const withDate = initialFor({ ...hostProperties, startsOn: '2026-05-01' });
    expect('result' in withDate && withDate.result.scenario.startsOn).toBe('2026-05-01');
    const withoutDate = initialFor(hostProperties);
    expect('result' in withoutDate && withoutDate.result.scenario.startsOn).toBe('2026-11-24');
  });
});
