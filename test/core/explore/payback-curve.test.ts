/** The payback over the span of a number: each point is compared with `evaluate` of the scenario with that value. */
import { describe, expect, it } from 'vitest';
import { paybackMonths } from '../../../src/core/cost/verdict.ts';
import { paybackCurve } from '../../../src/core/explore/payback-curve.ts';
import { amountPaths } from '../../../src/core/explore/working-copy.ts';
import { evaluate, withLever } from '../../../src/core/index.ts';
import { withField } from '../../../src/core/scenario/scenario.ts';
import type { Amount, Scenario } from '../../../src/core/types.ts';
import { formScenario } from '../../../stories/scenarios/form-scenarios.ts';
import { neverPaysBack, retiresFirst, workedExample } from '../../../stories/scenarios/view-scenarios.ts';

/** The months to the payback of a candidate, by the whole calculation. */
function monthsIn(scenario: Scenario, candidate: string): number | null {
  const comparison = evaluate(scenario).comparisons.find(({ id }) => id === candidate);
  if (!comparison) throw new Error(`No candidate ${candidate}`);
  return paybackMonths(comparison.verdict);
}

/** The id of the second approach. */
const tunedOf = ({ approaches }: Scenario): string => approaches[1]?.id ?? '';

const scenarios = [
  ['the form', formScenario],
  ['the worked example', workedExample],
  ['a model that is switched off first', retiresFirst],
  ['a candidate that never pays back', neverPaysBack],
] as const;

describe.each(scenarios)('each number of %s', (_, scenario) => {
  const candidate = tunedOf(scenario);
  const curves = amountPaths(scenario, [0, 1])
    .filter((path) => path !== 'monthlyRequests')
    .map((lever) => ({ lever, curve: paybackCurve(scenario, { levers: [lever], candidate }) }));

  it('has a curve that contains today’s value, its range and its payback', () => {
    const today = monthsIn(scenario, candidate);
    let rangeCount = 0;
    for (const { lever, curve } of curves) {
      if (!curve) continue;
      expect(curve.now.months, lever).toBe(today);
      expect(curve.points, lever).toContain(curve.now);
      const inputs = curve.points.map(({ input }) => input);
      expect(inputs, lever).toEqual([...inputs].sort((a, b) => a - b));
      if (!curve.range) continue;
      rangeCount++;
      expect(inputs[0], lever).toBeLessThanOrEqual(curve.range.p10);
      expect(inputs.at(-1), lever).toBeGreaterThanOrEqual(curve.range.p90);
    }
    expect(rangeCount).toBeGreaterThan(0);
  });

  it('has a curve that agrees with the whole calculation at every fifth value', () => {
    let comparedCount = 0;
    for (const { lever, curve } of curves) {
      for (const [i, point] of (curve?.points ?? []).entries()) {
        if (point === curve?.now || i % 5 !== 0) continue;
        const changed = withLever(scenario, { lever, candidate, value: point.input });
        expect([lever, point.input, point.months]).toEqual([
          lever,
          point.input,
          monthsIn(changed, candidate),
        ]);
        comparedCount++;
      }
    }
    expect(comparedCount).toBeGreaterThan(100);
  });
});

const candidate = tunedOf(formScenario);

it('the curve shows where the candidate ceases to pay back, to a ten-thousandth of the span', () => {
  const lever = 'approaches[1].rates.outputUsdPerMTok';
  const dearScenario = withField(formScenario, lever, 50);
  const points = paybackCurve(dearScenario, { levers: [lever], candidate })?.points ?? [];
  const lastPaying = points.findLastIndex(({ months }) => months !== null);
  expect(points[lastPaying + 1]).toMatchObject({ months: null });
  const [paying, failing] = [points[lastPaying]?.input ?? 0, points[lastPaying + 1]?.input ?? 0];
  const width = (points.at(-1)?.input ?? 0) - (points[0]?.input ?? 0);
  expect((failing - paying) / width).toBeLessThanOrEqual(1e-4);
});

