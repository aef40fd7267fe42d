/** The data of the chart over time: cost curves, band, the cheapest approach so far, and the names of lines. */
import { describe, expect, it } from 'vitest';
import {
  cheapestByMonth,
  costCurves,
  createScenario,
  evaluate,
  simulate,
  withField,
} from '../../../src/core/index.ts';
import type { Scenario } from '../../../src/core/types.ts';
import { viewLanguage } from '../../../src/elements/common/wording/formatters.ts';
import {
  type CostChartView,
  costChartSpec,
  cutAt,
  pointsUntil,
} from '../../../src/elements/cost-chart/spec.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approximately } from '../../../src/i18n/format.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { spaced } from '../../harness/element.ts';
import { pair } from '../../harness/pair.ts';

const specOf = (scenario: Scenario, overrides: Partial<CostChartView> = {}) =>
  costChartSpec({
    result: evaluate(scenario),
    pair: pair(scenario),
    months: scenario.horizonMonths,
    candidateSimulation: null,
    withoutEndOfService: null,
    language: viewLanguage('en', english),
    ...overrides,
  });

describe('the labels of the cost axis', () => {
  it('stay short for any amount', () => {
    const scenario = createScenario({ ...workedExample, growthPerMonth: 10, horizonMonths: 120 } as never);
    const labels =
      specOf(scenario)
        ?.y.ticks(300)
        .flatMap(({ label }) => label) ?? [];
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) expect(label.length).toBeLessThan(12);
    expect(viewLanguage('en', english).tableUsd(5.834e129, 0)).toBe('5.83E129');
    expect(viewLanguage('en', english).tableUsd(12_345, 2)).toBe('12,345.00');
  });
});

describe('the ticks of the time axis', () => {
  it('are at the first days of quarters for any start date, with the year below its first tick', () => {
    const scenario = createScenario({ ...workedExample, startsOn: '2026-11-24', horizonMonths: 12 } as never);
    const ticks = specOf(scenario)?.x.ticks(700) ?? [];
    expect(ticks.map(({ label }) => label)).toEqual([['Jan', '2027'], ['Apr'], ['Jul'], ['Oct']]);
    expect(ticks[0]?.value).toBeCloseTo(1 + 8 / 31, 9);
  });
});

describe('an approach whose model ends', () => {
  const ending = (dates: readonly (string | undefined)[]): Scenario =>
    createScenario({
      ...workedExample,
      approaches: workedExample.approaches.map((approach, i) => ({ ...approach, availableUntil: dates[i] })),
    } as never);
  const dottedLines = (scenario: Scenario) =>
    specOf(scenario)?.lines.filter(({ dash, width }) => width === 1 && dash?.join() === '1,4') ?? [];

  it('is drawn dotted after its end, also if it is the baseline or a third approach', () => {
    expect(dottedLines(ending([]))).toEqual([]);
    const [baseline] = dottedLines(ending(['2027-07-01']));
    expect(baseline?.color).toBe('a');
    expect(baseline?.points[0]?.x).toBeCloseTo(6, 9);
    const [third] = dottedLines(ending([undefined, undefined, '2027-03-01']));
    expect(third?.color).toBe('c');
    expect(third?.points[0]?.x).toBeCloseTo(2, 9);
  });

  it('is drawn dotted, without hatching, if the baseline, which would replace it, has ended too', () => {
    const bothEnded = specOf(ending(['2027-07-01', '2027-07-01']));
    expect(bothEnded?.hatch).toBeUndefined();
    expect(dottedLines(ending(['2027-07-01', '2027-07-01'])).map(({ color }) => color)).toEqual(['b', 'a']);
    expect(specOf(ending([undefined, '2027-07-01']))?.hatch).toBeDefined();
  });

  it('is not called the cheapest after its end', () => {
    const strips = specOf(ending(['2027-02-01']))?.strip ?? [];
    for (const { color, to } of strips) if (color === 'a') expect(to).toBeLessThanOrEqual(1);
    expect(strips.length).toBeGreaterThan(0);
  });
});

describe('the flag of an end of service', () => {
  const flagsIn = (models: readonly string[]) => {
    const approaches = workedExample.approaches.slice(0, 2).map((approach, i) => ({
      ...approach,
      label: ['Prompt', 'Tune'][i],
      model: models[i],
      availableUntil: ['2027-07-01', '2027-10-01'][i],
    }));
    const spec = specOf(createScenario({ ...workedExample, approaches } as never));
    return (spec?.rules ?? []).filter(({ dashed }) => dashed).map(({ flag }) => flag);
  };

  it('names the model, or the approach if both have the same model; its short form names the approach', () => {
    const titles = (models: readonly string[]) => flagsIn(models).map((flag) => flag[0]?.[0]);
    const { retires, retiresShort } = english.chart;
    expect(titles(['a/one', 'a/two'])).toEqual([retires('One'), retires('Two')]);
    expect(titles(['a/one', 'a/one'])).toEqual([retires('Prompt'), retires('Tune')]);
    expect(flagsIn(['a/one', 'a/one']).map((flag) => flag[2])).toEqual([
      ['Prompt', retiresShort('1 Jul 2027')],
      ['Tune', retiresShort('1 Oct 2027')],
    ]);
  });
});

