/** The cheapest model for a prompt, compared with the ranking of the whole catalogue. */
import { expect, it } from 'vitest';
import { createScenario, type ScenarioInput } from '../../../src/core/index.ts';
import { cheapestModel } from '../../../src/elements/advisor/cheapest-model.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import * as prices from '../../../src/prices/index.ts';
import { rankModels } from '../../../src/prices/ranking.ts';

const scenario = exampleScenario('2026-11-27');

it('the cheapest model is in the ranking, with the same cost, and is cheaper than the model of today', () => {
  const found = cheapestModel(scenario, prices);
  const [own, ...others] = rankModels(scenario, prices);
  const row = others.find(({ model }) => model?.name === found?.label);
  expect(others.map(({ usdPerThousandRequests }) => usdPerThousandRequests)).toContain(
    found?.usdPerThousandCalls,
  );
  expect(row?.service?.state).toBe('current');
  expect(found?.usdPerThousandCalls).toBeLessThan(own?.usdPerThousandRequests ?? 0);
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