it('the curve of the length of a cached prefix has whole numbers, also where the payback ceases', () => {
  const lever = 'approaches[0].prefixTokens';
  const dearScenario = withField(formScenario, 'approaches[1].otherUsdPerRequest', 0.003_05);
  const points = paybackCurve(dearScenario, { levers: [lever], candidate })?.points ?? [];
  const width = (points.at(-1)?.input ?? 0) - (points[0]?.input ?? 0);
  const edgeWidths = points.flatMap((point, i) => {
    const next = points[i + 1];
    return next && (point.months === null) !== (next.months === null) ? next.input - point.input : [];
  });
  expect(points.every(({ input }) => Number.isInteger(input))).toBe(true);
  expect(edgeWidths.length).toBeGreaterThan(0);
  expect(Math.max(...edgeWidths)).toBeLessThanOrEqual(Math.max(1, width / 1e4));
});

it('the calculation of the curve ends even if the length of a cached prefix is no whole number', () => {
  const lever = 'approaches[0].prefixTokens';
  const cache = { ...formScenario.approaches[0]?.cache, minimumTokens: 1024 };
  const cached = withField(withField(formScenario, 'approaches[0].cache', cache), lever, 1024.5);
  const near = withField(cached, 'approaches[1].otherUsdPerRequest', 0.003_05);
  expect(paybackCurve(near, { levers: [lever], candidate })?.now.input).toBe(1024.5);
});

it.each<[Amount, number]>([
  [0, -0.5],
  [-0.2, -0.5],
  [{ p10: -0.3, p50: -0.2, p90: -0.05 }, -0.5],
  [{ p10: -0.995, p50: -0.6, p90: 0.1 }, -0.995],
])(
  'the curve of a yearly change of prices of %j includes falling prices, and begins at %d',
  (change, low) => {
    const lever = 'approaches[0].ratesChangePerYear';
    const curve = paybackCurve(withField(formScenario, lever, change), { levers: [lever], candidate });
    expect(curve?.points[0]?.input).toBe(low);
    expect(curve?.points.at(-1)?.input).toBe(0.2);
  },
);

it('the curve sets all levers that share a number to the same value', () => {
  const levers = ['approaches[0].failureUsd', 'approaches[1].failureUsd'];
  for (const { input, months } of paybackCurve(formScenario, { levers, candidate })?.points ?? []) {
    const changed = levers.reduce((next, path) => withField(next, path, input), formScenario);
    expect(months).toBeCloseTo(monthsIn(changed, candidate) ?? Number.NaN, 9);
  }
});

it.each([
  ['approaches[0].maxAttempts', [1, 2, 3, 4, 5]],
  ['horizonMonths', [6, 60]],
])('the curve of %s has only whole numbers, among them %j', (lever, expected) => {
  const inputs =
    paybackCurve(formScenario, { levers: [lever], candidate })?.points.map(({ input }) => input) ?? [];
  expect(inputs.every(Number.isInteger)).toBe(true);
  expect(inputs).toEqual(expect.arrayContaining(expected));
});

it.each([
  ['a date', formScenario, 'startsOn'],
  ['an unknown number', withField(formScenario, 'requestsPerMonth', null), 'requestsPerMonth'],
  ['a number that the scenario does not have', formScenario, 'approaches[1].retrain.everyMonths'],
  ['another unknown amount', withField(formScenario, 'requestsPerMonth', null), 'approaches[0].prefixTokens'],
  [
    'a difference to another approach',
    withField(formScenario, 'approaches[1].successRate', {
      p10: 0,
      p50: 0.01,
      p90: 0.02,
      differenceTo: formScenario.approaches[0]?.id,
    }),
    'approaches[1].successRate',
  ],
])('the curve is null for %s', (_, scenario, lever) => {
  expect(paybackCurve(scenario, { levers: [lever], candidate })).toBeNull();
});

it('the curve cannot have the baseline as candidate', () => {
  const baseline = formScenario.approaches[0]?.id ?? '';
  expect(() => paybackCurve(formScenario, { levers: ['horizonMonths'], candidate: baseline })).toThrow(
    RangeError,
  );
});
