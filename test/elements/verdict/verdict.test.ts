/** `<ft-verdict>`: its sentence, figures, suggestions and announcement. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScenario, encodeScenario, evaluate, simulate } from '../../../src/core/index.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import type { FtChangeEvent, FtErrorEvent } from '../../../src/elements/common/events.ts';
import { announceAfterMs } from '../../../src/elements/verdict/announce.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import {
  articleExample,
  neverPaysBack,
  retiresFirst,
  tinyAmounts,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import { focusedIn, inside, readable, spaced } from '../../harness/element.ts';
import {
  announced,
  figures,
  notes,
  problem,
  reason,
  sentence,
  spreadChart,
  suggestions,
  untilSuggested,
  verdict,
} from '../../harness/verdict.ts';
import { until } from '../../harness/wait.ts';

/** Two approaches that differ in a price and in the cost of tuning. */
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

const { verdicts, remarks, fineTuning } = english.verdict;

/** A sentence of the message table as one text. */
const whole = ({ claim, rest }: { readonly claim: string; readonly rest: string }): string => claim + rest;

beforeEach(() => {
  document.documentElement.lang = 'en';
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('an assumption that the verdict hangs on', () => {
  it('is marked in the sentence and named below the figures', async () => {
    const element = await verdict({ scenario: articleExample, assumption: '† Something is assumed.' });
    expect(inside(element, '.sentence strong + sup')?.textContent).toBe('†');
    expect(inside(element, '[part=assumption]')?.textContent).toBe('† Something is assumed.');
    element.assumption = '';
    await element.updateComplete;
    expect(inside(element, '.sentence sup')).toBeNull();
    expect(inside(element, '[part=assumption]')).toBeNull();
  });

  it('gives the month of a payback in place of its day', async () => {
    const element = await verdict({ scenario: workedExample });
    const { inMonthOf, onDate } = english.verdict;
    expect(sentence(element)).toContain(onDate('15 April 2027'));
    element.assumption = '† Something is assumed.';
    await element.updateComplete;
    expect(spaced(sentence(element))).toContain(inMonthOf('April 2027'));
    expect(sentence(element)).not.toContain('15 April');
  });
});

describe('the sentence', () => {
  it.each<[string, Scenario, RegExp]>([
    [
      'immediately',
      pair({}),
      /^Fine-tuning is cheaper from the first request: there is no set-up cost to recover\.$/,
    ],
    [
      'after',
      articleExample,
      /^Fine-tuning pays back in two weeks, after 50,000 requests, on \d+ \w+ \d{4}\.$/,
    ],
    [
      'beyond-horizon',
      pair({ horizonMonths: 6 }, { setup: [{ label: 'Work', usd: 1000 }] }),
      /^Fine-tuning needs 10 months to pay back, 4 more than your 6-month horizon, if month 6’s traffic holds\.$/,
    ],
    [
      'retired-first',
      retiresFirst,
      /^Fine-tuning pays back too late: on \d+ \w+ \d{4}, .+ after .+ retires(, if .+)?\.$/,
    ],
    ['never', neverPaysBack, /^Fine-tuning never pays back: .+\.$/],
    [
      'incomplete',
      withoutPrice,
      /^Add a price for “.+” to see when it pays back: in and out, per 1M tokens\.$/,
    ],
    ['incomplete', pair({ requestsPerMonth: null }), /^Add requests a month to see when it pays back\.$/],
  ])('for %s', async (kind, scenario, written) => {
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).toBe(kind);
    const element = await verdict({ scenario });
    // The names of fields are loaded when a figure is missing.
    await expect.poll(() => sentence(element)).toMatch(written);
  });

  it('says that without requests nothing can be saved', async () => {
    const idle = pair({ requestsPerMonth: 0 }, { setup: [{ label: 'Data', usd: 5 }] });
    expect(sentence(await verdict({ scenario: idle }))).toBe(whole(verdicts.noTraffic(fineTuning)));
  });

  it.each([0, 0.1])(
    'asks for the cost of a failure where %f of its answers are accepted, and of the baseline all',
    async (successRate) => {
      const hopeless = pair({}, { successRate, setup: [{ label: 'Data', usd: 100 }] });
      const element = await verdict({ scenario: hopeless });
      expect(sentence(element)).toBe(whole(english.verdict.addFailure));
    },
  );

  it.each<[string, Scenario, string]>([
    [
      'nothing is saved',
      pair({}, { variableTokens: 1000, setup: [{ label: 'Data', usd: 5 }] }),
      whole(verdicts.savesNothing(fineTuning)),
    ],
    [
      'it retires before it would serve',
      pair({}, { availableUntil: '2020-01-01', setup: [{ label: 'Data', usd: 5 }] }),
      whole(verdicts.retiredBefore(fineTuning, 'Tuned', 'on 1 January 2020', true)),
    ],
  ])('names the reason if %s', async (_what, scenario, said) => {
    expect(sentence(await verdict({ scenario }))).toBe(said);
  });

  it.each<[object, string]>([
    [
      { rates: { inputUsdPerMTok: 2, outputUsdPerMTok: null } },
      whole(english.verdict.addPrice('Tuned', 'out')),
    ],
    [{ successRate: null, maxAttempts: 2 }, whole(english.verdict.addFigure('a success rate', 'Tuned'))],
    [
      { setup: [{ label: 'Labelling', usd: null }] },
      whole(english.verdict.addFigure('an amount', 'Labelling')),
    ],
  ])('names the approaches with missing figures: %o', async (candidate, said) => {
    const element = await verdict({ scenario: pair({}, { outputTokens: 10, ...candidate }) });
    await expect.poll(() => sentence(element)).toBe(said);
  });

  it('breaks names without a space, so that it is as wide as a phone', async () => {
    const label = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const element = await verdict({ scenario: pair({}, { label, technique: 'other' }) });
    element.style.cssText = 'display: block; inline-size: 358px';
    expect(element.scrollWidth).toBe(358);
  });

  it('names another candidate by its label', async () => {
    const scenario = pair({}, { label: 'A smaller model', technique: 'zero-shot' });
    expect(sentence(await verdict({ scenario }))).toContain('A smaller model is cheaper');
  });

  it('says that both are equal if they are', async () => {
    const scenario = pair({}, { variableTokens: 1000 });
    expect(sentence(await verdict({ scenario }))).toBe(whole(verdicts.noDifference(fineTuning)));
  });

  it('has “≈” if token counts are estimates', async () => {
    const element = await verdict({ scenario: articleExample, approximate: true });
    expect(sentence(element)).toContain('≈ two weeks, after about 50,000 requests');
  });

  it('asks for a model if there is only one approach', async () => {
    const { approaches, ...rest } = pair({});
    const scenario = createScenario({ ...rest, approaches: approaches.slice(0, 1) } as ScenarioInput);
    expect(sentence(await verdict({ scenario }))).toBe(whole(english.verdict.choose));
  });

  it('is the same from the attribute', async () => {
    document.body.innerHTML = `<ft-verdict scenario="${encodeScenario(articleExample)}">Not yet</ft-verdict>`;
    const element = document.querySelector('ft-verdict') as FtVerdict;
    await element.updateComplete;
    expect(sentence(element)).toContain('two weeks');
  });

  it('shows the error of a text that is not a scenario, and fires ft-error', async () => {
    const errors: FtErrorEvent[] = [];
    document.body.addEventListener('ft-error', (event) => errors.push(event), { once: true });
    const element = await verdict({ scenario: 'nonsense' });
    await Promise.resolve();
    expect(problem(element)).toContain('cannot be read');
    expect(errors.map(({ stage }) => stage)).toEqual(['scenario']);
  });
});

describe('the figures', () => {
  it('show the saving, the set-up cost and the payback', async () => {
    const all = figures(await verdict({ scenario: articleExample }));
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
    const element = await verdict({ scenario });
    expect(notes(element)[0]).toBe(english.verdict.insteadOf('$30.00', '$32.50'));
    expect(reason(element)).toContain('cost $30.00 instead of $32.50');
  });

  it('spread the monthly costs over the requests, so that a hosted model is never free', async () => {
    const scenario = pair(
      {},
      { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }, hosting: { usdPerHour: 2, machines: 1 } },
    );
    const element = await verdict({ scenario });
    const { extraPerThousand, savedRequests, insteadOf } = english.verdict;
    // 1,461 over 100,000 requests.
    expect(figures(element)[0]).toBe(`${extraPerThousand} ${savedRequests} $13 ${insteadOf('$15', '$2.00')}`);
    expect(reason(element)).toContain(plainText(remarks.requests('100,000', 100_000, '$15', '$2.00', true)));
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
      const element = await verdict({ scenario: level });
      expect(readable(element)).not.toMatch(/0\.00000/);
      element.remove();
    }
  });

  it('say “at once” and “likely never” if draws do not spread over time', async () => {
    const cheaper = pair({ requestsPerMonth: { p10: 90_000, p50: 100_000, p90: 110_000 } });
    const given = async (scenario: Scenario) =>
      notes(await verdict({ scenario, simulation: simulate(scenario, { draws: 500 }) })).at(-1);
    expect(await given(cheaper)).toBe(english.verdict.likelyAtOnce);
    const dearer = createScenario({
      ...cheaper,
      approaches: [...cheaper.approaches].reverse(),
    } as ScenarioInput);
    expect(await given(dearer)).toBe(english.verdict.likelyNever);
  });

  it('mark a year in the spread, unless the horizon is too short', async () => {
    const spreadOf = async (scenario: Scenario) =>
      spreadChart(await verdict({ scenario, simulation: simulate(scenario, { draws: 300 }) }));
    const two = await spreadOf(workedExample);
    expect(two?.querySelectorAll('rect')).toHaveLength(24);
    expect(two?.querySelector('.year')?.getAttribute('x1')).toBe('36');
    const short = createScenario({ ...workedExample, horizonMonths: 5 } as ScenarioInput);
    expect(await spreadOf(short)).toBeNull();
  });

  it('show the chance of a payback within a year once it is simulated', async () => {
    const simulation = simulate(workedExample, { draws: 500, seed: 1 });
    const all = figures(await verdict({ scenario: workedExample, simulation }));
    const chance = Math.round((simulation.comparisons[0]?.paysBackWithinYear ?? 0) * 100);
    expect(all[4]).toContain(`Pays back in a year ${chance} %`);
    expect(all[4]).toMatch(/likely \d+ weeks to /);
  });

  it('name no number of months past ten years in the range of a payback', async () => {
    const simulation = simulate(workedExample, { draws: 500, seed: 1 });
    const within = async (p10: number, p90: number | null) => {
      const comparisons = simulation.comparisons.map((each) => ({
        ...each,
        paybackMonths: { p10, p50: p10, p90 },
      }));
      const element = await verdict({ scenario: workedExample, simulation: { ...simulation, comparisons } });
      return notes(element).at(-1);
    };
    const { fromTo, likely, neverInDraws, tenYears } = english.verdict;
    expect(await within(2, 300)).toBe(likely(fromTo('9 weeks', tenYears)));
    expect(await within(200, 300)).toBe(likely(tenYears));
    expect(await within(200, null)).toBe(likely(fromTo(tenYears, neverInDraws)));
    expect(await within(2, 4)).toBe(likely(fromTo('9', '17 weeks')));
  });

  it('are never empty, zero or not a number', async () => {
    for (const scenario of [tinyAmounts, neverPaysBack, retiresFirst, pair({ requestsPerMonth: 0 })]) {
      const all = figures(await verdict({ scenario })).join(' ');
      expect(all).not.toMatch(/\$0\.00(?!\d)|NaN|Infinity|undefined|null/);
    }
  });
});

