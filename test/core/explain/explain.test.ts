/** Evaluates each formula of the working with its operands, and compares the value with the figure of the result. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, explain, irr, npv, simulate, withField } from '../../../src/core/index.ts';
import type { Result, Scenario, Step } from '../../../src/core/types.ts';
import { runs } from '../../harness/runs.ts';
import { features, knownFeatures, rareFeatures, scenarios } from '../../oracle/arbitraries.ts';

const functions = {
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  exp: Math.exp,
  npv: (rate: number, ...flows: number[]) => npv(rate, flows),
  irr: (...flows: number[]) => irr(flows),
};

/** The value of a step's formula with its operands. */
const recompute = ({ formula, operands }: Step): unknown => {
  const names = [...Object.keys(functions), ...operands.map(({ symbol }) => symbol)];
  const values = [...Object.values(functions), ...operands.map(({ value }) => value)];
  const body = formula.replaceAll('·', '*').replaceAll('^', '**');
  return new Function(...names, `return ${body};`)(...values);
};

/** The value at a path such as `attempt.inputUsd` in the result of an approach or of a comparison. */
const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((holder, key) => (holder as Record<string, unknown> | undefined)?.[key], value);

const approachFigures = [
  'cacheableTokens',
  'attempt.inputUsd',
  'attempt.outputUsd',
  'attempt.totalUsd',
  'attempts',
  'requestUsd',
  'usdPerAcceptedAnswer',
  'setup.totalUsd',
  'month.requestsUsd',
  'month.fixedUsd',
  'month.totalUsd',
  'totalUsd',
];
const comparisonFigures = [
  'savingUsdPerRequest',
  'savingUsdPerMonth',
  'setupUsd',
  'netUsd',
  'roi',
  'npvUsd',
  'irrPerYear',
  'discountedPaybackMonths',
];

/** Checks that each formula has the value that is stated beside it. */
const checkFormulas = (result: Result, month = 1): void => {
  for (const step of explain(result, { month })) {
    if (step.formula === '' || step.operands.some(({ value }) => value === null)) continue;
    const value = recompute(step);
    const details = JSON.stringify({ step, value });
    if (step.value === null) {
      // If no answer is ever accepted, the cost of an accepted answer is null, and its formula divides by 0.
      expect(Number.isFinite(value), details).toBe(false);
      continue;
    }
    const scale = Math.max(
      ...step.operands.filter(({ unit }) => unit === step.unit).map(({ value: v }) => Math.abs(Number(v))),
      Math.abs(Number(step.value)),
      1e-12,
    );
    expect(Math.abs(Number(value) - Number(step.value)) / scale, details).toBeLessThanOrEqual(1e-9);
  }
};

/** Checks that the steps contain every figure of the result. */
const checkFigures = (result: Result): void => {
  const steps = explain(result);
  const stepValue = (id: string, label: string): unknown =>
    steps.find((step) => step.approach === id && step.label === label)?.value;
  for (const approach of result.approaches) {
    for (const figure of approachFigures) {
      if (figure === 'cacheableTokens' && stepValue(approach.id, figure) === undefined) continue;
      expect(stepValue(approach.id, figure), `${approach.id} ${figure}`).toBe(valueAt(approach, figure));
    }
    expect(stepValue(approach.id, 'endsAtMonths') ?? null, approach.id).toBe(approach.endsAtMonths);
  }
  for (const comparison of result.comparisons) {
    const moneySteps = steps.filter(
      ({ approach, section }) => approach === comparison.id && ['payback', 'money'].includes(section),
    );
    for (const figure of comparisonFigures) {
      expect(moneySteps.find(({ label }) => label === figure)?.value, figure).toBe(
        valueAt(comparison, figure),
      );
    }
    const { verdict } = comparison;
    expect(moneySteps.find(({ label }) => label === 'verdict')?.value).toBe(verdict.kind);
    if ('aheadUntilMonths' in verdict && verdict.kind !== 'never' && verdict.aheadUntilMonths !== null) {
      const aheadUntil = moneySteps.find(({ label }) => label === 'verdict.aheadUntilMonths');
      expect(aheadUntil?.value).toBe(verdict.aheadUntilMonths);
    }
    if ('months' in verdict) {
      for (const key of ['months', 'days', 'requests', 'date', 'firstAheadMonths'] as const) {
        expect(moneySteps.find(({ label }) => label === `verdict.${key}`)?.value, key).toBe(verdict[key]);
      }
    }
  }
};

