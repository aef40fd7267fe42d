/** The last month of a profile in a scenario, and its growth. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, type ScenarioInput } from '../../../src/core/index.ts';
import { applyProfile } from '../../../src/core/usage/apply.ts';
import { readUsage } from '../../../src/core/usage/read.ts';

const scenarioWith = (fields: Partial<ScenarioInput> = {}) =>
  createScenario({
    startsOn: '2026-11-01',
    horizonMonths: 12,
    requestsPerMonth: 250_000,
    growthPerMonth: 0.04,
    approaches: [{ id: 'now', successRate: 1 }, { id: 'tuned' }],
    ...fields,
  } as ScenarioInput);

/** A profile with these requests in the months from June 2026 on; `null` leaves a month out. */
const profileOf = (...requests: readonly (number | null)[]) =>
  readUsage(
    requests.flatMap((count, i) =>
      count === null
        ? []
        : { month: `2026-${String(6 + i).padStart(2, '0')}`, requests: count, input: 900, output: 9 },
    ),
    { inputIncludesCached: true },
  );

const apply = (scenario: ReturnType<typeof scenarioWith>, ...requests: readonly (number | null)[]) =>
  applyProfile(scenario, 'now', profileOf(...requests), {
    traffic: 'last-month',
    take: ['traffic', 'growth'],
  });

describe('the last month of a profile', () => {
  it('becomes the first month of the scenario, whose traffic then grows as it did in the months of the profile', () => {
    const { scenario, changes } = apply(scenarioWith(), 100, 105, 121);
    expect(scenario).toMatchObject({
      requestsPerMonth: 121,
      growthPerMonth: { p10: 0.05, p50: 0.1, p90: expect.closeTo(121 / 105 - 1, 9) },
    });
    expect(evaluate(scenario).approaches[0]?.month.requests).toBe(121);
    expect(changes.slice(0, 2).flatMap(({ notes }) => notes)).toEqual([
      { code: 'of-month', params: { month: '2026-08' } },
      { code: 'between-months', params: { from: '2026-06', to: '2026-08' } },
    ]);
  });

  it('is the last month with requests, and a gap before it is bridged by the mean growth', () => {
    const { scenario, changes } = apply(scenarioWith(), 100, null, 144);
    expect(scenario).toMatchObject({ requestsPerMonth: 144, growthPerMonth: 0.2 });
    expect(changes.map(({ id }) => id)).toContain('growth');
  });

  it('replaces a list of months, and then gives no growth', () => {
    const { growthPerMonth, ...scenario } = scenarioWith({
      requestsPerMonth: undefined,
      monthlyRequests: [7, 8],
    } as Partial<ScenarioInput>);
    const applied = apply(
      { ...scenario, growthPerMonth } as typeof scenario & { growthPerMonth: number },
      1,
      2,
      4,
    );
    expect(applied.scenario.requestsPerMonth).toBe(4);
    expect(applied.scenario.monthlyRequests).toBeUndefined();
    expect(applied.notOffered).toContainEqual({ id: 'growth', code: 'no-growth' });
  });

  it.each([
    ['two months', [100, 110]],
    ['a month without requests at the end', [100, 0, 0]],
  ] as const)('has no growth with %s', (_, requests) => {
    expect(apply(scenarioWith(), ...requests).notOffered).toContainEqual({ id: 'growth', code: 'no-growth' });
  });

  it('limits growth to the maximum of a scenario', () => {
    expect(apply(scenarioWith(), 1, 1000, 1_000_000).scenario.growthPerMonth).toBe(10);
  });

  it('is not used by default: the scenario gets the list of all months, and no growth', () => {
    const { scenario, changes } = applyProfile(scenarioWith(), 'now', profileOf(100, 110, 121));
    expect(scenario.monthlyRequests).toEqual([100, 110, 121]);
    expect(changes.map(({ id }) => id)).not.toContain('growth');
  });
});
