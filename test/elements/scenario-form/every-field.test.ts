/** Every field of the field table has a place in the form. */
import { describe, expect, it } from 'vitest';
import { createScenario } from '../../../src/core/index.ts';
import { allFields } from '../../../src/core/scenario/field-table.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { mount, paths } from '../../harness/scenario-form.ts';

const rates = {
  inputUsdPerMTok: 1,
  cachedInputUsdPerMTok: 0.5,
  cacheWriteUsdPerMTok: 2,
  outputUsdPerMTok: 4,
};
const lines = [
  { label: 'Work', quantity: 2, unit: 'h', usdPerUnit: 90 },
  { label: 'Data', usd: 50 },
];
/** Values of the fields that every approach can have. Training and hosting, which have alternative fields, are added below. */
const common = {
  rates: {
    ...rates,
    tiers: [{ ...rates, aboveInputTokens: 1000, batch: rates }],
    batch: { multiplier: 0.5 },
  },
  rateChanges: [{ from: '2028-01-01', rates }],
  cache: { hitRate: 0.5 },
  setup: lines,
  monthly: lines,
  retrain: { everyMonths: 6, share: 0.5 },
  availableUntil: '2030-01-01',
  trainableUntil: '2029-01-01',
  latency: { firstTokenMs: 400, tokensPerSecond: 50 },
  successDropPerMonth: 0.01,
  variableCachedShare: 0.2,
  worksWithProbability: 0.8,
  monthlyMinimumUsd: 10,
  trafficShare: 0.5,
  technique: 'fine-tuned',
};
/** Scenarios that together have every field. */
const inputs = [{ requestsPerMonth: 1000 }, { monthlyRequests: [1000, 2000] }].map((traffic) => ({
  startsOn: '2027-01-01',
  ...traffic,
  approaches: [
    { id: 'base', ...common, technique: 'few-shot', trafficShare: 1, worksWithProbability: 1 },
    {
      id: 'tokens',
      ...common,
      training: {
        tokens: 1e6,
        epochs: 3,
        usdPerMTok: 5,
        validationBilled: true,
        validationTokens: 10,
        evaluations: 2,
      },
      hosting: {
        usdPerHour: 2,
        tokensPerSecond: 100,
        inputTokensPerSecond: 1000,
        utilisation: 0.5,
        machinesPerReplica: 2,
      },
    },
    {
      id: 'hours',
      ...common,
      rates: { ...common.rates, batch: rates },
      training: { hours: 4, usdPerHour: 2, machines: 2 },
      hosting: { usdPerHour: 2, machines: 2 },
    },
  ],
})) as unknown as readonly ScenarioInput[];

/** Numbers and dates without a field: the date of a source, and prices that are shown but not edited. */
const withoutField = [
  /\.asOf$/,
  /\.rates\.tiers\[\]\.(aboveInputTokens|batch\.)/,
  /\.rateChanges\[\]\.rates\.(tiers|batch)/,
];

describe('the form', () => {
  it('has a place for every number and date of the field table', async () => {
    const shown = new Set<string>();
    for (const input of inputs) {
      const form = await mount({ scenario: createScenario(input) });
      for (const path of paths(form)) shown.add(path.replaceAll(/\[\d+\]/g, '[]'));
    }
    const missing = allFields()
      .filter(({ field: { kind } }) => !['text', 'flag', 'choice'].includes(kind))
      .flatMap(({ path }) => (shown.has(path) || withoutField.some((each) => each.test(path)) ? [] : [path]));
    expect(missing).toEqual([]);
  });
});