describe('an approach without a cost', () => {
  it('has no marks for the end of its service', () => {
    const [prompt, tuned] = retiresFirst.approaches;
    const unpriced = createScenario({
      ...retiresFirst,
      approaches: [prompt, { ...tuned, rates: { inputUsdPerMTok: null, outputUsdPerMTok: null } }],
    } as never);
    const [pricedSpec, spec] = [specOf(retiresFirst), specOf(unpriced)];
    expect(pricedSpec?.hatch).toMatchObject({ from: expect.any(Number) });
    expect(pricedSpec?.rules.length).toBeGreaterThan(0);
    expect(spec?.lines).toHaveLength(1);
    expect(spec?.hatch).toBeUndefined();
    expect(spec?.rules).toEqual([]);
  });
});

describe('the flag of a payback', () => {
  const flagOf = (overrides: Partial<CostChartView>) =>
    specOf(workedExample, overrides)?.rules[0]?.flag ?? [];
  const { chart } = english;

  it('names the day, or the month and an approximate duration if the costs are estimates', () => {
    expect(flagOf({}).map(([title]) => title)).toEqual([
      ...Array(2).fill(chart.paysBackOn('15 April 2027')),
      ...Array(2).fill(chart.paysBackOn('15 Apr 2027')),
    ]);
    const flagOfEstimates = flagOf({ approximate: true, toTheMonth: true });
    expect(flagOfEstimates.map(([title]) => title)).toEqual([
      ...Array(2).fill(chart.paysBackIn('April 2027')),
      ...Array(2).fill(chart.paysBackIn('Apr 2027')),
    ]);
    expect(flagOfEstimates.map(([, detail]) => detail)).toEqual(
      flagOf({}).map(([, detail]) => approximately(detail ?? '')),
    );
  });
});

describe('the flag of a payback that rests on figures of the example', () => {
  it('names no date', () => {
    const flag = specOf(workedExample, { conditional: true })?.rules[0]?.flag ?? [];
    expect(flag.map(([title]) => title)).toEqual(Array(4).fill(english.chart.wouldPayBack));
    expect(flag.flat().join(' ')).not.toMatch(/20\d\d/);
  });

  it('also names no date after the end of the baseline’s service, whose price nobody can pay any more', () => {
    const withBaselineEnd = (date: string) => withField(workedExample, 'approaches[0].availableUntil', date);
    const titles = (scenario: Scenario) =>
      specOf(scenario)
        ?.rules.find(({ dashed }) => !dashed)
        ?.flag.map(([title]) => title);
    expect(titles(withBaselineEnd('2027-02-01'))).toEqual(Array(4).fill(english.chart.wouldPayBack));
    expect(titles(withBaselineEnd('2027-08-01'))).not.toContain(english.chart.wouldPayBack);
  });
});

describe('the range of a payback', () => {
  const { paybackRange, paybackRangeLong } = viewLanguage('en', english);
  const { chart } = english;

  it.each([
    [{ p10: 30, p90: 120 }, '30 to 120', '30 to 120 months'],
    [{ p10: 40, p90: 40.2 }, '40 to 41', '40 to 41 months'],
    [{ p10: 40, p90: 40 }, '40 months', '40 months'],
    [{ p10: 30, p90: 121 }, `30 months to ${chart.overTenYears}`, `30 months to ${chart.overTenYears}`],
    [{ p10: 121, p90: 700 }, chart.overTenYears, chart.overTenYears],
    [{ p10: 30, p90: null }, '30 months to never', '30 months to never'],
    [{ p10: 121, p90: null }, `${chart.overTenYears} to never`, `${chart.overTenYears} to never`],
    [{ p10: null, p90: null }, null, null],
  ])(
    'has words instead of months above ten years, and no unit after a word: %j',
    (ends, shortText, longText) => {
      const quantiles = { ...ends, p50: ends.p10 };
      const withSpaces = (text: string | null) => text && spaced(text);
      expect(withSpaces(paybackRange(quantiles, 40, '2026-01-01'))).toBe(shortText);
      expect(withSpaces(paybackRangeLong(quantiles, 40, '2026-01-01'))).toBe(longText);
    },
  );
});

