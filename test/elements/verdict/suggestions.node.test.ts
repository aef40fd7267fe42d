/** The suggestions under a verdict, made for random scenarios and compared with the results of the core. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, flips } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { type Change, changed } from '../../../src/elements/verdict/change.ts';
import { changesOf } from '../../../src/elements/verdict/suggestions.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import * as shipped from '../../../src/prices/index.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

/** The suggestions for the first candidate, each with the scenario that Try makes. */
function suggested(
  scenario: Scenario,
  prices: shipped.PriceCatalog = shipped,
): readonly { readonly change: Change; readonly after: Scenario }[] {
  const result = evaluate(scenario);
  const id = result.comparisons[0]?.id ?? '';
  const pair = pairOf(result, id);
  if (!pair) return [];
  const view = {
    result,
    pair,
    simulation: null,
    messages: english.suggestions,
    fields: english.fields,
    locale: 'en',
    approximate: false,
  };
  return changesOf(view, flips(scenario, id), prices).map((change) => ({
    change,
    after: changed(scenario, id, change),
  }));
}

/** The path of the field that a change sets; `null` for another offer. */
const pathOf = (change: Change): string | null => ('path' in change ? change.path : null);

const kindOf = (scenario: Scenario): string | undefined => evaluate(scenario).comparisons[0]?.verdict.kind;

describe('a suggested change', () => {
  it('pays back as it is written, and leaves the baseline and the end of service as they are', () => {
    const some = features.filter(
      (feature) => !['several approaches', 'unknown amounts', 'growth', 'drift'].includes(feature),
    );
    let shown = 0;
    for (const input of fc.sample(scenarios(some), { seed: 20_261_126, numRuns: 120 })) {
      const scenario = createScenario(input);
      for (const { change, after } of suggested(scenario)) {
        expect(['after', 'immediately'], JSON.stringify([change, scenario])).toContain(kindOf(after));
        expect(after.approaches[0]).toEqual(scenario.approaches[0]);
        expect(after.approaches[1]?.availableUntil).toBe(scenario.approaches[1]?.availableUntil);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(25);
  });

  const one = { inputUsdPerMTok: 1, outputUsdPerMTok: 1 };
  const two = { inputUsdPerMTok: 2, outputUsdPerMTok: 2 };

  it('never is a threshold just above a tier, rounded onto it, nor a longer prompt', () => {
    // The varying part pays back above 1,000 tokens only, where the second price holds.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 500, rates: { ...one, tiers: [{ aboveInputTokens: 1000, ...two }] } },
        { id: 'b', otherUsdPerRequest: 0.0015 },
      ],
    });
    expect(flips(scenario, 'b').some(({ lever }) => lever.endsWith('variableTokens'))).toBe(true);
    expect(suggested(scenario).map(({ change }) => pathOf(change))).not.toContain(
      'approaches[0].variableTokens',
    );
  });

  it('stays on the near side of a tier', () => {
    // The candidate pays only up to the tier, where the second price does not hold yet.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.0015 },
        { id: 'b', variableTokens: 1400, rates: { ...one, tiers: [{ aboveInputTokens: 1000, ...two }] } },
      ],
    } as ScenarioInput);
    const found = suggested(scenario).find(({ change }) => pathOf(change)?.endsWith('variableTokens'));
    expect(found?.change).toMatchObject({ value: 1000 });
    expect(found && kindOf(found.after)).toBe('immediately');
  });

  it('says "or less" only where every smaller value pays back too', () => {
    // From 1,024 tokens on the candidate's prefix is cached; uncached, only fewer than 300 are cheaper.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 300, rates: one },
        {
          id: 'b',
          prefixTokens: 4000,
          rates: { ...one, cachedInputUsdPerMTok: 0.1 },
          cache: { hitRate: 1, minimumTokens: 1024 },
        },
      ],
    });
    const found = suggested(scenario).find(({ change }) => pathOf(change)?.endsWith('prefixTokens'));
    expect(found?.change).toMatchObject({ value: 2900 });
    expect(plainText(found?.change.text ?? [])).not.toContain(english.suggestions.orLess);
  });

  it('never is a chance, nor a price or a speed that a provider publishes', () => {
    const priced = { ...two, source: 'Price page' };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 1000, rates: one },
        {
          id: 'b',
          variableTokens: 900,
          rates: priced,
          hosting: { usdPerHour: 1, machines: 1, source: 'Price page' },
          monthly: [{ label: 'Storage', quantity: 1, unit: 'model', usdPerUnit: 20, source: 'Price page' }],
          setup: [{ label: 'Data', usd: 100 }],
          worksWithProbability: 0.2,
          trafficShare: 0.5,
        },
      ],
    });
    const published = /rates|usdPerHour|usdPerUnit|worksWithProbability/;
    const own = createScenario({
      ...scenario,
      approaches: [
        scenario.approaches[0],
        { ...scenario.approaches[1], hosting: undefined, monthly: [], rates: two },
      ],
    } as ScenarioInput);
    expect(suggested(scenario).map(({ change }) => pathOf(change))).not.toContainEqual(
      expect.stringMatching(published),
    );
    // A price that was typed is the reader's to change.
    expect(suggested(own).map(({ change }) => pathOf(change))).toContainEqual(expect.stringMatching(/rates/));
  });

  it('leaves a baseline alone that passes its failures to the candidate', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 100_000,
      approaches: [
        { id: 'a', variableTokens: 1000, rates: one, successRate: 0.5, failureApproach: 'b' },
        { id: 'b', variableTokens: 3000, rates: one },
      ],
    });
    const before = evaluate(scenario).approaches[0]?.totalUsd ?? 0;
    for (const { change, after } of suggested(scenario)) {
      if (pathOf(change) === 'requestsPerMonth') continue;
      expect(evaluate(after).approaches[0]?.totalUsd).toBeLessThanOrEqual(before);
    }
  });
});

