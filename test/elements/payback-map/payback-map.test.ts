/** The payback map: the points of its lines, its figures, and its messages if it has no line. */

import { describe, expect, it } from 'vitest';
import {
  contour,
  minTokensSaved,
  type PaybackGrid,
  paybackGrid,
} from '../../../src/core/explore/payback-grid.ts';
import { createScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import type { FtPaybackMap } from '../../../src/elements/payback-map/payback-map.ts';
import { english } from '../../../src/i18n/en/index.ts';
import {
  articleExample,
  noTraffic,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { cellsOf } from '../../harness/csv.ts';
import { messages, paybackMap, savingsRead, volumeRead } from '../../harness/payback-map.ts';
import { spokenChart, spokenReading } from '../../harness/view.ts';

const { chart } = english;

function gridOf(scenario: Scenario): PaybackGrid {
  const grid = paybackGrid(scenario, 1);
  if (grid.kind !== 'grid') throw new Error(`no grid: ${JSON.stringify(grid)}`);
  return grid;
}

/** The paybacks for which the map reads out a saving. */
const durations = ['1 month', '3 months', '6 months', '12 months'];

/** The article's example with other inputs of its candidate, and other inputs of the scenario. */
const articleWith = (candidate: object, inputs: object = {}): Scenario => {
  const [prompt, tuned] = articleExample.approaches;
  return createScenario({
    ...articleExample,
    ...inputs,
    approaches: [prompt, { ...tuned, ...candidate }],
  } as ScenarioInput);
};

describe('the CSV of the payback map', () => {
  it('has the payback of `evaluate` at each point', async () => {
    const element = await paybackMap({ scenario: articleExample });
    const [head, ...rows] = cellsOf(element.toCsv());
    expect(head).toEqual(['requests_per_month', 'tokens_saved', 'payback_months']);
    const grid = gridOf(articleExample);
    expect(rows).toHaveLength(grid.requests.length * grid.tokens.length);
    for (const [requests, tokens, months] of rows.filter((_, i) => i % 97 === 0))
      expect(months === '' ? Number.POSITIVE_INFINITY : Number(months)).toBeCloseTo(
        grid.monthsAt(Number(requests), Number(tokens)),
        6,
      );
    expect((await paybackMap({})).toCsv()).toBe('');
  });
});

describe('the grid of the payback map', () => {
  it('gives the payback of `evaluate` at the points of its lines', () => {
    const grid = gridOf(articleExample);
    const points = contour(grid, 3).slice(2, -2);
    expect(points.length).toBeGreaterThan(5);
    for (const { x, y } of points.filter((_, i) => i % 5 === 0)) {
      const atVolume = withField(articleExample, 'requestsPerMonth', x);
      // The candidate's prompt has 100 tokens, so the baseline's has `y` more.
      const verdict = evaluate(withField(atVolume, 'approaches[0].prefixTokens', 100 + y)).comparisons[0]
        ?.verdict;
      expect(verdict?.kind).toBe('after');
      if (verdict?.kind === 'after') expect(verdict.months).toBeCloseTo(3, 2);
    }
  });

  it('has lines from edge to edge, without long steps', () => {
    for (const scenario of [articleExample, workedExample]) {
      const grid = gridOf(scenario);
      const [minTokens = 0, maxTokens = 0] = [grid.tokens[0], grid.tokens.at(-1)];
      const [left = 0, right = 0] = [grid.requests[0], grid.requests.at(-1)];
      for (const months of [1, 3, 6]) {
        const points = contour(grid, months);
        if (points.length < 2) continue;
        const [first, last] = [points[0], points.at(-1)];
        expect(first?.y === maxTokens || first?.x === left).toBe(true);
        expect(last?.x === right || (last?.y ?? 0) <= minTokens * 1.001).toBe(true);
        points.slice(1).forEach((to, i) => {
          const from = points[i];
          // Where a line is steep, its points are at regular numbers of tokens, so that no step is longer than half a decade.
          if (from) expect(Math.abs(Math.log10(from.y / to.y))).toBeLessThan(0.5);
        });
      }
    }
  });

  it('begins one decade below the user’s volume and tokens', () => {
    const { requests, tokens, present } = gridOf(workedExample);
    expect(present.requests / (requests[0] ?? 0)).toBeCloseTo(10, 6);
    expect(present.tokens / (tokens[0] ?? 0)).toBeCloseTo(10, 6);
  });

  it('needs 0 tokens where any saving pays back', () => {
    const grid = gridOf(articleExample);
    const tokensFor12Months = minTokensSaved(grid, 12);
    expect(minTokensSaved(gridOf(workedExample), 12).at(-1)).toBe(0);
    const atPresent = tokensFor12Months[grid.requests.indexOf(grid.present.requests)];
    expect(atPresent).toBeCloseTo(20.8333, 1);
  });

  it('needs no more tokens for a later payback', () => {
    const grid = gridOf(workedExample);
    const [tokensFor3, tokensFor12] = [minTokensSaved(grid, 3), minTokensSaved(grid, 12)];
    tokensFor3.forEach((tokens, i) => {
      if (tokens !== null) expect(tokensFor12[i]).toBeLessThanOrEqual(tokens);
    });
    expect(tokensFor3.some((tokens) => tokens !== null)).toBe(true);
  });

  it('names the missing inputs if the scenario has no verdict', () => {
    expect(paybackGrid(withoutPrice, 1)).toEqual({
      kind: 'missing',
      paths: ['approaches[1].rates.inputUsdPerMTok', 'approaches[1].rates.outputUsdPerMTok'],
    });
  });

  it.each([
    {
      title: 'a price of tokens that are not sent',
      // In this scenario no token is sent at the unknown price, but at any other point of the map some are.
      scenario: createScenario({
        ...articleExample,
        approaches: [
          { id: 'a', rates: { inputUsdPerMTok: null, outputUsdPerMTok: 0 }, otherUsdPerRequest: 0.001 },
          { id: 'b', setup: [{ label: 'Training', usd: 50 }] },
        ],
      } as ScenarioInput),
      paths: ['approaches[0].rates.inputUsdPerMTok'],
    },
    {
      title: 'a price if there is no traffic',
      scenario: articleWith(
        { rates: { inputUsdPerMTok: null, outputUsdPerMTok: 0 } },
        { requestsPerMonth: 0 },
      ),
      paths: ['approaches[1].rates.inputUsdPerMTok'],
    },
    {
      title: 'an unknown number of tokens that cost nothing',
      scenario: createScenario({
        ...articleExample,
        approaches: [
          { id: 'a', prefixTokens: null, rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } },
          { id: 'b', otherUsdPerRequest: 0.001 },
        ],
      } as ScenarioInput),
      paths: ['approaches[0].prefixTokens'],
    },
  ])('names $title, although the scenario has a verdict without it', ({ scenario, paths }) => {
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).not.toBe('incomplete');
    expect(paybackGrid(scenario, 1)).toEqual({ kind: 'missing', paths });
  });
});