describe('the suggestions', () => {
  it('suggest a cheaper model in place of single prices, and Try scales them all', async () => {
    const scenario = pair(
      {},
      { variableTokens: 1000, rates: { inputUsdPerMTok: 4, outputUsdPerMTok: 16 }, outputTokens: 10 },
    );
    const element = await verdict({ scenario });
    const changes = await untilSuggested(element);
    const said = changes.map(({ text }) => text);
    const cheaper = said.findIndex((each) => each.startsWith('A tuned model '));
    // 2,000 against 4,160 millionths of a dollar.
    expect(said[cheaper]).toBe(
      'A tuned model 52 % cheaper Try $1.92 in and $7.68 out, now $4.00 in and $16 out',
    );
    expect(said.filter((each) => /price/.test(each))).toEqual([]);
    changes[cheaper]?.button.click();
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
    const element = await verdict({ scenario });
    const found = (await untilSuggested(element)).find(({ text }) => /in month 1/.test(text));
    expect(found?.text).toMatch(
      /^134,000 requests in month 1 or more, the other months in proportion Try now 100,000$/,
    );
    found?.button.click();
    expect((element.scenario as Scenario).monthlyRequests).toEqual([134_000, 268_000]);
  });

  it('are at most three changes, and each alone pays back', async () => {
    for (const scenario of [neverPaysBack, retiresFirst]) {
      const element = await verdict({ scenario });
      const count = (await untilSuggested(element)).length;
      expect(count).toBeLessThanOrEqual(3);
      for (let i = 0; i < count; i++) {
        const tried = await verdict({ scenario });
        const changes = await untilSuggested(tried);
        let kind: string | undefined;
        tried.addEventListener('ft-change', (event) => {
          kind = event.result.comparisons[0]?.verdict.kind;
        });
        changes[i]?.button.click();
        expect(['after', 'immediately']).toContain(kind);
        tried.remove();
      }
    }
  });

  it('can be tried and undone', async () => {
    const element = await verdict({ scenario: neverPaysBack });
    const events: FtChangeEvent[] = [];
    element.addEventListener('ft-change', (event) => events.push(event));
    (await untilSuggested(element))[0]?.button.click();
    await element.updateComplete;
    expect(suggestions(element).map(({ button }) => button.textContent?.trim())).toEqual([
      english.suggestions.undo,
    ]);
    suggestions(element)[0]?.button.click();
    await element.updateComplete;
    expect(events).toHaveLength(2);
    expect(events[1]?.scenario).toBe(neverPaysBack);
    expect(sentence(element)).toContain('never pays back');
  });

  it('say that no single change is enough, once that is known', async () => {
    // Expensive per request, per month and in set-up.
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
    const element = await verdict({ scenario });
    const noneAlone = english.suggestions.nothingAlone('2 months');
    expect(readable(element)).not.toContain(noneAlone);
    await until(() => spaced(readable(element)).includes(noneAlone));
  });

  it('are not shown if any change is enough, and never round to no change', async () => {
    const same = pair({}, { variableTokens: 1000 });
    const element = await verdict({ scenario: same });
    // Questions are answered in order: once this one is answered, the one before it has been answered too.
    const later = await verdict({ scenario: neverPaysBack });
    await untilSuggested(later);
    await element.updateComplete;
    expect(suggestions(element)).toHaveLength(0);
    expect(inside(element, '[part=changes]')).toBeNull();
  });

  it('name the traffic that a deployment by the hour needs, and no deployment without machines', async () => {
    const hosted = pair(
      { requestsPerMonth: 10_000 },
      { hosting: { usdPerHour: 1.7, machines: 1 }, rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } },
    );
    const element = await verdict({ scenario: hosted });
    const changes = await untilSuggested(element);
    const said = changes.map(({ text }) => text);
    expect(said.join('\n')).not.toMatch(/Machines of 0/);
    const far = pair(
      { requestsPerMonth: 1000 },
      {
        hosting: { usdPerHour: 170, machines: 1 },
        rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
        variableTokens: 1000,
      },
    );
    const lonely = await verdict({ scenario: far });
    expect((await untilSuggested(lonely))[0]?.text).toMatch(/^[\d,]+ requests a month or more/);
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
    const element = await verdict({
      scenario: createScenario({
        ...scenario,
        approaches: [
          { ...a, successRate: 0.98, failureUsd: 0.4 },
          { ...b, outputTokens: 0 },
        ],
      } as ScenarioInput),
    });
    const changes = await untilSuggested(element);
    const said = changes.map(({ text }) => text);
    expect(said.join('\n')).not.toMatch(/100 % or more|success rate of .* or less/);
  });

  it('keep the keyboard focus: on Undo, then on the tried change again', async () => {
    const element = await verdict({ scenario: neverPaysBack });
    await untilSuggested(element, 2);
    const action = (place: number) => suggestions(element)[place]?.button;
    const focused = () => focusedIn(element)?.ariaLabel;
    const tried = action(1)?.ariaLabel;
    action(1)?.focus();
    action(1)?.click();
    await until(() => focused()?.startsWith(english.suggestions.undo));
    action(0)?.click();
    await until(() => focused()?.startsWith(english.suggestions.try));
    expect(focused()).toBe(tried);
  });

  it('are never those of another candidate', async () => {
    const three = createScenario({
      ...neverPaysBack,
      approaches: [...neverPaysBack.approaches, { ...(neverPaysBack.approaches[1] as object), id: 'other' }],
    } as ScenarioInput);
    const element = await verdict({ scenario: three });
    await untilSuggested(element);
    element.candidate = 'other';
    await element.updateComplete;
    expect(suggestions(element)).toHaveLength(0);
    await untilSuggested(element);
  });

  it('are not shown if it pays back', async () => {
    expect(suggestions(await verdict({ scenario: articleExample }))).toHaveLength(0);
  });
});

describe('the announcement', () => {
  it('waits for a pause in the changes, and reads only the last verdict', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const element = await verdict({ scenario: articleExample });
    await vi.advanceTimersByTimeAsync(announceAfterMs * 2);
    expect(announced(element)).toBe('');
    element.scenario = neverPaysBack;
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(announceAfterMs - 1);
    element.scenario = retiresFirst;
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(announceAfterMs - 1);
    expect(announced(element)).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    await element.updateComplete;
    expect(announced(element)).toContain('too late');
  });
});

describe('a page', () => {
  it('passes axe in any state', async () => {
    for (const scenario of [
      articleExample,
      neverPaysBack,
      retiresFirst,
      withoutPrice,
      workedExample,
      'nonsense',
    ]) {
      const element = await verdict({ scenario });
      expect(await axeErrors(element)).toEqual([]);
    }
  });
});
