import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScenario, encodeScenario, evaluate, simulate } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { english } from '../../../src/i18n/en/index.ts';
import '../../../src/define/verdict.ts';
import { announceAfterMs } from '../../../src/controllers/announce.ts';
import type { FtChangeEvent, FtErrorEvent } from '../../../src/elements/common/events.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import {
  article,
  never,
  retiredFirst,
  tiny,
  unpriced,
  worked,
} from '../../../stories/scenarios/view-scenarios.ts';
import { allInside, placed, spaced, textOf } from '../../harness/element.ts';
import { until } from '../../harness/wait.ts';

const shown = (given: Partial<FtVerdict>): Promise<FtVerdict> => placed('ft-verdict', given);

/** Two approaches that differ by a price, and what tuning costs. */
function pair(more: Partial<ScenarioInput>, candidate: object = {}): Scenario {
  const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
  return createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', label: 'Prompt', technique: 'few-shot', variableTokens: 1000, rates },
      { id: 'b', label: 'Tuned', technique: 'fine-tuned', variableTokens: 500, rates, ...candidate },
    ],
    ...more,
  });
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the sentence', () => {
  it.each<[string, Scenario, RegExp]>([
    [
      'immediately',
      pair({}),
      /^Fine-tuning is cheaper from the first request: there is no set-up cost to recover\.$/,
    ],
    ['after', article, /^Fine-tuning pays back in two weeks, after 50,000 requests, on \d+ \w+ \d{4}\.$/],
    [
      'beyond-horizon',
      pair({ horizonMonths: 6 }, { setup: [{ label: 'Work', usd: 1000 }] }),
      /^Fine-tuning needs 10 months to pay back, 4 more than your 6-month horizon\.$/,
    ],
    [
      'retired-first',
      retiredFirst,
      /^Fine-tuning pays back too late: on \d+ \w+ \d{4}, .+ after .+ retires\.$/,
    ],
    ['never', never, /^Fine-tuning never pays back: .+\.$/],
    ['incomplete', unpriced, /^Add a price for “.+” to see when it pays back: in and out, per 1M tokens\.$/],
    ['incomplete', pair({ requestsPerMonth: null }), /^Add requests a month to see when it pays back\.$/],
  ])('for %s', async (kind, scenario, sentence) => {
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).toBe(kind);
    expect(textOf(await shown({ scenario }), '.sentence')).toMatch(sentence);
  });

  it('says that without requests nothing can be saved', async () => {
    const idle = pair({ requestsPerMonth: 0 }, { setup: [{ label: 'Data', usd: 5 }] });
    expect(textOf(await shown({ scenario: idle }), '.sentence')).toBe(
      'Fine-tuning never pays back: there are no requests to save on.',
    );
  });

  it.each([0, 0.1])(
    'asks for the cost of a failure where %f of its answers are accepted, and of the baseline all',
    async (successRate) => {
      const hopeless = pair({}, { successRate, setup: [{ label: 'Data', usd: 100 }] });
      const element = await shown({ scenario: hopeless });
      const { claim, rest } = english.verdict.addFailure;
      expect(textOf(element, '.sentence')).toBe(claim + rest);
    },
  );

  it.each<[string, Scenario, string]>([
    [
      'nothing is saved',
      pair({}, { variableTokens: 1000, setup: [{ label: 'Data', usd: 5 }] }),
      'Fine-tuning never pays back: it saves nothing.',
    ],
    [
      'it retires before it would serve',
      pair({}, { availableUntil: '2020-01-01', setup: [{ label: 'Data', usd: 5 }] }),
      'Fine-tuning comes too late: Tuned retires on 1 January 2020, before it would serve.',
    ],
  ])('names the reason if %s', async (_what, scenario, said) => {
    expect(textOf(await shown({ scenario }), '.sentence')).toBe(said);
  });

  it.each<[object, string]>([
    [
      { rates: { inputUsdPerMTok: 2, outputUsdPerMTok: null } },
      'Add a price for “Tuned” to see when it pays back: out, per 1M tokens.',
    ],
    [{ successRate: null, maxAttempts: 2 }, 'Add a success rate for “Tuned” to see when it pays back.'],
    [
      { setup: [{ label: 'Labelling', usd: null }] },
      'Add an amount for “Labelling” to see when it pays back.',
    ],
  ])('names the approaches with missing figures: %o', async (candidate, said) => {
    const scenario = pair({}, { outputTokens: 10, ...candidate });
    expect(textOf(await shown({ scenario }), '.sentence')).toBe(said);
  });

  it('breaks names without a space, so that it is as wide as a phone', async () => {
    const label = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const element = await shown({ scenario: pair({}, { label, technique: 'other' }) });
    element.style.cssText = 'display: block; inline-size: 358px';
    expect(element.scrollWidth).toBe(358);
  });

  it('names another candidate by its label', async () => {
    const scenario = pair({}, { label: 'A smaller model', technique: 'zero-shot' });
    expect(textOf(await shown({ scenario }), '.sentence')).toContain('A smaller model is cheaper');
  });

  it('says that both are equal if they are', async () => {
    const scenario = pair({}, { variableTokens: 1000 });
    expect(textOf(await shown({ scenario }), '.sentence')).toBe(
      'Fine-tuning makes no difference: both cost the same in every month.',
    );
  });

  it('has “≈” if token counts are estimates', async () => {
    const element = await shown({ scenario: article, approximate: true });
    expect(textOf(element, '.sentence')).toContain('≈ two weeks, after about 50,000 requests');
  });

  it('asks for a model if there is only one approach', async () => {
    const { approaches, ...rest } = pair({});
    const scenario = createScenario({ ...rest, approaches: approaches.slice(0, 1) } as ScenarioInput);
    expect(textOf(await shown({ scenario }), '.sentence')).toBe(
      'Choose a model to fine-tune to see when it pays back.',
    );
  });

  it('is the same from the attribute', async () => {
    document.body.innerHTML = `<ft-verdict scenario="${encodeScenario(article)}">Not yet</ft-verdict>`;
    const element = document.querySelector('ft-verdict') as FtVerdict;
    await element.updateComplete;
    expect(textOf(element, '.sentence')).toContain('two weeks');
  });

  it('shows the error of a text that is not a scenario, and fires ft-error', async () => {
    const errors: FtErrorEvent[] = [];
    document.body.addEventListener('ft-error', (event) => errors.push(event), { once: true });
    const element = await shown({ scenario: 'nonsense' });
    await Promise.resolve();
    expect(textOf(element, '[role=alert]')).toContain('cannot be read');
    expect(errors.map(({ stage }) => stage)).toEqual(['scenario']);
  });
});

