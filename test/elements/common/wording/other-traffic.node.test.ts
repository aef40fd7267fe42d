/** The sentence of a verdict `never` says "at this traffic" if and only if the candidate pays back at other traffic. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, flips, withField } from '../../../../src/core/index.ts';
import type { Scenario } from '../../../../src/core/types.ts';
import { sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { findModel, models } from '../../../../src/prices/index.ts';
import { runs } from '../../../harness/runs.ts';
import { features, scenarios } from '../../../oracle/arbitraries.ts';
import { modelAgainstTuned } from './prompt-against-tuned.ts';
import { recordedView } from './verdict-check.ts';

const limitedClaim = /never pays back at this traffic/;
const unlimitedClaim = /never pays back(?! at this traffic)/;

/** The scenario with another traffic: the requests of each month are multiplied by a factor. */
function withTraffic(scenario: Scenario, factor: number): Scenario {
  const times = (requests: number | null) => requests && requests * factor;
  const { requestsPerMonth, monthlyRequests } = scenario;
  if (monthlyRequests) return withField(scenario, 'monthlyRequests', monthlyRequests.map(times));
  const best =
    typeof requestsPerMonth === 'object' ? (requestsPerMonth?.p50 ?? null) : (requestsPerMonth ?? null);
  return withField(scenario, 'requestsPerMonth', times(best));
}

/** Ten factors of the traffic in each decade, from 1/1,000 to 1,000,000. */
const factors = Array.from({ length: 91 }, (_, i) => 10 ** (-3 + i / 10));

/** The kinds of verdict on a candidate at other traffic. */
const kindsElsewhere = (scenario: Scenario, id: string): ReadonlySet<string> =>
  new Set(
    factors.map(
      (factor) =>
        evaluate(withTraffic(scenario, factor)).comparisons.find((each) => each.id === id)?.verdict.kind ??
        '',
    ),
  );

const paybackKinds = ['immediately', 'after', 'beyond-horizon'];

const claimOf = (scenario: Scenario, id: string): string =>
  sentenceOf(recordedView(evaluate(scenario), id).view).claim;

describe('the verdict never', () => {
  it.each([
    ['requests cost more because of the cache, although they cost less at other traffic', 0.4, true],
    ['requests cost more at any traffic', 4, false],
  ])(
    'is limited to this traffic only if the candidate pays back at other traffic: its %s',
    (_, inputUsdPerMTok, isLimited) => {
      const prompt = { prefixTokens: 2000, variableTokens: 200, outputTokens: 100 };
      const scenario = createScenario({
        startsOn: '2026-11-24',
        requestsPerMonth: 3_000_000,
        approaches: [
          {
            id: 'a',
            ...prompt,
            rates: { inputUsdPerMTok: 0.4, cachedInputUsdPerMTok: 0.04, outputUsdPerMTok: 1.6 },
            cache: { hitRate: 'from-traffic' },
          },
          {
            id: 'b',
            ...prompt,
            prefixTokens: 900,
            rates: { inputUsdPerMTok, outputUsdPerMTok: 1.6 },
            setup: [{ label: 'Data', usd: 0.01 }],
          },
        ],
      });
      expect(limitedClaim.test(claimOf(scenario, 'b'))).toBe(isLimited);
      expect(paybackKinds.some((kind) => kindsElsewhere(scenario, 'b').has(kind))).toBe(isLimited);
    },
  );

  it('on a model of the catalogue is limited to this traffic exactly if the model pays back at other traffic', () => {
    const count = { limited: 0, unlimited: 0 };
    const wrong = models({ tunable: true })
      .flatMap(({ models }) => models)
      .flatMap(({ id }) => [1000, 100_000, 3_000_000].map((requests) => [id, requests] as const))
      .filter(([id, requests]) => {
        const scenario = modelAgainstTuned(
          findModel(id)?.base ? id : 'anthropic/claude-sonnet-5-5',
          id,
          requests,
        );
        const { verdict } = evaluate(scenario).comparisons[0] ?? {};
        if (verdict?.kind !== 'never') return false;
        const claim = claimOf(scenario, 'tuned');
        if (!limitedClaim.test(claim) && !unlimitedClaim.test(claim)) return false;
        count[limitedClaim.test(claim) ? 'limited' : 'unlimited'] += 1;
        const [baseline] = scenario.approaches;
        const hasMachinesByLoad = baseline?.hosting && 'utilisation' in baseline.hosting;
        const paysBack = paybackKinds.some((kind) => kindsElsewhere(scenario, 'tuned').has(kind));
        // A further machine may make the baseline more expensive between two of the factors.
        return limitedClaim.test(claim) !== (paysBack || !!hasMachinesByLoad);
      });
    expect(wrong).toEqual([]);
    expect(Math.min(count.limited, count.unlimited)).toBeGreaterThan(5);
  });

  it('on a random scenario is limited to this traffic if the candidate pays back at other traffic, or if more requests are suggested', () => {
    let checked = 0;
    const wrong = fc
      .sample(scenarios(features), { seed: 20_261_128, numRuns: runs(40, 120) })
      .map(createScenario)
      .flatMap((scenario) =>
        evaluate(scenario).comparisons.flatMap(({ id, verdict }) => {
          const claim = claimOf(scenario, id);
          if (verdict.kind !== 'never' || !unlimitedClaim.test(claim)) return [];
          checked += 1;
          const suggested = flips(scenario, id).some(({ lever }) => /requests/i.test(lever));
          const paysBack = paybackKinds.some((kind) => kindsElsewhere(scenario, id).has(kind));
          return paysBack || suggested ? [`${claim}: ${JSON.stringify(scenario)}`] : [];
        }),
      );
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });
});
