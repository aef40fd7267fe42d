/** The table of unit costs: the digits of its amounts, the marks of estimates, its bars and its line samples. */
import { describe, expect, it } from 'vitest';
import { strokeOf } from '../../../src/chart/strokes.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { formatDate, formatUsd, unknown } from '../../../src/i18n/format.ts';
import { eightApproaches, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { readable, spaced } from '../../harness/element.ts';
import {
  costs,
  ids,
  monthlyCosts,
  patternsOfBars,
  requestCost,
  sampleDashes,
  serviceEnds,
  spokenBar,
  spokenBars,
  steps,
  successRates,
  unitCost,
} from '../../harness/unit-cost.ts';

describe('the table of unit costs', () => {
  it.each([
    ['two significant digits below ten cents', 31, '$0.031'],
    ['cents from $10 to $100', 19_570, '$19.57'],
    ['whole dollars if cents would be rounded to $100', 99_996, '$100'],
    ['whole dollars from $100', 191_400, '$191'],
  ])('writes %s', async (_, usdPerMTok, written) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'a', prefixTokens: 1, rates: { inputUsdPerMTok: usdPerMTok, outputUsdPerMTok: 0 } }],
    });
    expect(requestCost(await unitCost({ scenario }))).toBe(written);
  });

  it('marks every estimated cost with ≈, but not the share of accepted answers', async () => {
    const element = await unitCost({ scenario: workedExample, approximate: true });
    expect(costs(element)).toHaveLength(6);
    for (const cost of costs(element)) expect(cost).toMatch(/^≈\u00a0\$/);
    expect(successRates(element)[0]).toBe('93\u00a0%');
    expect(spokenBar(element)).toContain('≈');
    expect(readable(await unitCost({ scenario: workedExample }))).not.toContain('≈');
  });

  it('shows the mean cost of all requests of a rollout, and the share that the candidate serves', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1_000_000,
      approaches: [
        { id: 'base', otherUsdPerRequest: 0.002 },
        { id: 'tuned', hosting: { usdPerHour: 1, machines: 1 }, trafficShare: 0.5 },
      ],
    });
    const text = readable(await unitCost({ scenario })).replaceAll('\u00a0', ' ');
    expect(text).toMatch(/\$1\.73\s*\$731 a month included\s*serves 50 % of requests/);
    expect(text.match(/of requests/g)).toHaveLength(1);
  });

  it('leaves out the default share of accepted answers while no cost depends on it', async () => {
    const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
    const unknownRates = { inputUsdPerMTok: null, outputUsdPerMTok: null };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'nothing', prefixTokens: null, rates: unknownRates },
        { id: 'stated', prefixTokens: null, successRate: 0.9, rates: unknownRates },
        { id: 'exact', prefixTokens: null, successRate: 0.955, rates: unknownRates },
        { id: 'calculated', prefixTokens: 1000, rates },
      ],
    });
    expect(successRates(await unitCost({ scenario }))).toEqual([
      unknown,
      '90\u00a0%',
      '95.5\u00a0%',
      '100\u00a0%',
    ]);
  });

  it('says that no cost is known in place of a table without costs', async () => {
    const rates = { inputUsdPerMTok: null, outputUsdPerMTok: null };
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: null,
      approaches: [{ id: 'a', prefixTokens: null, rates }],
    });
    const element = await unitCost({ scenario });
    expect(readable(element)).toContain(english.unitCost.noneKnown);
    expect(costs(element)).toEqual([]);
  });

  it('fills its bars with patterns that have unique ids, for any ids of approaches', async () => {
    const approaches = eightApproaches.approaches.map((approach, i) => ({
      ...approach,
      id: `a (${i}) "b" c`,
    }));
    const element = await unitCost({ scenario: createScenario({ ...eightApproaches, approaches } as never) });
    expect(new Set(ids(element)).size).toBe(ids(element).length);
    expect(patternsOfBars(element).length).toBeGreaterThan(8);
    for (const id of patternsOfBars(element)) expect(ids(element)).toContain(id);
  });

  it('shows the saving by the cheaper model and the saving by tuning, each as a step from the row before', async () => {
    const scenario = exampleScenario('2026-11-25');
    const element = await unitCost({ scenario });
    const { approaches } = evaluate(scenario);
    const names = approaches.map(({ id }) => id);
    const usdPerThousand = (id: string) =>
      (1000 * (approaches[names.indexOf(id)]?.month.totalUsd ?? Number.NaN)) /
      (approaches[0]?.month.requests ?? 1);
    const { causes } = english.worth;
    const stepTexts = steps(element);
    expect(stepTexts).toHaveLength(names.length);
    expect(stepTexts[names.indexOf('same-prompt')]).toBe(
      `−${formatUsd(usdPerThousand('few-shot') - usdPerThousand('same-prompt'))} ${causes.cheaperModel}`,
    );
    expect(stepTexts[names.indexOf('fine-tuned')]).toBe(
      `−${formatUsd(usdPerThousand('same-prompt') - usdPerThousand('fine-tuned'))} ${causes.tuning}`,
    );
    expect(stepTexts.filter((step) => step !== '')).toHaveLength(2);
  });

  it('says “other model”, and not “dearer model”, for a model whose attempts cost less and whose answers cost more to fix', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'prompt', model: 'a/large', successRate: 0.96, otherUsdPerRequest: 0.005 },
        { id: 'same-prompt', model: 'b/small', successRate: 0.88, otherUsdPerRequest: 0.001 },
        { id: 'tuned', technique: 'fine-tuned', model: 'b/small', otherUsdPerRequest: 0.001 },
      ].map((approach) => ({ failureUsd: 0.5, technique: 'zero-shot', ...approach })),
    } as ScenarioInput);
    const { causes } = english.worth;
    // 1,000 requests cost $25, then $61, then $1.
    expect(steps(await unitCost({ scenario, candidate: 'tuned' }))).toEqual([
      '',
      `+$36.00 ${causes.otherModel}`,
      `−$60.00 ${causes.tuning}`,
    ]);
  });

  it('says below a name when the service ends, if it ends within the calculated time', async () => {
    const { endsOn } = english.service;
    const scenario = createScenario({
      startsOn: '2027-01-01',
      horizonMonths: 12,
      requestsPerMonth: 1000,
      approaches: [undefined, '2026-10-23', '2027-04-14', '2028-01-01'].map((availableUntil, index) => ({
        id: `approach-${index}`,
        otherUsdPerRequest: 0.001,
        ...(availableUntil && { availableUntil }),
      })),
    });
    expect(serviceEnds(await unitCost({ scenario }))).toEqual([
      '',
      spaced(endsOn(formatDate('2026-10-23', 'en', 'short'), true)),
      spaced(endsOn(formatDate('2027-04-14', 'en', 'short'), false)),
      '',
    ]);
  });

  it('has no column of steps if the same prompt on the untuned model is not compared', async () => {
    const { approaches, ...inputs } = exampleScenario('2026-11-25');
    const scenario = createScenario({
      ...inputs,
      approaches: approaches.filter(({ id }) => id !== 'same-prompt'),
    } as ScenarioInput);
    expect(steps(await unitCost({ scenario }))).toEqual([]);
  });

  it('has no part of a bar for a rounding error', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      approaches: [{ id: 'a', otherUsdPerRequest: 0.1, successRate: 0.7, maxAttempts: 3, failureUsd: 0 }],
    });
    expect(spokenBar(await unitCost({ scenario }))).not.toContain(english.unitCost.review);
  });

  it('spreads monthly costs over the requests, and does not call other costs tokens', async () => {
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
    const { monthlyIncluded, monthlyExtra, barPart, other, monthly } = english.unitCost;
    expect(monthlyCosts(element)).toEqual(['', monthlyIncluded('$2,991')]);
    // $10 of other costs and $2,991 of monthly costs for 1,000 requests.
    expect(costs(element)[3]).toBe(`$3,001${monthlyIncluded('$2,991')}`);
    expect(spokenBars(element)).toEqual([
      expect.stringContaining(barPart('$100', other)),
      expect.stringContaining(`${barPart('$10', other)}, ${barPart('$2,991', monthly)}`),
    ]);
    const withoutTraffic = await unitCost({
      scenario: createScenario({ ...scenario, requestsPerMonth: 0 } as never),
    });
    expect(monthlyCosts(withoutTraffic)).toEqual(['', monthlyExtra('$2,991')]);
  });

  it('gives attempts that are paid only by the hour their part of the monthly costs, because they are not free', async () => {
    const scenario = (requestsPerMonth: number, trafficShare: number) =>
      createScenario({
        startsOn: '2027-01-01',
        requestsPerMonth,
        approaches: [
          { id: 'a', otherUsdPerRequest: 0.1 },
          {
            id: 'b',
            successRate: 0.5,
            maxAttempts: 2,
            trafficShare,
            failureUsd: 0,
            hosting: { usdPerHour: 1, machines: 1, hoursPerMonth: 600 },
          },
        ],
      });
    const attemptCost = async (requestsPerMonth: number, trafficShare = 1) =>
      costs(await unitCost({ scenario: scenario(requestsPerMonth, trafficShare) }))[2];
    // 1,000 requests have 1,500 attempts, which cost $600.
    expect(await attemptCost(1000)).toBe(`$400${english.unitCost.monthlyIncluded('$600')}`);
    expect(await attemptCost(0)).toBe(unknown);
    expect(await attemptCost(1000, 0.5)).toBe(unknown);
  });

  it('has the line of each approach as the charts draw it', async () => {
    const lines = sampleDashes(await unitCost({ scenario: eightApproaches }));
    expect(lines).toEqual(eightApproaches.approaches.map((_, index) => strokeOf(index, 1).dash.join(' ')));
    expect(new Set(lines).size).toBe(8);
  });

  it('breaks a name without spaces, so that the table fits on a phone', async () => {
    const approaches = workedExample.approaches.map((approach, i) => ({
      ...approach,
      label: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${i}`,
    }));
    const element = await unitCost({ scenario: createScenario({ ...workedExample, approaches } as never) });
    element.style.cssText = 'display: block; inline-size: 358px';
    expect(element.scrollWidth).toBe(358);
  });
});