describe('another offer of the same model', () => {
  const prompt = { prefixTokens: 2000, variableTokens: 200, outputTokens: 150 };
  const tuned = { ...prompt, prefixTokens: 60 };

  /** A tuned model of the catalogue against its untuned self, with little traffic. */
  const onHost = (model: string, base: string, requestsPerMonth = 200_000): Scenario =>
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
  const texts = (scenario: Scenario, prices?: shipped.PriceCatalog) =>
    suggested(scenario, prices).map(({ change }) => plainText(change.text));

  it('is offered for every tunable model of the catalogue only where it pays back and the baseline stays', () => {
    let offered = 0;
    for (const row of shipped.catalog.models.filter((model) => model.tuned)) {
      for (const requests of [10_000, 1_000_000]) {
        const scenario = onHost(row.id, row.base ? row.id : 'anthropic/claude-sonnet-5-5', requests);
        for (const { change, after } of suggested(scenario)) {
          expect(['after', 'immediately'], JSON.stringify([change, row.id])).toContain(kindOf(after));
          expect(after.approaches[0]).toEqual(scenario.approaches[0]);
          if ('after' in change) offered += 1;
        }
      }
    }
    expect(offered).toBeGreaterThan(5);
  });

  it('is the deployment without an hourly price, with the one in use', () => {
    const scenario = onHost('azure/gpt-4.1', 'azure/gpt-4.1');
    const found = suggested(scenario).find(({ change }) => 'after' in change);
    const [standard, developer] = shipped.findModel('azure/gpt-4.1')?.tuned?.hosting ?? [];
    expect(plainText(found?.change.text ?? [])).toBe(
      plainText(english.suggestions.changeDeployment(developer?.label ?? '')),
    );
    expect(found?.change.now).toContain(standard?.label);
    expect(found?.after.approaches[1]).toMatchObject({ model: 'azure/gpt-4.1', hosting: { usdPerHour: 0 } });
  });

  it('is not a machine on which the prompt would run for less as well', () => {
    const scenario = onHost('runpod/llama-3.1-8b', 'runpod/llama-3.1-8b');
    const [prompt, tuned] = scenario.approaches;
    const labelled = createScenario({
      ...scenario,
      approaches: [prompt, { ...tuned, setup: [{ label: 'Data', usd: 1500 }] }],
    } as ScenarioInput);
    expect(suggested(labelled).filter(({ change }) => 'after' in change)).toEqual([]);
    // Tenants are whole ones.
    expect(suggested(labelled).map(({ change }) => change)).toContainEqual(
      expect.objectContaining({ path: 'approaches[1].hosting.sharedBy', value: 2 }),
    );
  });

  it('is never a host that is closed to new customers, and is found in the catalogue of the page', () => {
    const scenario = onHost('azure/gpt-4.1', 'azure/gpt-4.1');
    const openai = plainText(english.suggestions.changeHost('OpenAI'));
    expect(texts(scenario)).not.toContain(openai);
    const open = shipped.catalog.models.map((row) =>
      row.id === 'openai/gpt-4.1' && row.tuned
        ? { ...row, tuned: { ...row.tuned, closedToNewSince: undefined, prices: row.base?.prices } }
        : row,
    ) as shipped.CatalogModel[];
    expect(texts(scenario, shipped.createCatalog(open, shipped.catalog))).toContain(openai);
  });
});
