/** The share of the monthly costs that belongs to one attempt or to one accepted answer, compared with the cost of the whole month. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aloneInMonthOne } from '../../../src/core/cost/alone.ts';
import { fixedSharesOf } from '../../../src/core/cost/fixed-share.ts';
import { createScenario } from '../../../src/core/index.ts';
import { successGuess } from '../../../src/core/scenario/success.ts';
import { runs } from '../../harness/runs.ts';
import { features, scenarios } from '../../oracle/arbitraries.ts';

it('the accepted answers, each with its request costs and its share of the monthly costs, cost as much as the whole month', () => {
  fc.assert(
    fc.property(scenarios(features), (input) => {
      const scenario = createScenario(input);
      for (const approach of scenario.approaches) {
        const alone = aloneInMonthOne(scenario, approach.id);
        const { usdPerAcceptedAnswer, requestUsd, month } = alone;
        const success = successGuess(approach, scenario.approaches);
        const { perAcceptedUsd } = fixedSharesOf(approach, alone, success);
        if (usdPerAcceptedAnswer === null || perAcceptedUsd === null || !requestUsd || !month.requests)
          continue;
        const acceptedAnswers = (month.requests * requestUsd) / usdPerAcceptedAnswer;
        const calculatedUsd = acceptedAnswers * (usdPerAcceptedAnswer + perAcceptedUsd);
        const totalUsd = month.totalUsd as number;
        expect(Math.abs(calculatedUsd - totalUsd)).toBeLessThanOrEqual(1e-9 * Math.abs(totalUsd));
      }
    }),
    { numRuns: runs(60, 600) },
  );
});

it('the shares are 0 without monthly costs, and unknown without requests; without a success rate, only the share of an accepted answer is known, and only if failures are repaired', () => {
  const month = { requests: null, inputTokens: null, requestsUsd: null, fixedUsd: 0, totalUsd: null };
  const repaired = { failureUsd: 1 };
  const noShares = { perAttemptUsd: 0, perAcceptedUsd: 0, perAcceptedAttemptUsd: 0 };
  expect(fixedSharesOf(repaired, { attempts: 1, month }, 1)).toEqual(noShares);
  const unknown = { perAttemptUsd: null, perAcceptedUsd: null, perAcceptedAttemptUsd: null };
  expect(fixedSharesOf(repaired, { attempts: 1, month: { ...month, fixedUsd: 5 } }, 1)).toEqual(unknown);
  const busy = { attempts: null, month: { ...month, fixedUsd: 5, requests: 100 } };
  expect(fixedSharesOf(repaired, busy, Number.NaN)).toEqual({ ...unknown, perAcceptedUsd: 0.05 });
});