describe('<ft-payback-map>', () => {
  it('names the missing inputs, and does not say “never”', async () => {
    const map = await paybackMap({
      scenario: createScenario({
        ...articleExample,
        horizonMonths: 1,
        approaches: [
          {
            id: 'a',
            label: 'Prompting',
            rates: { inputUsdPerMTok: null, outputUsdPerMTok: 0 },
            otherUsdPerRequest: 0.001,
          },
          { id: 'b', setup: [{ label: 'Training', usd: 50 }] },
        ],
      } as ScenarioInput),
    });
    const { list } = english.fields.inputUsdPerMTok;
    expect(messages(map)).toEqual([chart.mapMissing(chart.of('Prompting', list))]);
    expect(spokenChart(map)).toBe('');
  });

  it('names the horizon if no point of the map pays back in it', async () => {
    const scenario = articleWith({ rates: { inputUsdPerMTok: 900, outputUsdPerMTok: 0 } });
    expect(messages(await paybackMap({ scenario }))).toEqual([chart.mapEmpty('12 months')]);
  });

  it.each([
    [850, chart.mapLonger('Fine-tuning', '250', 250, 'Prompting')],
    [601, chart.mapLonger('Fine-tuning', '1', 1, 'Prompting')],
    [600, chart.mapAsLong('Fine-tuning', 'Prompting')],
  ])(
    'says why a candidate with a prompt of %d tokens is not on the map, and which saving it would need',
    async (prefixTokens, why) => {
      const map = await paybackMap({ scenario: articleWith({ prefixTokens }) });
      // $50 ÷ (12 months × 100,000 requests × $2 per 1,000,000 tokens) = 20.8 tokens.
      expect(messages(map)).toEqual([`${why} ${chart.mapNeeds('100,000', '21', 21, '12 months')}`]);
      expect(spokenChart(map)).toBe(chart.mapChart(''));
    },
  );

  it('names the saving that a more expensive set-up needs', async () => {
    const scenario = articleWith({ prefixTokens: 700, setup: [{ label: 'Training', usd: 5000 }] });
    // $5,000 needs 2,083 tokens.
    expect(messages(await paybackMap({ scenario })).join(' ')).toContain(
      chart.mapNeeds('100,000', '2,100', 2100, '12 months'),
    );
  });

  it('reads out the saving needed at a volume, once for several paybacks that need the same saving', async () => {
    const figure = expect.stringMatching(/^[\d,]+$/);
    const readingsOf = (map: FtPaybackMap) =>
      savingsRead(map).map((answer) => {
        const payback = durations.find((duration) => answer.startsWith(chart.mapWithin(duration)));
        return [payback, answer.slice(chart.mapWithin(payback ?? '').length).trim()];
      });
    const map = await paybackMap({ scenario: workedExample });
    expect(volumeRead(map)).toBe(chart.mapAt('250,000'));
    expect(readingsOf(map)).toEqual([
      ['1 month', figure],
      ['3 months', figure],
      ['6 months', chart.mapAny],
    ]);
    const expensiveMap = await paybackMap({
      scenario: articleWith({ setup: [{ label: 'Training', usd: 9000 }] }),
    });
    expect(readingsOf(expensiveMap).slice(0, 2)).toEqual([
      ['3 months', chart.mapOutOfReach],
      ['6 months', figure],
    ]);
    expect(savingsRead(expensiveMap).join()).not.toContain(chart.unknown);
  });

  it('says that there are no requests, in all months or in the first one', async () => {
    expect(messages(await paybackMap({ scenario: noTraffic })).join(' ')).toContain(chart.mapNoRequests);
    const emptyFirstMonth = createScenario({
      ...articleExample,
      requestsPerMonth: undefined,
      monthlyRequests: [0, 5000],
    } as ScenarioInput);
    expect(messages(await paybackMap({ scenario: emptyFirstMonth }))).toEqual([chart.mapEmptyFirstMonth]);
  });

  it('reads its figures without a comma after the colon', async () => {
    const spoken = spokenReading(await paybackMap({ scenario: workedExample }));
    expect(spoken).toMatch(/\d/);
    expect(spoken).not.toMatch(/[:：]\s*[,，、،]/);
  });

  it('names the user’s payback in months, also if it is beyond the horizon', async () => {
    const latePayback = withField(
      articleWith({ setup: [{ label: 'Training', usd: 2000 }] }),
      'horizonMonths',
      12,
    );
    expect(evaluate(latePayback).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    expect(spokenChart(await paybackMap({ scenario: latePayback }))).toBe(
      chart.mapChart(`${chart.mapYourPayback('20 months')}.`),
    );
  });

  it.each([false, true])(
    'names no number of months for a payback after more than ten years (approximate: %s)',
    async (approximate) => {
      const scenario = articleWith({ setup: [{ label: 'Training', usd: 40_000 }] });
      expect(evaluate(scenario).comparisons[0]?.verdict).toMatchObject({ months: expect.closeTo(400) });
      expect(spokenChart(await paybackMap({ scenario, approximate }))).toBe(
        chart.mapChart(`${chart.mapYourPayback(chart.overTenYears)}.`),
      );
    },
  );
});
