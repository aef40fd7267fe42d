/** The cheapest model for a prompt, compared with the ranking of the whole catalogue. */
import { expect, it } from 'vitest';
import { createScenario, type ScenarioInput } from '../../../src/core/index.ts';
import { cheapestModel } from '../../../src/elements/advisor/cheapest-model.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import * as prices from '../../../src/prices/index.ts';
import { rankModels } from '../../../src/prices/ranking.ts';

const scenario = exampleScenario('2026-11-27');

it('the cheapest model is in the ranking, with the same cost, is not retired, and is cheaper than the model in use', () => {
  const cheapest = cheapestModel(scenario, prices);
  const [modelInUse, ...others] = rankModels(scenario, prices);
  const row = others.find(({ model }) => model?.name === cheapest?.label);
  expect(others.map(({ usdPerThousandRequests }) => usdPerThousandRequests)).toContain(
    cheapest?.usdPerThousandCalls,
  );
  expect(row?.service?.state).toBe('current');
  expect(cheapest?.usdPerThousandCalls).toBeLessThan(modelInUse?.usdPerThousandRequests ?? 0);
});

it('the cost of the cheapest model is the cost of its calls, without the monthly costs of the prompt', () => {
  const [prompt] = scenario.approaches;
  const costly = createScenario({
    ...scenario,
    approaches: [{ ...prompt, monthly: [{ label: 'Search', usd: 50_000 }] }],
  } as ScenarioInput);
  const cheapest = cheapestModel(costly, prices);
  expect(cheapest?.label).toBe(cheapestModel(scenario, prices)?.label);
  expect(cheapest?.usdPerThousandCalls).toBeCloseTo(
    cheapestModel(scenario, prices)?.usdPerThousandCalls ?? Number.NaN,
  );
});

it('a model that is paid by the hour is left out, because its calls alone cost nothing', () => {
  const hourly = prices.catalog.models.find(({ id }) => prices.approachFor(id)?.hosting !== undefined);
  const onlyHourly = { ...prices, catalog: { ...prices.catalog, models: hourly ? [hourly] : [] } };
  expect(hourly).toBeDefined();
  expect(cheapestModel(scenario, onlyHourly)).toBe(null);
});

it.each([
  ['sources disagree', 'zai/glm-5.3-flash'],
  ['it may have ended as a promotion', 'openai/gpt-5.6-sol'],
])('a model is left out if its price is uncertain, because %s', (_reason, id) => {
  const [prompt] = scenario.approaches;
  const dear = createScenario({
    ...scenario,
    approaches: [{ ...prompt, model: undefined, rates: { inputUsdPerMTok: 50, outputUsdPerMTok: 200 } }],
  } as ScenarioInput);
  const pricesOf = (ids: readonly string[]) => ({
    ...prices,
    catalog: { ...prices.catalog, models: prices.catalog.models.filter((model) => ids.includes(model.id)) },
  });
  expect(cheapestModel(dear, pricesOf([id]))).toBe(null);
  const withCertainPrice = 'groq/gpt-oss-120b';
  expect(cheapestModel(dear, pricesOf([id, withCertainPrice]))?.model).toBe(withCertainPrice);
});

it('there is no cheaper model if the prompt costs nothing', () => {
  const free = createScenario({
    ...scenario,
    approaches: [{ id: 'free', rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }, prefixTokens: 10 }],
  } as ScenarioInput);
  expect(cheapestModel(free, prices)).toBe(null);
});

it('there is no cheaper model in an empty catalogue', () => {
  const empty = { ...prices, catalog: { ...prices.catalog, models: [] } };
  expect(cheapestModel(scenario, empty)).toBe(null);
});
