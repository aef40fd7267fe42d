/** The payback map: the meaning of its lines, and its messages if it has no line or cannot show the user's point. */

import { afterEach, describe, expect, it } from 'vitest';
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
import { messages, paybackMap, savingsRead, volumeRead } from '../../harness/payback-map.ts';
import { spokenChart } from '../../harness/view.ts';

const { chart } = english;

function gridOf(scenario: Scenario): PaybackGrid {
  const grid = paybackGrid(scenario, 1);
  if (grid.kind !== 'grid') throw new Error(`no grid: ${JSON.stringify(grid)}`);
  return grid;
}

/** The paybacks that a reading names. */
const durations = ['4 weeks', '13 weeks', '6 months', '12 months'];

/** The article's example with its second approach as given. */
const against = (candidate: object, more: object = {}): Scenario => {
  const [prompt, tuned] = articleExample.approaches;
  return createScenario({
    ...articleExample,
    ...more,
    approaches: [prompt, { ...tuned, ...candidate }],
  } as ScenarioInput);
};

afterEach(() => document.body.replaceChildren());

describe('the grid of the payback map', () => {
  it('agrees with evaluate at the points of its lines', () => {
    const grid = gridOf(articleExample);
    const points = contour(grid, 3).slice(2, -2);
    expect(points.length).toBeGreaterThan(5);
    for (const { x, y } of points.filter((_, i) => i % 5 === 0)) {
      const there = withField(articleExample, 'requestsPerMonth', x);
      const verdict = evaluate(withField(there, 'approaches[0].prefixTokens', 100 + y)).comparisons[0]
        ?.verdict;
      expect(verdict?.kind).toBe('after');
      if (verdict?.kind === 'after') expect(verdict.months).toBeCloseTo(3, 2);
    }
  });

  it('draws its lines from edge to edge, with only the bends of the costs', () => {
    for (const scenario of [articleExample, workedExample]) {
      const grid = gridOf(scenario);
      const [least = 0, top = 0] = [grid.tokens[0], grid.tokens.at(-1)];
      const [left = 0, right = 0] = [grid.requests[0], grid.requests.at(-1)];
      for (const months of [1, 3, 6]) {
        const points = contour(grid, months);
        if (points.length < 2) continue;
        const [first, last] = [points[0], points.at(-1)];
        expect(first?.y === top || first?.x === left).toBe(true);
        expect(last?.x === right || (last?.y ?? 0) <= least * 1.001).toBe(true);
        points.slice(1).forEach((to, i) => {
          const from = points[i];
          // Steep stretches are followed by tokens: no step is longer than the plot is wide.
          if (from) expect(Math.abs(Math.log10(from.y / to.y))).toBeLessThan(0.5);
        });
      }
    }
  });

  it('shows at least one decade below the user’s volume', () => {
    const { requests, tokens, present } = gridOf(workedExample);
    expect(present.requests / (requests[0] ?? 0)).toBeCloseTo(10, 6);
    expect(present.tokens / (tokens[0] ?? 0)).toBeCloseTo(10, 6);
  });

  it('shows where any saving at all pays back', () => {
    const grid = gridOf(articleExample);
    const within12 = minTokensSaved(grid, 12);
    expect(minTokensSaved(gridOf(workedExample), 12).at(-1)).toBe(0);
    const middle = within12[grid.requests.indexOf(grid.present.requests)];
    expect(middle).toBeCloseTo(20.8333, 1);
  });

  it('needs fewer tokens for a later payback', () => {
    const grid = gridOf(workedExample);
    const [soon, late] = [minTokensSaved(grid, 3), minTokensSaved(grid, 12)];
    soon.forEach((tokens, i) => {
      if (tokens !== null) expect(late[i]).toBeLessThanOrEqual(tokens);
    });
    expect(soon.some((tokens) => tokens !== null)).toBe(true);
  });

  it('names the missing inputs if the scenario has no verdict', () => {
    expect(paybackGrid(withoutPrice, 1)).toEqual({
      kind: 'missing',
      paths: ['approaches[1].rates.inputUsdPerMTok', 'approaches[1].rates.outputUsdPerMTok'],
    });
  });

  it.each([
    {
      title: 'a price of tokens that are not sent yet',
      // No token is sent at the unknown price here; at any other point of the map some would be.
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
      title: 'a price without traffic to pay it for',
      scenario: against({ rates: { inputUsdPerMTok: null, outputUsdPerMTok: 0 } }, { requestsPerMonth: 0 }),
      paths: ['approaches[1].rates.inputUsdPerMTok'],
    },
    {
      title: 'tokens that cost nothing',
      scenario: createScenario({
        ...articleExample,
        approaches: [
          { id: 'a', prefixTokens: null, rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } },
          { id: 'b', otherUsdPerRequest: 0.001 },
        ],
      } as ScenarioInput),
      paths: ['approaches[0].prefixTokens'],
    },
  ])('names $title, though the scenario has a verdict without it', ({ scenario, paths }) => {
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).not.toBe('incomplete');
    expect(paybackGrid(scenario, 1)).toEqual({ kind: 'missing', paths });
  });
});