describe('a cumulative cost', () => {
  it('passes through the values of the result at month ends, and jumps at each retraining', () => {
    const points = pointsUntil(costCurves(neverPaysBack)[1] ?? [], 24);
    const jumps = points.filter((point, i) => points[i - 1]?.x === point.x);
    expect(jumps.map(({ x }) => x)).toEqual([6, 12, 18]);
    for (const [month, usd] of evaluate(neverPaysBack).approaches[1]?.cumulativeUsd.entries() ?? [])
      expect(points.findLast(({ x }) => x === month)?.y).toBeCloseTo(usd ?? -1, 6);
  });

  it('has a corner at an end of service inside a month, with the saving of the month end', () => {
    const scenario = withField(workedExample, 'approaches[1].availableUntil', '2028-08-16');
    const [baseline, candidate] = evaluate(scenario).approaches;
    const endsAt = candidate?.endsAtMonths ?? 0;
    const corner = costCurves(scenario)[1]?.find(({ months }) => months === endsAt);
    const baselineUsd = baseline?.cumulativeUsd ?? [];
    const [before = 0, after = 0] = [baselineUsd[19] ?? 0, baselineUsd[20] ?? 0];
    const saving = after - (candidate?.cumulativeUsd[20] ?? 0);
    expect(corner?.usd).toBeCloseTo(before + (after - before) * (endsAt - 19) - saving, 6);
  });

  it('ends with the last shown month; if it is cut, both parts contain the point of the cut', () => {
    const points = pointsUntil(costCurves(articleExample)[0] ?? [], 6);
    expect(points[points.length - 1]?.x).toBe(6);
    const [first, second] = cutAt(points, 2.5);
    expect(first[first.length - 1]).toEqual(second[0]);
    expect(second[0]?.x).toBe(2.5);
  });
});

describe('the band over time', () => {
  it('has edges that cross the baseline at the P10 and P90 of the payback, where the bar on the axis ends', () => {
    // In this scenario no service ends and every draw saves money each month, so no draw falls behind after it was ahead.
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: { p10: 80_000, p50: 100_000, p90: 130_000 },
      approaches: [
        { id: 'prompt', variableTokens: 500, rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 } },
        {
          id: 'tuned',
          rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 0 },
          setup: [{ label: 'Work', usd: { p10: 300, p50: 500, p90: 900 } }],
        },
      ],
    });
    const candidateSimulation = simulate(scenario, { draws: 4000, seed: 7 }).comparisons[0] ?? null;
    const compared = pair(scenario);
    const spec = costChartSpec({
      result: evaluate(scenario),
      pair: compared,
      months: 24,
      candidateSimulation,
      withoutEndOfService: null,
      language: viewLanguage('en', english),
    });
    const baseline = compared.baseline.result.cumulativeUsd;
    /** The month at which an edge goes below the baseline for the last time. */
    const crossing = (edge: readonly { readonly x: number; readonly y: number }[]): number => {
      const heights = edge.map(({ x, y }) => y - (baseline[x] ?? 0));
      const i = heights.findLastIndex((height) => height > 0);
      const [before = 0, after = 0] = [heights[i], heights[i + 1]];
      return i + before / (before - after);
    };
    // Between month ends an edge is a straight line, so the crossing may differ from the quantile by a few pixels.
    expect(crossing(spec?.band?.low ?? [])).toBeCloseTo(spec?.axisBar?.from ?? -1, 1);
    expect(crossing(spec?.band?.high ?? [])).toBeCloseTo(spec?.axisBar?.to ?? -1, 1);
  });
});

describe('the strip of the cheapest approach so far', () => {
  it('is shown if there are more than two approaches', () => {
    const strip = specOf(workedExample)?.strip ?? [];
    expect(strip.map(({ label, color }) => [label, color])).toEqual([
      ['Few-shot prompt lowest total so far', 'a'],
      ['Fine-tuned lowest total so far', 'b'],
    ]);
    const verdict = evaluate(workedExample).comparisons[0]?.verdict;
    expect(strip[0]?.to).toBeCloseTo(verdict?.kind === 'after' ? verdict.months : -1, 9);
    expect(specOf(articleExample)?.strip).toEqual([]);
  });

  it('ends with the months that are shown', () => {
    expect(specOf(workedExample, { months: 6 })?.strip.map(({ to }) => to)).toEqual([expect.any(Number), 6]);
    expect(specOf(workedExample, { months: 3 })?.strip.map(({ to }) => to)).toEqual([3]);
  });
});

describe('many approaches', () => {
  it('have thin lines, and no names on a narrow chart, except for the compared pair', () => {
    const spec = specOf(eightApproaches);
    expect(spec?.labels.map(({ quiet }) => quiet)).toEqual([false, false, ...Array(6).fill(true)]);
    expect(spec?.lines.filter(({ width }) => width === 1)).toHaveLength(6);
    expect(specOf(workedExample)?.labels.some(({ quiet }) => quiet)).toBe(false);
  });

  it('have a name on a narrow chart if they are the cheapest for a while', () => {
    const approaches = eightApproaches.approaches.map((approach, i) =>
      i === 6 ? { ...approach, successRate: 1, setup: [{ label: 'Work', usd: 900 }] } : approach,
    );
    const scenario = createScenario({ ...eightApproaches, approaches } as Parameters<
      typeof createScenario
    >[0]);
    expect(cheapestByMonth(scenario).map(({ id }) => id)).toContain('approach-7');
    const namedLabels = specOf(scenario)?.labels.filter(({ quiet }) => !quiet) ?? [];
    expect(namedLabels.map(({ title }) => title.slice(0, 10))).toEqual([
      'Approach 1',
      'Approach 2',
      'Approach 7',
    ]);
  });
});