describe('explain', () => {
  it.each([...knownFeatures, ...rareFeatures].map((feature) => [feature]))(
    'gives formulas whose values are the figures of the result, for scenarios with %s',
    (feature) => {
      fc.assert(
        fc.property(scenarios([feature]), (input) => {
          const result = evaluate(createScenario(input));
          checkFormulas(result);
          checkFigures(result);
        }),
        { numRuns: runs(4, 40), seed: 11 },
      );
    },
  );

  it.each([0, 0.5])(
    'calculates a discounted payback from present values, with a lead time of %d months',
    (leadMonths) => {
      const result = evaluate(
        createScenario({
          startsOn: '2027-01-01',
          requestsPerMonth: 1000,
          discountPerYear: 0.1,
          approaches: [
            { id: 'a', otherUsdPerRequest: 0.3 },
            { id: 'b', otherUsdPerRequest: 0.1, leadMonths, setup: [{ label: 'x', usd: 50 }] },
          ],
        }),
      );
      const step = explain(result).find(({ label }) => label === 'discountedPaybackMonths') as Step;
      expect(step.formula).toContain('open / (open + ahead)');
      expect(step.operands.map(({ label }) => label)).toEqual(
        expect.arrayContaining(['discountPerYear', 'presentUsdBehindBefore', 'presentUsdAheadAfter']),
      );
      expect(recompute(step)).toBeCloseTo(result.comparisons[0]?.discountedPaybackMonths as number, 12);
      // The set-up of $50 is recovered in the first month of saving. Its saving of $200 is discounted by one month.
      expect(step.value).toBeCloseTo(leadMonths + (50 * 1.1 ** (1 / 12)) / 200, 12);
    },
  );

  it.each([
    ['null if the candidate does not pay back in the window', 1000, null],
    ['0 if the candidate is ahead from the start', 0, 0],
  ])('has a discounted payback of %s, with the discount rate and without a formula', (_case, usd, months) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      horizonMonths: 3,
      discountPerYear: 0.1,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.3 },
        { id: 'b', otherUsdPerRequest: 0.1, setup: [{ label: 'x', usd }] },
      ],
    });
    const step = explain(evaluate(scenario)).find(({ label }) => label === 'discountedPaybackMonths');
    expect(step).toMatchObject({ value: months, formula: '', operands: [{ label: 'discountPerYear' }] });
  });

  it.each([
    ['at its first day without service', '2027-07-01', 6],
    ['inside a month', '2027-02-15', 1.5],
    ['before the start', '2026-11-01', -2],
  ])('gives the months to an end of service %s, in every month', (_case, availableUntil, months) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.3 },
        { id: 'b', otherUsdPerRequest: 0.1, availableUntil },
        { id: 'c', otherUsdPerRequest: 0.1 },
      ],
    });
    for (const month of [1, 12]) {
      const ends = explain(evaluate(scenario), { month }).filter(({ label }) => label === 'endsAtMonths');
      expect(ends).toMatchObject([
        {
          section: 'month',
          approach: 'b',
          value: expect.closeTo(months, 6),
          unit: 'months',
          formula: '',
          operands: [
            { label: 'startsOn', value: '2027-01-01', unit: 'date' },
            { label: 'availableUntil', value: availableUntil, unit: 'date' },
          ],
        },
      ]);
    }
  });

  it('gives every figure of scenarios with all features and unknown amounts', () => {
    fc.assert(
      fc.property(scenarios(features), (input) => {
        const result = evaluate(createScenario(input));
        checkFormulas(result);
        checkFigures(result);
      }),
      { numRuns: runs(15, 200), seed: 12 },
    );
  });

  it('takes the value of a price for each operand with the label of this price, in every section after the prices', () => {
    let linkedCount = 0;
    fc.assert(
      fc.property(scenarios(knownFeatures), (input) => {
        const steps = explain(evaluate(createScenario(input)));
        for (const { approach, section, operands } of steps) {
          if (section === 'prices') continue;
          for (const operand of operands) {
            const priceSteps = steps.filter(
              (step) =>
                step.approach === approach && step.section === 'prices' && step.label === operand.label,
            );
            if (priceSteps.length === 0) continue;
            linkedCount++;
            expect(priceSteps.map(({ value }) => value)).toContain(operand.value);
          }
        }
      }),
      { numRuns: runs(25, 200), seed: 14 },
    );
    expect(linkedCount).toBeGreaterThan(runs(25, 200));
  });

  it('gives, for any month, formulas whose values are the figures of the result', () => {
    fc.assert(
      fc.property(scenarios([...features, ...rareFeatures]), fc.nat(), (input, n) => {
        const result = evaluate(createScenario(input));
        const month = 1 + (n % result.scenario.horizonMonths);
        checkFormulas(result, month);
        const steps = explain(result, { month });
        for (const [i, { id, months, cumulativeUsd }] of result.approaches.entries()) {
          const stepValueOf = (label: string): number | null =>
            (steps.find((step) => step.approach === id && step.label === label)?.value as number) ?? null;
          const stepUsd = stepValueOf('month.paidUsd') ?? stepValueOf('month.totalUsd');
          const resultUsd = (cumulativeUsd[month] ?? Number.NaN) - (cumulativeUsd[month - 1] ?? Number.NaN);
          if (stepUsd === null || Number.isNaN(resultUsd)) continue;
          const scale = Math.max(Math.abs(cumulativeUsd[month] ?? 0), Math.abs(stepUsd));
          expect(Math.abs(stepUsd - resultUsd), `${id}, month ${month}`).toBeLessThanOrEqual(1e-9 * scale);
          const share = input.approaches[i]?.trafficShare;
          if (share === undefined && months[month - 1]?.hitRate !== null && stepValueOf('hitRate') !== null)
            expect(stepValueOf('hitRate')).toBe(months[month - 1]?.hitRate);
        }
      }),
      { numRuns: runs(6, 60), seed: 14 },
    );
  });

  it.each([0, 1.5, 25, Number.NaN])('rejects month %d of 24', (month) => {
    const scenario = createScenario({
      startsOn: '2026-01-01',
      requestsPerMonth: 1,
      approaches: [{ id: 'a' }],
    });
    expect(() => explain(evaluate(scenario), { month })).toThrow(RangeError);
  });

  it('gives the source and the date of each price', () => {
    const evidence = { source: 'https://example.com/prices', asOf: '2026-11-12' };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'tuned',
          outputTokens: 100,
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 10, ...evidence },
          training: { tokens: 1e6, epochs: 3, usdPerMTok: 8, minimumUsd: 4, ...evidence },
          hosting: { usdPerHour: 1.7, machines: 1, ...evidence },
          setup: [{ label: 'Labelling', quantity: 30, unit: 'hour', usdPerUnit: 45, ...evidence }],
          monthly: [{ label: 'Storage', usd: 1.95, ...evidence }],
        },
      ],
    });
    const pricedLabels = explain(evaluate(scenario))
      .flatMap(({ operands }) => operands)
      .filter(({ source, asOf }) => source === evidence.source && asOf === evidence.asOf)
      .map(({ label }) => label);
    expect([...new Set(pricedLabels)]).toEqual([
      'rates.inputUsdPerMTok',
      'rates.outputUsdPerMTok',
      'training.minimumUsd',
      'training.usdPerMTok',
      'setup[0].usdPerUnit',
      'monthly[0].usd',
      'hosting.usdPerHour',
    ]);
  });

  it('leaves out terms that are 0 and factors that are 1', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'prompt',
          prefixTokens: 2000,
          variableTokens: 200,
          outputTokens: 100,
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 10 },
          cache: { hitRate: 0.5, minimumTokens: 1024 },
        },
        {
          id: 'tuned',
          prefixTokens: 100,
          variableTokens: 200,
          outputTokens: 100,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 5 },
          training: { tokens: 1e6, epochs: 3, usdPerMTok: 1 },
          hosting: { usdPerHour: 0.001, machines: 1 },
          setup: [{ label: 'Evaluation', usd: 0 }],
        },
      ],
    });
    const steps = explain(evaluate(scenario));
    const formula = (id: string, label: string) =>
      steps.find((step) => step.approach === id && step.label === label)?.formula;
    expect(formula('prompt', 'cacheableTokens')).toBe('P');
    expect(formula('prompt', 'attempt.inputUsd')).toBe('V·r_in / 1e6');
    expect(formula('prompt', 'attempt.outputUsd')).toBe('O·r_out / 1e6');
    expect(formula('prompt', 'requestUsd')).toBe('attempt');
    expect(formula('prompt', 'usdPerAcceptedAnswer')).toBe('request');
    expect(formula('prompt', 'month.totalUsd')).toBe('u_1');
    expect(formula('tuned', 'attempt.inputUsd')).toBe('(P + V)·r_in / 1e6');
    expect(formula('tuned', 'training')).toBe('tokens·epochs·r_train / 1e6');
    expect(formula('tuned', 'setup.totalUsd')).toBe('u_1');
    expect(formula('tuned', 'hosting')).toBe('price·hours·machines');
  });

  it('calculates a payback from two positive amounts, the deficit before it and the surplus after it', () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      growthPerMonth: 0.1,
      approaches: [
        { id: 'prompt', prefixTokens: 2000, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 } },
        {
          id: 'tuned',
          prefixTokens: 200,
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 },
          setup: [{ label: 'Training', usd: 10 }],
        },
      ],
    });
    const step = explain(evaluate(scenario)).find(({ label }) => label === 'verdict.months');
    expect(step?.formula).toBe('t_0 + open / (open + ahead)');
    for (const { value } of step?.operands ?? []) expect(Number(value)).toBeGreaterThan(0);
  });

  it('gives the mean net of a candidate that may fail, which agrees with the mean of simulated nets', () => {
    const input = {
      startsOn: '2026-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'prompt', otherUsdPerRequest: 0.2 },
        { id: 'tuned', otherUsdPerRequest: 0.1, setup: [{ label: 'Training', usd: 500 }] },
      ],
    };
    const scenario = createScenario(input);
    const meanIn = (tried: Scenario) =>
      explain(evaluate(tried)).find(({ label }) => label === 'meanNetUsd')?.value;
    const risky = withField(scenario, 'approaches[1].worksWithProbability', 0.7);
    expect(meanIn(scenario)).toBeUndefined();
    expect(meanIn(risky)).toBeCloseTo(0.7 * 1900 - 0.3 * 500, 9);
    const simulated = simulate(risky, { draws: 20_000 }).comparisons[0]?.meanNetUsd ?? Number.NaN;
    // Each simulated net is 1900 or -500. The tolerance is four standard errors of their mean.
    expect(Math.abs(simulated - Number(meanIn(risky)))).toBeLessThan(4 * 2400 * Math.sqrt(0.21 / 20_000));
    expect(meanIn(withField(scenario, 'approaches[1].worksWithProbability', null))).toBeNull();
  });

  it('gives every operand and every step a unit', () => {
    const inputs = fc.sample(scenarios(knownFeatures), { numRuns: 20, seed: 3 });
    const steps = inputs.flatMap((input) => explain(evaluate(createScenario(input))));
    expect(steps.length).toBeGreaterThan(500);
    expect(steps.every(({ unit, operands }) => unit !== '' && operands.every((o) => o.unit !== ''))).toBe(
      true,
    );
  });
});
