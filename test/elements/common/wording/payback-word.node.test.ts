/** The months of a payback, or the word in their place, for each kind of verdict. */
import { expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioInput } from '../../../../src/core/index.ts';
import { paybackOrWord } from '../../../../src/elements/common/wording/payback-word.ts';

const rates = { inputUsdPerMTok: 1, outputUsdPerMTok: 1 };
type ApproachFields = Partial<ScenarioInput['approaches'][number]>;

/** The payback, or its word, of a tuned model that costs `usdPerMonth` and a set-up, compared with a prompt of $10 a month. */
function tunedPayback(
  usdPerMonth: number,
  setupUsd: number | null,
  tuned: ApproachFields = {},
  prompt: ApproachFields = {},
) {
  const result = evaluate(
    createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 10_000,
      approaches: [
        { id: 'prompt', variableTokens: 1000, rates, ...prompt },
        {
          id: 'tuned',
          variableTokens: 100 * usdPerMonth,
          rates,
          setup: [{ label: 'Data', usd: setupUsd }],
          ...tuned,
        },
      ],
    } as ScenarioInput),
  );
  return paybackOrWord(result, 'tuned');
}

/** Retraining for $100 twice a year. */
const retrained: ApproachFields = {
  training: { tokens: 1e6, epochs: 1, usdPerMTok: 100 },
  retrain: { everyMonths: 6 },
};

it.each<[string, ReturnType<typeof tunedPayback>, Parameters<typeof tunedPayback>]>([
  ['a payback within the horizon', 5, [5, 25]],
  ['a payback after the horizon', 100, [5, 500]],
  ['a payback after more than ten years', 'overTenYears', [5, 700]],
  ['a set-up that the saving does not repay in a hundred years', 'never', [5, 6100]],
  [
    'a set-up that the saving does not repay in a hundred years, if training has closed',
    'never',
    [5, 6100, { trainableUntil: '2025-01-01' }],
  ],
  [
    'a set-up that the saving does not repay in a hundred years, if retraining uses up the saving',
    'never',
    [5, 6100, retrained],
  ],
  ['a saving that shrinks', 'never', [5, 6100, { ratesChangePerYear: 0.2 }]],
  ['no set-up', 'atOnce', [5, 0]],
  ['no saving', 'never', [12, 100]],
  ['an end of service before the payback', 'tooLate', [5, 100, { availableUntil: '2027-01-01' }]],
  [
    'an end of the baseline before the payback',
    'afterBaselineEnd',
    [5, 100, {}, { availableUntil: '2027-01-01' }],
  ],
  ['an end of the baseline after the payback', 5, [5, 25, {}, { availableUntil: '2027-01-01' }]],
  ['an unknown set-up', 'unknown', [5, null]],
])('the payback or its word is right for %s', (_case, expected, args) => {
  expect(tunedPayback(...args)).toBe(expected);
});

it('the payback is unknown if only the unknown time that machines need to read prompts could lead to a saving', () => {
  const hosting = { usdPerHour: 1, tokensPerSecond: 1e-3 };
  const result = evaluate(
    createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 10_000,
      approaches: [
        { id: 'prompt', variableTokens: 1000, outputTokens: 10, hosting },
        { id: 'tuned', variableTokens: 10, outputTokens: 10, hosting },
      ],
    } as ScenarioInput),
  );
  expect(paybackOrWord(result, 'tuned')).toBe('unknown');
});
