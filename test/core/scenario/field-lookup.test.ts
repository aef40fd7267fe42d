/** Look-ups in the field table, and the direction in which a suggestion changes a field. */
import { describe, expect, test } from 'vitest';
import {
  allFields,
  createScenario,
  evaluate,
  type Field,
  fieldAt,
  withField,
} from '../../../src/core/index.ts';
import {
  fullPath,
  isPercentage,
  maxEntriesAt,
  maySuggest,
  sectionAt,
  startValueAt,
} from '../../../src/core/scenario/field-lookup.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';

const fields = allFields();
const numberFields = fields.filter(({ field }) =>
  ['share', 'growth', 'amount', 'count'].includes(field.kind),
);
const pathsWhere = (holds: (field: Field) => boolean): readonly string[] =>
  numberFields.filter(({ field }) => holds(field)).map(({ path }) => path);

describe('the table of fields', () => {
  test.each(fields)('shows $path in a section', ({ path }) => {
    expect(sectionAt(path)).not.toBeNull();
  });

  test('has no section for a path that a scenario does not have', () => {
    expect(sectionAt('approaches[0].colour')).toBeNull();
  });

  test.each(fields)(
    'completes $path with its approach if only the path inside the approach is given',
    ({ path }) => {
      const full = path.replaceAll('[]', '[2]');
      expect(fullPath(full, 2)).toBe(full);
      expect(fullPath(full.replace('approaches[2].', ''), 2)).toBe(full);
    },
  );

  test.each(['monthlyRequests', 'approaches[1].rates'])('leaves the full path %s as it is', (path) => {
    expect(fullPath(path, 2)).toBe(path);
  });

  test('has the kind `share` for the fields from 0 to 1, and for no other', () => {
    expect(pathsWhere(({ kind }) => kind === 'share')).toEqual(
      pathsWhere(({ min, max }) => min === 0 && max === 1),
    );
  });

  test('writes shares and growth rates in percent, and nothing else', () => {
    expect(pathsWhere(isPercentage)).toEqual(pathsWhere(({ kind }) => kind === 'share' || kind === 'growth'));
  });

  test('allows a suggestion of 0 only for amounts that may be 0', () => {
    const suggestsZero = numberFields.filter(({ field }) => field.mayVanish);
    expect(suggestsZero.length).toBeGreaterThan(0);
    for (const { path, field } of suggestsZero)
      expect(field.min < 0 || (field.min === 0 && !field.minExclusive), path).toBe(true);
  });

  test('suggests no change of the discount rate, of reasoning tokens, of prices that are not charged now, or of amounts that do not affect the verdict', () => {
    const isExcluded = (path: string) =>
      ['discountPerYear', 'approaches[].reasoningTokens', 'approaches[].worksWithProbability'].includes(
        path,
      ) || ['tiers[]', 'batch', 'rateChanges[]'].some((part) => path.includes(`.${part}.`));
    const amounts = pathsWhere(({ belief }) => belief);
    const unsuggested = amounts.filter((path) => !maySuggest(path));
    expect(unsuggested).toEqual(amounts.filter(isExcluded));
    expect(unsuggested.length).toBeLessThan(amounts.length);
  });

  test('suggests changes of a whole list of months and of all prices of a model, but not of a path that a scenario does not have', () => {
    expect(maySuggest('monthlyRequests')).toBe(true);
    expect(maySuggest('approaches[1].rates')).toBe(true);
    expect(maySuggest('approaches[1].colour')).toBe(false);
  });

  test('gives null a meaning only for fields that may be null', () => {
    const withMeaning = fields.filter(({ field }) => field.nullIsAnswer);
    expect(withMeaning.length).toBeGreaterThan(0);
    for (const { path, field } of withMeaning) expect(field.nullable, path).toBe(true);
  });

  test('has a start value within the limits of every field', () => {
    const withStart = numberFields.filter(({ field }) => typeof (field.start ?? field.default) === 'number');
    for (const { path, field } of withStart) {
      const start = startValueAt(path);
      expect(start >= field.min && start <= field.max, path).toBe(true);
      expect(start > field.min || !field.minExclusive, path).toBe(true);
      expect(Number.isInteger(start) || !field.whole, path).toBe(true);
    }
  });

  test.each(['approaches[].setup[].usd', 'approaches[].model', 'approaches', 'nothing'])(
    'has no start value for %s',
    (path) => {
      expect(() => startValueAt(path)).toThrow(RangeError);
    },
  );

  test('has the stated maximum number of approaches', () => {
    const max = maxEntriesAt('approaches');
    const approaches = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `a${i}`, rates: {} }));
    const scenario = (count: number) =>
      createScenario({ startsOn: '2026-01-01', requestsPerMonth: 1, approaches: approaches(count) });
    expect(scenario(max).approaches).toHaveLength(max);
    expect(() => scenario(max + 1)).toThrow();
    expect(maxEntriesAt('approaches[0].model')).toBe(0);
  });
});

