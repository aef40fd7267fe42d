/** The suggestions under a verdict, made for random scenarios and compared with the results of the core. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, flips } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { pairOf } from '../../../src/elements/common/scenario/reading.ts';
import { type Change, changed, changesOf } from '../../../src/elements/verdict/suggestions.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

/** The suggestions for the first candidate, each with the scenario that Try makes. */
function suggested(scenario: Scenario): readonly { readonly change: Change; readonly after: Scenario }[] {
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
  return changesOf(view, flips(scenario, id)).map((change) => ({
    change,
    after: changed(scenario, id, change),
  }));
}

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
    expect(suggested(scenario).map(({ change }) => change.path)).not.toContain(
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
    const found = suggested(scenario).find(({ change }) => change.path.endsWith('variableTokens'));
    expect(found?.change.value).toBe(1000);
    expect(found && kindOf(found.after)).toBe('immediately');
  });
});