describe('the figures', () => {
  const figures = (element: Element) =>
    allInside(element, '.figures > div').map((each) => spaced(each.textContent));

  it('show the saving, the set-up cost and the payback', async () => {
    const all = figures(await shown({ scenario: article }));
    expect(all).toHaveLength(5);
    expect(all[0]).toContain('$1.00');
    expect(all[1]).toContain('$100');
    expect(all[2]).toContain('$50');
    expect(all[3]).toContain('+$1,150');
    expect(all[4]).toContain('2 weeks');
  });

  it('are in cents if whole dollars would not add up to the saving', async () => {
    const close = pair({}, { variableTokens: 15_000, setup: [{ label: 'Data', usd: 10 }] });
    const [a, ...rest] = close.approaches;
    const scenario = createScenario({
      ...close,
      approaches: [{ ...a, variableTokens: 16_250 }, ...rest],
    } as ScenarioInput);
    const element = await shown({ scenario });
    expect(textOf(element, '.figures .under')).toBe('$30.00, not $32.50');
    expect(textOf(element, '.reason')).toContain('cost $30.00 instead of $32.50');
  });

  it('name the monthly costs if a request costs nothing', async () => {
    const scenario = pair(
      {},
      { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }, hosting: { usdPerHour: 2, machines: 1 } },
    );
    expect(textOf(await shown({ scenario }), '.figures .under')).toBe('plus $1,461 a month');
  });

  it('show no rounding errors where both cost the same', async () => {
    // 207 of 299 such pairs once showed −$0.000000000000028.
    for (let cents = 1; cents < 60; cents++) {
      const scenario = pair(
        { requestsPerMonth: 1000, horizonMonths: 12 },
        { variableTokens: 1000, otherUsdPerRequest: cents / 1000 },
      );
      const [baseline, candidate] = scenario.approaches;
      const level = createScenario({
        ...scenario,
        approaches: [
          { ...baseline, otherUsdPerRequest: (cents * 1.1) / 1000 },
          { ...candidate, monthly: [{ label: 'Fee', usd: cents / 10 }] },
        ],
      } as ScenarioInput);
      const element = await shown({ scenario: level });
      expect(element.shadowRoot?.textContent).not.toMatch(/0\.00000/);
      element.remove();
    }
  });

  it('say “at once” and “likely never” if draws do not spread over time', async () => {
    const cheaper = pair({ requestsPerMonth: { p10: 90_000, p50: 100_000, p90: 110_000 } });
    const note = (element: Element) =>
      [...(element.shadowRoot?.querySelectorAll('.figures .under') ?? [])].at(-1)?.textContent;
    const given = async (scenario: Scenario) =>
      note(await shown({ scenario, simulation: simulate(scenario, { draws: 500 }) }));
    expect(await given(cheaper)).toBe('likely at once');
    const dearer = createScenario({
      ...cheaper,
      approaches: [...cheaper.approaches].reverse(),
    } as ScenarioInput);
    expect(await given(dearer)).toBe('likely never');
  });

  it('mark a year in the spread, unless the horizon is too short', async () => {
    const spread = async (scenario: Scenario) =>
      (await shown({ scenario, simulation: simulate(scenario, { draws: 300 }) })).shadowRoot?.querySelector(
        '.spark',
      );
    const two = await spread(worked);
    expect(two?.querySelectorAll('rect')).toHaveLength(24);
    expect(two?.querySelector('.year')?.getAttribute('x1')).toBe('36');
    const short = createScenario({ ...worked, horizonMonths: 5 } as ScenarioInput);
    expect(await spread(short)).toBeNull();
  });

  it('show the chance of a payback within a year once it is simulated', async () => {
    const simulation = simulate(worked, { draws: 500, seed: 1 });
    const all = figures(await shown({ scenario: worked, simulation }));
    const chance = Math.round((simulation.comparisons[0]?.paysBackWithinYear ?? 0) * 100);
    expect(all[4]).toContain(`Pays back in a year ${chance} %`);
    expect(all[4]).toMatch(/likely \d+ to \d+ weeks/);
  });

  it('are never empty, zero or not a number', async () => {
    for (const scenario of [tiny, never, retiredFirst, pair({ requestsPerMonth: 0 })]) {
      const all = figures(await shown({ scenario })).join(' ');
      expect(all).not.toMatch(/\$0\.00(?!\d)|NaN|Infinity|undefined|null/);
    }
  });
});

