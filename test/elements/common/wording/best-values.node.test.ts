/** The best values of missing figures, and what they say of the payback. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPayback, paybackMonths } from '../../../../src/core/cost/verdict.ts';
import { amountPaths } from '../../../../src/core/explore/working-copy.ts';
import { createScenario, evaluate, withField } from '../../../../src/core/index.ts';
import { best } from '../../../../src/core/scenario/amount.ts';
import { fieldAt } from '../../../../src/core/scenario/field-table.ts';
import { lineAt } from '../../../../src/core/scenario/line-at.ts';
import { valueAt } from '../../../../src/core/scenario/path-parts.ts';
import type { Amount, Scenario } from '../../../../src/core/types.ts';
import {
  bestResultOf,
  isLateAnyway,
  isNeverAnyway,
} from '../../../../src/elements/common/wording/best-values.ts';
import { runs } from '../../../harness/runs.ts';
import { knownFeatures, scenarios } from '../../../oracle/arbitraries.ts';

/** The amounts of the candidate that can be unknown. A credit, which is a negative cost, is left out, because the best value of a cost line is 0. */
const unknowable = (scenario: Scenario): readonly string[] =>
  amountPaths(scenario, [1]).filter((path) => {
    const { usd = 0, quantity = 0, usdPerUnit = 0 } = { ...lineAt(scenario, path) } as Record<string, Amount>;
    return fieldAt(path)?.nullable && [usd, quantity, usdPerUnit].every((each) => best(each) >= 0);
  });

describe('the best values of missing figures', () => {
  it('deny no payback that the candidate has with the real value of a single missing figure', () => {
    const deniedCounts = { never: 0, late: 0 };
    fc.assert(
      fc.property(scenarios(knownFeatures), (input) => {
        const scenario = createScenario(input);
        const [comparison] = evaluate(scenario).comparisons;
        if (!comparison) return;
        const { id, verdict } = comparison;
        for (const path of unknowable(scenario)) {
          const result = evaluate(withField(scenario, path, null));
          if (isNeverAnyway(result, id)) {
            deniedCounts.never += 1;
            expect(paybackMonths(verdict), `${path} = ${JSON.stringify(valueAt(scenario, path))}`).toBeNull();
          } else if (isLateAnyway(result, id)) {
            deniedCounts.late += 1;
            expect(isPayback(verdict), `${path} = ${JSON.stringify(valueAt(scenario, path))}`).toBe(false);
          }
        }
      }),
      { numRuns: runs(60, 1000), seed: 5 },
    );
    expect(deniedCounts.never).toBeGreaterThan(20);
    expect(deniedCounts.late).toBeGreaterThan(0);
  });

  const price = { inputUsdPerMTok: 3, outputUsdPerMTok: 15 };
  const prompt = { id: 'prompt', prefixTokens: 2000, variableTokens: 200, outputTokens: 150, rates: price };
  const tuned = { ...prompt, id: 'tuned', prefixTokens: 100, setup: [{ label: 'Labels', usd: 100 }] };
  const resultOf = (fields: object) =>
    evaluate(
      createScenario({
        startsOn: '2026-11-30',
        requestsPerMonth: 100_000,
        approaches: [prompt, { ...tuned, ...fields }],
      }),
    );

  it.each([
    ['the share of the traffic', { trafficShare: null }],
    ['the lead time', { leadMonths: null }],
    ['the change of its prices', { ratesChangePerYear: null }],
  ])('are not known for %s', (_name, fields) => {
    const result = resultOf(fields);
    expect(result.comparisons[0]?.verdict.kind).toBe('incomplete');
    expect(bestResultOf(result, 'tuned')).toBeNull();
  });

  it('deny nothing if both approaches cost the same with them', () => {
    const result = resultOf({ prefixTokens: 2000, setup: [{ label: 'Labels', usd: null }] });
    expect(result.comparisons[0]?.verdict.kind).toBe('incomplete');
    expect(isNeverAnyway(result, 'tuned')).toBe(false);
  });

  it('include a utilisation of 1, because 0 is not allowed', () => {
    const hosting = { usdPerHour: 2, tokensPerSecond: 100, utilisation: null };
    const best = bestResultOf(resultOf({ hosting }), 'tuned');
    expect(best?.scenario.approaches[1]?.hosting).toMatchObject({ utilisation: 1 });
  });
});
