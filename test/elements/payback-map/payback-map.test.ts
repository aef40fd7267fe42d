/** The payback map: the meaning of its lines, and its messages if it has no line or cannot show the user's point. */

import { afterEach, describe, expect, it } from 'vitest';
import { createScenario, evaluate, withField } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/payback-map.ts';
import {
  contour,
  fewestTokens,
  type PaybackGrid,
  paybackGrid,
} from '../../../src/core/explore/payback-grid.ts';
import { article, idle, unpriced, worked } from '../../../stories/scenarios/view-scenarios.ts';
import { allInside } from '../../harness/element.ts';
import { shown } from '../../harness/view.ts';

async function textOfMap(scenario: unknown): Promise<string> {
  const element = await shown('ft-payback-map', scenario);
  return allInside(element, '.message, .reading, canvas')
    .map((one) => one.textContent || one.getAttribute('aria-label'))
    .join(' ')
    .replace(/\s+/g, ' ');
}

function gridOf(scenario: Scenario): PaybackGrid {
  const grid = paybackGrid(scenario, 1);
  if (grid.kind !== 'grid') throw new Error(`no grid: ${JSON.stringify(grid)}`);
  return grid;
}

/** The article's example with its second approach as given. */
const against = (candidate: object, more: object = {}): Scenario => {
  const [prompt, tuned] = article.approaches;
  return createScenario({
    ...article,
    ...more,
    approaches: [prompt, { ...tuned, ...candidate }],
  } as ScenarioInput);
};

afterEach(() => document.body.replaceChildren());

describe('the grid of the payback map', () => {
  it('agrees with evaluate at the points of its lines', () => {
    const grid = gridOf(article);
    const points = contour(grid, 3).slice(2, -2);
    expect(points.length).toBeGreaterThan(5);
    for (const { x, y } of points.filter((_, i) => i % 5 === 0)) {
      const there = withField(article, 'requestsPerMonth', x);
      const verdict = evaluate(withField(there, 'approaches[0].prefixTokens', 100 + y)).comparisons[0]
        ?.verdict;
      expect(verdict?.kind).toBe('after');
      if (verdict?.kind === 'after') expect(verdict.months).toBeCloseTo(3, 2);
    }
  });

  it('draws its lines from edge to edge, with only the bends of the costs', () => {
    for (const scenario of [article, worked]) {
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
    const { requests, tokens, present } = gridOf(worked);
    expect(present.requests / (requests[0] ?? 0)).toBeCloseTo(10, 6);
    expect(present.tokens / (tokens[0] ?? 0)).toBeCloseTo(10, 6);
  });

  it('shows where any saving at all pays back', () => {
    const grid = gridOf(article);
    const within12 = fewestTokens(grid, 12);
    expect(fewestTokens(gridOf(worked), 12).at(-1)).toBe(0);
    const middle = within12[grid.requests.indexOf(grid.present.requests)];
    expect(middle).toBeCloseTo(20.8333, 1);
  });

  it('needs fewer tokens for a later payback', () => {
    const grid = gridOf(worked);
    const [soon, late] = [fewestTokens(grid, 3), fewestTokens(grid, 12)];
    soon.forEach((tokens, i) => {
      if (tokens !== null) expect(late[i]).toBeLessThanOrEqual(tokens);
    });
    expect(soon.some((tokens) => tokens !== null)).toBe(true);
  });

  it('names the missing inputs if the scenario has no verdict', () => {
    expect(paybackGrid(unpriced, 1)).toEqual({
      kind: 'missing',
      paths: ['approaches[1].rates.inputUsdPerMTok', 'approaches[1].rates.outputUsdPerMTok'],
    });
  });

  it.each([
    {
      title: 'a price of tokens that are not sent yet',
      // No token is sent at the unknown price here; at any other point of the map some would be.
      scenario: createScenario({
        ...article,
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
        ...article,
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
    const text = await textOfMap(
      createScenario({
        ...article,
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
    );
    expect(text).toBe('There is no map while a figure is missing: Prompting, input price.');
  });

  it('names the horizon if no point of it pays back', async () => {
    expect(await textOfMap(against({ rates: { inputUsdPerMTok: 900, outputUsdPerMTok: 0 } }))).toBe(
      'Nowhere on this map does it pay back within 12 months.',
    );
  });

  it.each([
    [850, /Fine-tuning sends 250 tokens more than Prompting, and saves none\./],
    [601, /Fine-tuning sends 1 token more than Prompting, and saves none\./],
    [600, /Fine-tuning sends as many tokens as Prompting, and saves none\./],
  ])(
    'says why a candidate with a prompt of %d tokens is not on it, and what it would take',
    async (prefixTokens, why) => {
      const scenario = against({ prefixTokens });
      const text = await textOfMap(scenario);
      expect(text).toMatch(why);
      // $50 over 12 months of 100,000 requests at $2 per 1,000,000 tokens: 20.8 tokens.
      expect(text).toContain(
        'At 100,000 requests a month it would have to save 21 tokens on each to pay back within 12 months.',
      );
      expect(text).not.toContain('You:');
    },
  );

  it('names the saving that a more expensive set-up needs', async () => {
    const text = await textOfMap(against({ prefixTokens: 700, setup: [{ label: 'Training', usd: 5000 }] }));
    // 2,083 tokens.
    expect(text).toContain('it would have to save 2,100 tokens on each to pay back within 12 months.');
  });

  it('reads out the saving needed at a volume, equal answers once', async () => {
    const text = await textOfMap(worked);
    expect(text).toMatch(
      /At 250,000 a month, tokens to save: within 4 weeks [\d,]+ within 13 weeks [\d,]+ within 6 months any\s*$/,
    );
    const dear = await textOfMap(against({ setup: [{ label: 'Training', usd: 9000 }] }));
    expect(dear).toMatch(/tokens to save: within 13 weeks out of reach within 6 months [\d,]+/);
    expect(dear).not.toContain('–');
  });

  it('says that there are no requests', async () => {
    expect(await textOfMap(idle)).toContain(english.chart.mapNoRequests);
    const later = createScenario({
      ...article,
      requestsPerMonth: undefined,
      monthlyRequests: [0, 5000],
    } as ScenarioInput);
    expect(await textOfMap(later)).toContain('the first month has no requests');
  });

  it('shows the user’s payback in months, also beyond the horizon', async () => {
    const late = withField(against({ setup: [{ label: 'Training', usd: 2000 }] }), 'horizonMonths', 12);
    expect(evaluate(late).comparisons[0]?.verdict.kind).toBe('beyond-horizon');
    expect(await textOfMap(late)).toContain('You: 20 months.');
  });
});