/** A candidate that uses most of the fields that a suggestion may change. */
const candidate: ScenarioInput['approaches'][number] = {
  id: 'b',
  prefixTokens: 2000,
  variableTokens: 800,
  variableCachedShare: 0.5,
  outputTokens: 300,
  rates: {
    inputUsdPerMTok: 2,
    cachedInputUsdPerMTok: 0.5,
    cacheWriteUsdPerMTok: 2.5,
    outputUsdPerMTok: 8,
    batch: { multiplier: 0.5 },
  },
  ratesChangePerYear: 0.1,
  cache: { hitRate: 0.6 },
  batchShare: 0.3,
  successRate: 0.8,
  successDropPerMonth: 0.01,
  failureUsd: 0.2,
  otherUsdPerRequest: 0.001,
  setup: [{ label: 'labelling', usd: 3000 }],
  monthly: [{ label: 'monitoring', usd: 100 }],
  training: { tokens: 1e6, epochs: 3, usdPerMTok: 25 },
  leadMonths: 1.5,
  retrain: { everyMonths: 5, share: 0.2 },
};
const costLine = { label: 'labelling', quantity: 40, unit: 'hours', usdPerUnit: 60 };
const zeroRates = { inputUsdPerMTok: 0, outputUsdPerMTok: 0 };
/** Together, these candidates use every field that a suggestion may change. */
const variants: readonly ScenarioInput['approaches'][number][] = [
  candidate,
  {
    ...candidate,
    setup: [costLine],
    monthly: [costLine],
    training: { hours: 20, usdPerHour: 4 },
    rates: zeroRates,
    batchShare: 0,
    hosting: { usdPerHour: 3, machines: 3 },
  },
  {
    ...candidate,
    rates: zeroRates,
    hosting: { usdPerHour: 3, tokensPerSecond: 90, inputTokensPerSecond: 900, utilisation: 0.3 },
  },
  { id: 'b', rates: zeroRates, monthlyMinimumUsd: 500, trafficShare: 0.5 },
];
const traffics: readonly Partial<ScenarioInput>[] = [
  { requestsPerMonth: 1e6, growthPerMonth: 0.02 },
  { monthlyRequests: [1e6, 1.2e6] },
];

/**
 * The net of the candidate in each scenario that has the field, in dollars, after the field is changed by the share `change`.
 * −0.4 lowers it by 40 %.
 */
function netsUsd(pattern: string, change: number): readonly number[] {
  const path = pattern.replace('approaches[]', 'approaches[1]').replace('[]', '[0]');
  return traffics.flatMap((traffic) =>
    variants.flatMap((variant) => {
      const scenario = createScenario({
        startsOn: '2027-01-01',
        horizonMonths: 24,
        ...traffic,
        approaches: [{ id: 'a', otherUsdPerRequest: 1 }, variant],
      });
      const current = path
        .split(/[.[\]]+/)
        .reduce<unknown>(
          (part, key) => (key === '' ? part : (part as Record<string, unknown> | undefined)?.[key]),
          scenario,
        );
      if (typeof current !== 'number') return [];
      const value = Math.min(current * (1 + change), fieldAt(path)?.max ?? 0);
      const after = withField(scenario, path, fieldAt(path)?.whole ? Math.round(value) : value);
      return evaluate(after).comparisons[0]?.netUsd ?? [];
    }),
  );
}

describe('the direction in which a suggestion changes a field', () => {
  const withDirection = numberFields.filter(
    ({ path, field }) => typeof field.suggested === 'string' && maySuggest(path),
  );

  test.each(withDirection)('improves the candidate for $path', ({ path, field }) => {
    const [before, after] = [netsUsd(path, 0), netsUsd(path, field.suggested === 'raised' ? 0.2 : -0.4)];
    expect(before.length).toBeGreaterThan(0);
    expect(after.every((net, i) => net >= (before[i] ?? Number.NaN))).toBe(true);
    expect(after.some((net, i) => net > (before[i] ?? Number.NaN))).toBe(true);
  });

  // A higher share of the traffic and more frequent training can improve a candidate or make it worse.
  test('is fixed for every amount except the share of the traffic and the time between trainings', () => {
    const bothDirections = numberFields
      .filter(({ field }) => field.suggested === true)
      .map(({ path }) => path);
    expect(bothDirections).toEqual(['approaches[].trafficShare', 'approaches[].retrain.everyMonths']);
  });
});