describe('the suggestions', () => {
  const changes = (element: Element) => allInside(element, '.change');

  it('suggest a cheaper model in place of single prices, and Try scales them all', async () => {
    const scenario = pair(
      {},
      { variableTokens: 1000, rates: { inputUsdPerMTok: 4, outputUsdPerMTok: 16 }, outputTokens: 10 },
    );
    const element = await shown({ scenario });
    await until(() => changes(element).length > 0);
    const said = changes(element).map((each) => spaced(each.textContent));
    const cheaper = said.findIndex((each) => each.startsWith('A tuned model '));
    // 2,000 against 4,160 millionths of a dollar.
    expect(said[cheaper]).toBe(
      'A tuned model 52 % cheaper Try $1.92 in and $7.68 out, now $4.00 in and $16 out',
    );
    expect(said.filter((each) => /price/.test(each))).toEqual([]);
    changes(element)[cheaper]?.querySelector('button')?.click();
    expect(element.scenario).toMatchObject({
      approaches: [
        { rates: { inputUsdPerMTok: 2 } },
        { rates: { inputUsdPerMTok: 1.92, outputUsdPerMTok: 7.68 } },
      ],
    });
  });

  it('name month 1 if each month has its own traffic, and Try changes all months', async () => {
    const scenario = createScenario({
      ...pair({ horizonMonths: 2 }, { setup: [{ label: 'Data', usd: 400 }], availableUntil: '2027-03-01' }),
      requestsPerMonth: undefined,
      monthlyRequests: [100_000, 200_000],
    });
    const element = await shown({ scenario });
    await until(() => changes(element).length > 0);
    const found = changes(element).find((each) => /in month 1/.test(each.textContent ?? ''));
    expect(spaced(found?.textContent)).toMatch(
      /^134,000 requests in month 1 or more, the other months in proportion Try now 100,000$/,
    );
    found?.querySelector('button')?.click();
    expect((element.scenario as Scenario).monthlyRequests).toEqual([134_000, 268_000]);
  });

  it('are at most three changes, and each alone pays back', async () => {
    for (const scenario of [never, retiredFirst]) {
      const element = await shown({ scenario });
      await until(() => changes(element).length > 0);
      const count = changes(element).length;
      expect(count).toBeLessThanOrEqual(3);
      for (let i = 0; i < count; i++) {
        const tried = await shown({ scenario });
        await until(() => changes(tried).length > 0);
        let kind: string | undefined;
        tried.addEventListener('ft-change', (event) => {
          kind = event.result.comparisons[0]?.verdict.kind;
        });
        changes(tried)[i]?.querySelector('button')?.click();
        expect(['after', 'immediately']).toContain(kind);
        tried.remove();
      }
    }
  });

  it('can be tried and undone', async () => {
    const element = await shown({ scenario: never });
    const events: FtChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => events.push(event));
    await until(() => changes(element).length > 0);
    changes(element)[0]?.querySelector('button')?.click();
    await element.updateComplete;
    expect(changes(element).map((each) => each.querySelector('button')?.textContent?.trim())).toEqual([
      english.verdict.undo,
    ]);
    changes(element)[0]?.querySelector('button')?.click();
    await element.updateComplete;
    expect(events).toHaveLength(2);
    expect(events[1]?.scenario).toBe(never);
    expect(textOf(element, '.sentence')).toContain('never pays back');
  });

  it('say that no single change is enough, once that is known', async () => {
    // Dear per request, per month and at once.
    const scenario = pair(
      { requestsPerMonth: 10, horizonMonths: 2 },
      {
        variableTokens: 2000,
        otherUsdPerRequest: 5,
        setup: [{ label: 'Data', usd: 90_000 }],
        monthly: [{ label: 'Fee', usd: 5000 }],
        leadMonths: 1,
      },
    );
    const element = await shown({ scenario });
    expect(element.shadowRoot?.textContent).not.toContain('No single change');
    await until(() =>
      element.shadowRoot?.textContent?.includes('No single change makes it pay back within 2 months.'),
    );
  });

  it('are not shown if any change is enough, and never round to no change', async () => {
    const same = pair({}, { variableTokens: 1000 });
    const element = await shown({ scenario: same });
    // Questions are answered in order: when this one has been, so has the one before it.
    const later = await shown({ scenario: never });
    await until(() => changes(later).length > 0);
    await element.updateComplete;
    expect(changes(element)).toHaveLength(0);
    expect(element.shadowRoot?.querySelector('[part=changes]')).toBeNull();
  });

  it('name the traffic that a deployment by the hour needs, and no deployment without machines', async () => {
    const hosted = pair(
      { requestsPerMonth: 10_000 },
      { hosting: { usdPerHour: 1.7, machines: 1 }, rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } },
    );
    const element = await shown({ scenario: hosted });
    await until(() => changes(element).length > 0);
    const said = changes(element).map((each) => spaced(each.textContent));
    expect(said.join('\n')).not.toMatch(/Machines of 0/);
    const far = pair(
      { requestsPerMonth: 1000 },
      {
        hosting: { usdPerHour: 170, machines: 1 },
        rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
        variableTokens: 1000,
      },
    );
    const lonely = await shown({ scenario: far });
    await until(() => changes(lonely).length > 0);
    expect(spaced(changes(lonely)[0]?.textContent)).toMatch(/^[\d,]+ requests a month or more/);
  });

  it('never ask for more than 100 %, nor for a worse prompt', async () => {
    const scenario = pair(
      { horizonMonths: 6 },
      {
        successRate: 0.9,
        maxAttempts: 1,
        failureUsd: 0.4,
        variableTokens: 1000,
        setup: [{ label: 'Data', usd: 300 }],
      },
    );
    const [a, b] = scenario.approaches;
    const element = await shown({
      scenario: createScenario({
        ...scenario,
        approaches: [
          { ...a, successRate: 0.98, failureUsd: 0.4 },
          { ...b, outputTokens: 0 },
        ],
      } as ScenarioInput),
    });
    await until(() => changes(element).length > 0);
    const said = changes(element).map((each) => spaced(each.textContent));
    expect(said.join('\n')).not.toMatch(/100 % or more|success rate of .* or less/);
  });

  it('keep the keyboard focus: on Undo, then on the tried change again', async () => {
    const element = await shown({ scenario: never });
    await until(() => changes(element).length > 1);
    const action = (place: number) => changes(element)[place]?.querySelector('button');
    const focused = () => (element.shadowRoot?.activeElement as HTMLElement | null)?.ariaLabel;
    const tried = action(1)?.ariaLabel;
    action(1)?.focus();
    action(1)?.click();
    await until(() => focused()?.startsWith(english.verdict.undo));
    action(0)?.click();
    await until(() => focused()?.startsWith(english.verdict.try));
    expect(focused()).toBe(tried);
  });

  it('are never those of another candidate', async () => {
    const three = createScenario({
      ...never,
      approaches: [...never.approaches, { ...(never.approaches[1] as object), id: 'other' }],
    } as ScenarioInput);
    const element = await shown({ scenario: three });
    await until(() => changes(element).length > 0);
    element.candidate = 'other';
    await element.updateComplete;
    expect(changes(element)).toHaveLength(0);
    await until(() => changes(element).length > 0);
  });

  it('are not shown if it pays back', async () => {
    expect(changes(await shown({ scenario: article }))).toHaveLength(0);
  });
});

describe('the announcement', () => {
  it('waits for a pause in the changes, and reads only the last verdict', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = await shown({ scenario: article });
    const status = () => textOf(element, '[role=status]');
    await vi.advanceTimersByTimeAsync(announceAfterMs * 2);
    expect(status()).toBe('');
    element.scenario = never;
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(announceAfterMs - 1);
    element.scenario = retiredFirst;
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(announceAfterMs - 1);
    expect(status()).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    await element.updateComplete;
    expect(status()).toContain('too late');
  });
});

describe('a page', () => {
  it('passes axe in any state', async () => {
    for (const scenario of [article, never, retiredFirst, unpriced, worked, 'nonsense']) {
      const element = await shown({ scenario });
      const { violations } = await axe.run(element);
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});
