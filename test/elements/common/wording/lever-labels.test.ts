/** The names of levers in sentences, and the texts of their values. A lever is an input that can be varied. */
import { expect, it } from 'vitest';
import { createScenario } from '../../../../src/core/index.ts';
import { viewLanguage } from '../../../../src/elements/common/wording/formatters.ts';
import { leverName, leverValue } from '../../../../src/elements/common/wording/lever-labels.ts';
import { english } from '../../../../src/i18n/en/index.ts';

const language = viewLanguage('en', english);
const scenario = createScenario({
  startsOn: '2027-01-01',
  requestsPerMonth: 1000,
  approaches: [
    { id: 'prompt', label: 'Prompting' },
    {
      id: 'tuned',
      setup: [
        { label: 'Engineering', quantity: 24, unit: 'hours', usdPerUnit: 90 },
        { label: 'Labelling', quantity: 600, unit: 'examples', usdPerUnit: 0.5 },
      ],
    },
  ],
});

it.each([
  ['approaches[1].setup[0].quantity', 1, '1 hour'],
  ['approaches[1].setup[0].quantity', 24.4, '24 hours'],
  ['approaches[1].setup[1].quantity', 600, '600 examples'],
  ['approaches[1].setup[1].quantity', 12_000, '12k examples'],
  ['approaches[1].setup[0].usdPerUnit', 90, '$90'],
  ['approaches[0].prefixTokens', 2140, '2,140'],
  ['approaches[0].successRate', 0.055, '5.5\u00a0%'],
  ['approaches[0].rates.inputUsdPerMTok', 0.035, '$0.035'],
  ['requestsPerMonth', 250_000, '250k'],
])('the value of the lever %s, %d, is written %s', (path, value, text) => {
  expect(leverValue(scenario, path, value, language)).toBe(text);
});

it.each([
  [['approaches[1].setup[0].quantity'], 'Engineering'],
  [['approaches[1].setup[0].usdPerUnit'], 'Engineering, unit price'],
  [['approaches[0].successRate'], 'Prompting, accepted'],
  [['approaches[0].failureUsd', 'approaches[1].failureUsd'], 'Fixing an answer'],
  [['requestsPerMonth'], 'Requests a month'],
])('the levers %s are called %s', (paths, name) => {
  expect(leverName(scenario, paths, language)).toBe(name);
});