describe('<ft-payback-map>', () => {
  it('names the missing inputs, and does not say never', async () => {
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

  it('names the horizon if no point of it pays back', async () => {
    const scenario = against({ rates: { inputUsdPerMTok: 900, outputUsdPerMTok: 0 } });
    expect(messages(await paybackMap({ scenario }))).toEqual([chart.mapEmpty('12 months')]);
  });

  it.each([
    [850, chart.mapLonger('Fine-tuning', '250', 250, 'Prompting')],
    [601, chart.mapLonger('Fine-tuning', '1', 1, 'Prompting')],
    [600, chart.mapAsLong('Fine-tuning', 'Prompting')],
  ])(
    'says why a candidate with a prompt of %d tokens is not on it, and what it would take',
    async (prefixTokens, why) => {
      const map = await paybackMap({ scenario: against({ prefixTokens }) });
      // $50 over 12 months of 100,000 requests at $2 per 1,000,000 tokens: 20.8 tokens.
      expect(messages(map)).toEqual([`${why} ${chart.mapNeeds('100,000', '21', 21, '12 months')}`]);
      expect(spokenChart(map)).toBe(chart.mapChart(''));
    },
  );

  it('names the saving that a more expensive set-up needs', async () => {
    const scenario = against({ prefixTokens: 700, setup: [{ label: 'Training', usd: 5000 }] });
    // 2,083 tokens.
    expect(messages(await paybackMap({ scenario })).join(' ')).toContain(
      chart.mapNeeds('100,000', '2,100', 2100, '12 months'),
    );
  });

  it('reads out the saving needed at a volume, equal answers once', async () => {
    const figure = expect.stringMatching(/^[\d,]+$/);
    const read = (map: FtPaybackMap) =>
      savingsRead(map).map((answer) => {
        const within = durations.find((duration) => answer.startsWith(chart.mapWithin(duration)));
        return [within, answer.slice(chart.mapWithin(within ?? '').length).trim()];
      });
    const map = await paybackMap({ scenario: workedExample });
    expect(volumeRead(map)).toBe(chart.mapAt('250,000'));
    expect(read(map)).toEqual([
      ['4 weeks', figure],
      ['13 weeks', figure],
      ['6 months', chart.mapAny],
    ]);
    const dear = await paybackMap({ scenario: against({ setup: [{ label: 'Training', usd: 9000 }] }) });
    expect(read(dear).slice(0, 2)).toEqual([
      ['13 weeks', chart.mapOutOfReach],
      ['6 months', figure],
    ]);
    expect(savingsRead(dear).join()).not.toContain(chart.unknown);
  });

  it('says that there are no requests', async () => {
    expect(messages(await paybackMap({ scenario: noTraffic })).join(' ')).toContain(chart.mapNoRequests);
    const later = createScenario({
      ...articleExample,
      requestsPerMonth: undefined,
      monthlyRequests: [0, 5000],
    } as ScenarioInput);
    expect(messages(await paybackMap({ scenario: later }))).toEqual([chart.mapEmptyFirstMonth]);
  });

  it('shows the user’s payback in months, also beyond the horizon', async () => {
    const late = withField(against({ setup: [{ label: 'Training', usd: 2000 }] }), 'horizonMonths', 12);
    expect(evaluate(late).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    expect(spokenChart(await paybackMap({ scenario: late }))).toBe(
      chart.mapChart(`${chart.mapYourPayback('20 months')}.`),
    );
  });
});
