/** Tests that a value is calculated once for a scenario and a catalogue. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../src/core/index.ts';
import * as prices from '../../src/prices/index.ts';
import { oncePerScenario } from '../../src/prices/once-per-scenario.ts';

const scenarioWith = (title: string) =>
  createScenario({
    title,
    startsOn: '2026-11-25',
    requestsPerMonth: 1000,
    approaches: [{ id: 'prompt', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 2 } }],
  });

describe('oncePerScenario', () => {
  it('calculates once for a scenario and a catalogue', () => {
    let calls = 0;
    const callCount = oncePerScenario(() => {
      calls += 1;
      return calls;
    });
    const scenario = scenarioWith('One');
    expect([callCount(scenario, prices), callCount(scenario, prices)]).toEqual([1, 1]);
  });

  it('calculates again for another scenario and for another catalogue', () => {
    const describePair = oncePerScenario(
      ({ title }, { catalog: { models } }) => `${title}, ${models.length}`,
    );
    const scenario = scenarioWith('One');
    const withoutModels = { ...prices, catalog: { ...prices.catalog, models: [] } };
    const modelCount = prices.catalog.models.length;
    expect(describePair(scenario, prices)).toBe(`One, ${modelCount}`);
    expect(describePair(scenarioWith('Two'), prices)).toBe(`Two, ${modelCount}`);
    expect(describePair(scenario, withoutModels)).toBe('One, 0');
    expect(describePair(scenario, prices)).toBe(`One, ${modelCount}`);
  });
});
