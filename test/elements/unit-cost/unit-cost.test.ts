/** The unit-cost table: the writing of money in each column, the marks of estimates, and the fills of its bars. */
import { afterEach, describe, expect, it } from 'vitest';
import { strokeOf } from '../../../src/chart/strokes.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatUsd } from '../../../src/i18n/format.ts';
import { eightApproaches, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { allInside, readable } from '../../harness/element.ts';
import {
  costs,
  monthlyCosts,
  requestCost,
  sampleDashes,
  spokenBar,
  spokenBars,
  steps,
  successRates,
  unitCost,
} from '../../harness/unit-cost.ts';

afterEach(() => document.body.replaceChildren());

describe('the table of unit costs', () => {
  it.each([
    ['two significant digits below ten cents', 31, '$0.031'],
    ['cents from $10 to $100', 19_570, '$19.57'],
    ['whole dollars where cents would round to $100', 99_996, '$100'],
    ['whole dollars from $100', 191_400, '$191'],
  ])('writes %s', async (_, usdPerMTok, written) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'a', prefixTokens: 1, rates: { inputUsdPerMTok: usdPerMTok, outputUsdPerMTok: 0 } }],
    });
    expect(requestCost(await unitCost({ scenario }))).toBe(written);
  });

  it('marks every estimated cost, but no share of accepted answers', async () => {
    const element = await unitCost({ scenario: workedExample, approximate: true });
    expect(costs(element)).toHaveLength(6);
    for (const cost of costs(element)) expect(cost).toMatch(/^≈\u00a0\$/);
    expect(successRates(element)[0]).toBe('93\u00a0%');
    expect(spokenBar(element)).toContain('≈');
    expect(readable(await unitCost({ scenario: workedExample }))).not.toContain('≈');
  });

  it('fills bars with patterns of unique ids, for any id of an approach', async () => {
    const approaches = eightApproaches.approaches.map((approach, i) => ({
      ...approach,
      id: `a (${i}) "b" c`,
    }));
    const element = await unitCost({ scenario: createScenario({ ...eightApproaches, approaches } as never) });
    const ids = allInside(element, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fills = allInside(element, 'rect[fill^=url]').map(
      (rect) => /^url\(#(.*)\)$/.exec(rect.getAttribute('fill') ?? '')?.[1],
    );
    expect(fills.length).toBeGreaterThan(8);
    for (const id of fills) expect(ids).toContain(id);
  });

  it('shows the step of the cheaper model and that of the tuning, which add up to the saving', async () => {
    const scenario = exampleScenario('2026-11-25');
    const element = await unitCost({ scenario });
    const { approaches } = evaluate(scenario);
    const names = approaches.map(({ id }) => id);
    const usd = (id: string) =>
      (1000 * (approaches[names.indexOf(id)]?.month.totalUsd ?? Number.NaN)) /
      (approaches[0]?.month.requests ?? 1);
    const { stepOf, steps: causes } = english.breakeven;
    const written = steps(element);
    expect(written).toHaveLength(names.length);
    expect(written[names.indexOf('same-prompt')]).toBe(
      stepOf(`−${formatUsd(usd('few-shot') - usd('same-prompt'))}`, causes.cheaperModel),
    );
    expect(written[names.indexOf('fine-tuned')]).toBe(
      stepOf(`−${formatUsd(usd('same-prompt') - usd('fine-tuned'))}`, causes.tuning),
    );
    expect(written.filter((step) => step !== '')).toHaveLength(2);
  });

  it('has no column of steps without the same prompt on the untuned model', async () => {
    const { approaches, ...rest } = exampleScenario('2026-11-25');
    const scenario = createScenario({
      ...rest,
      approaches: approaches.filter(({ id }) => id !== 'same-prompt'),
    } as ScenarioInput);
    expect(steps(await unitCost({ scenario }))).toEqual([]);
  });

  it('shows no part for a rounding error', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'a', otherUsdPerRequest: 0.1, successRate: 0.7, maxAttempts: 3, failureUsd: 0 }],
    });
    expect(spokenBar(await unitCost({ scenario }))).not.toContain(english.breakeven.review);
  });

  it('spreads monthly costs over the requests, and calls other costs no tokens', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.1 },
        {
          id: 'b',
          otherUsdPerRequest: 0.01,
          hosting: { usdPerHour: 4, machines: 1 },
          monthly: [{ label: 'Storage', usd: 69 }],
        },
      ],
    });
    const element = await unitCost({ scenario });
    const { monthlyIncluded, monthlyExtra, barPart, other, monthly } = english.breakeven;
    expect(monthlyCosts(element)).toEqual(['', monthlyIncluded('$2,991')]);
    // $10 of other costs, and $2,991 a month over 1,000 requests.
    expect(costs(element)[3]).toBe(`$3,001${monthlyIncluded('$2,991')}`);
    expect(spokenBars(element)).toEqual([
      expect.stringContaining(barPart('$100', other)),
      expect.stringContaining(`${barPart('$10', other)}, ${barPart('$2,991', monthly)}`),
    ]);
    const idle = await unitCost({ scenario: createScenario({ ...scenario, requestsPerMonth: 0 } as never) });
    expect(monthlyCosts(idle)).toEqual(['', monthlyExtra('$2,991')]);
  });

  it('gives each approach the same line as the charts', async () => {
    const lines = sampleDashes(await unitCost({ scenario: eightApproaches }));
    expect(lines).toEqual(eightApproaches.approaches.map((_, index) => strokeOf(index, 1).dash.join(' ')));
    expect(new Set(lines).size).toBe(8);
  });

  it('breaks a name without a space, so that the table is as wide as a phone', async () => {
    const approaches = workedExample.approaches.map((approach, i) => ({
      ...approach,
      label: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${i}`,
    }));
    const element = await unitCost({ scenario: createScenario({ ...workedExample, approaches } as never) });
    element.style.cssText = 'display: block; inline-size: 358px';
    expect(element.scrollWidth).toBe(358);
  });
});
