/** `<ft-verdict>`: its sentence, assumption, figures, suggestions and announcement. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { createScenario, encodeScenario, evaluate, simulate } from '../../../src/core/index.ts';
import { withField } from '../../../src/core/scenario/scenario.ts';
import type { Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { AnnounceController, announceAfterMs } from '../../../src/elements/common/announce.ts';
import type { VerdictView } from '../../../src/elements/common/wording/names.ts';
import type { FtVerdict } from '../../../src/elements/verdict/verdict.ts';
import { messages as arabic } from '../../../src/i18n/ar/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { approximately } from '../../../src/i18n/format.ts';
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
import { focusedIn, readable, spaced } from '../../harness/element.ts';
import { changesOf, eventsOf } from '../../harness/events.ts';
import { partsWithoutRoom } from '../../harness/room.ts';
import {
  alikeButton,
  announced,
  assumption,
  assumptionMark,
  assumptionMarks,
  canAnnounce,
  figures,
  hasSuggestions,
  notes,
  problem,
  reason,
  seenLabels,
  sentence,
  sentenceLine,
  spreadChart,
  suggestions,
  untilSuggested,
  verdict,
} from '../../harness/verdict.ts';
import { until } from '../../harness/wait.ts';

/**
 * A baseline with a prompt of 1,000 tokens and a tuned candidate with 500. `inputs` overrides inputs of the scenario, `candidate`
 * overrides inputs of the candidate.
 */
function pairWith(inputs: Partial<ScenarioInput>, candidate: object = {}): Scenario {
  const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
  return createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: 100_000,
    approaches: [
      { id: 'a', label: 'Prompt', technique: 'few-shot', variableTokens: 1000, rates },
      { id: 'b', label: 'Tuned', technique: 'fine-tuned', variableTokens: 500, rates, ...candidate },
    ],
    ...inputs,
  });
}

const { verdicts, remarks, fineTuning } = english.verdict;

/** A sentence of the message table as one text. */
const sentenceText = ({ claim, rest }: { readonly claim: string; readonly rest: string }): string =>
  claim + rest;

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('an assumption on which the verdict depends', () => {
  it('is marked in the sentence and named below the figures', async () => {
    const element = await verdict({ scenario: articleExample, assumption: '† Something is assumed.' });
    expect(assumptionMark(element)).toBe('†');
    expect(assumption(element)).toBe('† Something is assumed.');
    element.assumption = '';
    await element.updateComplete;
    expect(sentence(element)).not.toContain('†');
    expect(assumption(element)).toBeNull();
  });

  it('has the same small raised mark after the claim, after figures, and inside a sentence', async () => {
    const marked = <T>(value: T): T => {
      if (typeof value === 'string') return (value.includes('$') ? `${value}†` : value) as T;
      if (Array.isArray(value)) return value.map(marked) as T;
      return typeof value === 'object' && value !== null && 'value' in value
        ? { ...value, value: `${value.value}†` }
        : value;
    };
    const mark = Object.assign(
      <T>(write: (view: VerdictView) => T, view: VerdictView): T => marked(write({ ...view, mark: null })),
      {
        onPayback: true,
      },
    );
    const element = await verdict({ scenario: workedExample, assumption: '† Something is assumed.', mark });
    expect(figures(element).filter((text) => text.includes('†'))).toHaveLength(figures(element).length);
    expect(reason(element)).toContain('†');
    const marks = assumptionMarks(element);
    // The text of the assumption begins with a † of its own.
    expect(marks).toHaveLength(readable(element).split('†').length - 2);
    for (const each of marks) {
      const [markStyle, parentStyle] = [each, each.parentElement as HTMLElement].map((part) =>
        getComputedStyle(part),
      );
      expect(each.textContent).toBe('†');
      expect(markStyle?.fontWeight).toBe('400');
      expect(markStyle?.verticalAlign).toBe('super');
      expect(Number.parseFloat(markStyle?.fontSize ?? '')).toBeLessThan(
        Number.parseFloat(parentStyle?.fontSize ?? ''),
      );
    }
  });

  it('replaces the day of a payback by its month', async () => {
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
      pairWith({}),
      /^Fine-tuning is cheaper from the first request: there is no set-up cost to recover\.$/,
    ],
    [
      'after',
      articleExample,
      /^Fine-tuning pays back in 2 weeks, after 50,000 requests, on \d+ \w+ \d{4}\.$/,
    ],
    [
      'beyond-horizon',
      pairWith({ horizonMonths: 6 }, { setup: [{ label: 'Work', usd: 1000 }] }),
      /^Fine-tuning pays back only in month 10, after your 6-month horizon, at this traffic\.$/,
    ],
    [
      'retired-first',
      retiresFirst,
      /^Fine-tuning would pay back too late: only (on \d+ \w+ \d{4}|in \w+ \d{4}, at this traffic), but .+ is switched off on .+\.$/,
    ],
    ['never', neverPaysBack, /^Fine-tuning never pays back: .+\.$/],
    [
      'incomplete',
      withoutPrice,
      /^Add the input and output prices of “.+” per 1M tokens to see whether it pays back\.$/,
    ],
    [
      'incomplete',
      pairWith({ requestsPerMonth: null }),
      /^Add requests a month to see whether it pays back\.$/,
    ],
  ])('has the wording for %s', async (kind, scenario, expected) => {
    expect(evaluate(scenario).comparisons[0]?.verdict.kind).toBe(kind);
    const element = await verdict({ scenario });
    // The names of fields are loaded if a figure is missing.
    await expect.poll(() => sentence(element)).toMatch(expected);
  });

  it('says that nothing can be saved without requests', async () => {
    const withoutTraffic = pairWith({ requestsPerMonth: 0 }, { setup: [{ label: 'Data', usd: 5 }] });
    expect(sentence(await verdict({ scenario: withoutTraffic }))).toBe(
      sentenceText(verdicts.noTraffic(fineTuning)),
    );
  });

  it.each([0, 0.1])(
    'asks for the cost of a failure if the success rate of the candidate is %f and that of the baseline is 1',
    async (successRate) => {
      const unreliable = pairWith({}, { successRate, setup: [{ label: 'Data', usd: 100 }] });
      const element = await verdict({ scenario: unreliable });
      await expect.poll(() => sentence(element)).toBe(sentenceText(english.missing.addFailure));
    },
  );

  it.each<[string, Scenario, string]>([
    [
      'nothing is saved',
      pairWith({}, { variableTokens: 1000, setup: [{ label: 'Data', usd: 5 }] }),
      sentenceText(verdicts.savesNothing(fineTuning, 'other')),
    ],
    [
      'the candidate’s model retires before the candidate would serve',
      pairWith({}, { availableUntil: '2020-01-01', setup: [{ label: 'Data', usd: 5 }] }),
      sentenceText(verdicts.retiredBefore(fineTuning, 'Tuned', 'on 1 January 2020', true)),
    ],
  ])('names the reason if %s', async (_name, scenario, expected) => {
    expect(sentence(await verdict({ scenario }))).toBe(expected);
  });

  it.each<[object, string]>([
    [
      { rates: { inputUsdPerMTok: 2, outputUsdPerMTok: null } },
      sentenceText(english.missing.addPrice('Tuned', 'out')),
    ],
    [
      { successRate: null, maxAttempts: 2 },
      sentenceText(
        english.missing.addFigures(english.missing.figuresOf('a share of accepted answers', 'Tuned')),
      ),
    ],
    [
      { setup: [{ label: 'Labelling', usd: null }] },
      sentenceText(english.missing.addFigures(english.missing.figuresOf('an amount', 'Labelling'))),
    ],
  ])('names the missing figure and its approach: %o', async (candidate, expected) => {
    const element = await verdict({ scenario: pairWith({}, { outputTokens: 10, ...candidate }) });
    await expect.poll(() => sentence(element)).toBe(expected);
  });

  it.each([
    [
      'of the candidate, with that of the baseline',
      { successRate: 0.955 },
      { successRate: null },
      0.955,
      '95.5',
    ],
    ['of the baseline, with that of the candidate', { successRate: null }, { successRate: 0.9 }, 0.9, '90'],
    ['of both, with 100 %', { successRate: null }, { successRate: null }, 1, '100'],
  ])('offers to fill in a missing success rate %s', async (_, baseline, candidate, rate, shown) => {
    const withBoth = pairWith({}, { maxAttempts: 2, ...candidate });
    const scenario = withField(
      withField(withBoth, 'approaches[0].maxAttempts', 2),
      'approaches[0].successRate',
      baseline.successRate,
    );
    const element = await verdict({ scenario });
    const changes = changesOf(element);
    const button = await until(() => alikeButton(element));
    expect(button.textContent).toBe(english.missing.assumeAlike(`${shown}\u00a0%`));
    button.click();
    await element.updateComplete;
    expect(changes.at(-1)?.scenario.approaches.map(({ successRate }) => successRate)).toEqual([rate, rate]);
    expect(alikeButton(element)).toBeNull();
    expect(focusedIn(element)).toBe(sentenceLine(element));
  });

  it('offers no success rate if another figure is missing', async () => {
    const element = await verdict({ scenario: pairWith({}, { setup: [{ label: 'Work', usd: null }] }) });
    await expect.poll(() => sentence(element)).toContain('Work');
    expect(alikeButton(element)).toBeNull();
  });

  it.each<readonly [string, object, object]>([
    [
      'is a difference',
      { successRate: null },
      { successRate: { p10: 0.02, p50: 0.03, p90: 0.04, differenceTo: 'a' } },
    ],
    ['is 0', { successRate: null }, { successRate: 0 }],
  ])('offers no success rate if the rate %s', async (_, baseline, candidate) => {
    const { approaches, ...inputs } = pairWith({});
    const [first, second] = approaches;
    const scenario = createScenario({
      ...inputs,
      approaches: [
        { ...first, ...baseline },
        { ...second, ...candidate },
      ],
    } as ScenarioInput);
    const element = await verdict({ scenario });
    await expect.poll(() => sentence(element)).toContain(english.fields.successRate.sentence);
    expect(alikeButton(element)).toBeNull();
  });

  it('breaks a name without spaces, so that it fits on a phone', async () => {
    const label = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const element = await verdict({ scenario: pairWith({}, { label, technique: 'other' }) });
    element.style.cssText = 'display: block; inline-size: 358px';
    expect(element.scrollWidth).toBe(358);
  });

  it('calls a candidate that is not fine-tuned by its label', async () => {
    const scenario = pairWith({}, { label: 'A smaller model', technique: 'zero-shot' });
    expect(sentence(await verdict({ scenario }))).toContain('A smaller model is cheaper');
  });

  it('says that both approaches cost the same if they do', async () => {
    const scenario = pairWith({}, { variableTokens: 1000 });
    expect(sentence(await verdict({ scenario }))).toBe(sentenceText(verdicts.noDifference(fineTuning)));
  });

  it('has “≈” if token counts are estimates', async () => {
    const element = await verdict({ scenario: articleExample, approximate: true });
    expect(sentence(element)).toContain('≈ 2 weeks, after about 50,000 requests');
  });

  it('asks for another approach if the scenario has a single one', async () => {
    const { approaches, ...inputs } = pairWith({});
    const scenario = createScenario({ ...inputs, approaches: approaches.slice(0, 1) } as ScenarioInput);
    expect(sentence(await verdict({ scenario }))).toBe(sentenceText(english.verdict.choose));
  });

  it('can come from a scenario in the attribute', async () => {
    document.body.innerHTML = `<ft-verdict scenario="${encodeScenario(articleExample)}">Not yet</ft-verdict>`;
    const element = document.querySelector('ft-verdict') as FtVerdict;
    await element.updateComplete;
    expect(sentence(element)).toContain('2 weeks');
  });

  it('is replaced by a message, with ft-error, if the scenario cannot be read', async () => {
    const errors = eventsOf(document.body, 'ft-error');
    const element = await verdict({ scenario: 'nonsense' });
    await Promise.resolve();
    expect(problem(element)).toContain('cannot be read');
    expect(errors.map(({ stage }) => stage)).toEqual(['scenario']);
  });
});

describe('the figures', () => {
  it('have room on a narrow phone in Arabic too, whose texts are longer', async () => {
    addLanguage('ar', arabic);
    const element = await verdict({ scenario: workedExample, lang: 'ar' });
    element.style.cssText = 'display: block; inline-size: 330px; font-family: system-ui';
    expect(partsWithoutRoom(element)).toEqual([]);
  });

  it('show the saving, the set-up cost, the net and the payback', async () => {
    const texts = figures(await verdict({ scenario: articleExample }));
    expect(texts).toHaveLength(5);
    expect(texts[0]).toContain('$1.00');
    expect(texts[1]).toContain('$100');
    expect(texts[2]).toContain('$50');
    expect(texts[3]).toContain('+$1,150');
    expect(texts[4]).toContain('2 weeks');
  });

  it('are in cents if whole dollars would not add up', async () => {
    const expensivePrompts = pairWith({}, { variableTokens: 15_000, setup: [{ label: 'Data', usd: 10 }] });
    const [baseline, ...others] = expensivePrompts.approaches;
    const scenario = createScenario({
      ...expensivePrompts,
      approaches: [{ ...baseline, variableTokens: 16_250 }, ...others],
    } as ScenarioInput);
    const element = await verdict({ scenario });
    expect(notes(element)[0]).toBe(english.verdict.insteadOf('$30.00', '$32.50'));
    expect(reason(element)).toContain('cost $30.00 instead of $32.50');
  });

  it('have the mark ≈ also in their notes if token counts are estimates', async () => {
    const scenario = createScenario({ ...workedExample, horizonMonths: 12 } as ScenarioInput);
    const simulation = simulate(scenario, { draws: 500, seed: 1 });
    const exactNotes = notes(await verdict({ scenario, simulation }));
    const estimates = notes(await verdict({ scenario, simulation, approximate: true }));
    const [perThousand = '', perMonth = '', setup, net = '', likely = ''] = exactNotes;
    const estimate = (figure: string): string => spaced(approximately(figure));
    const [, candidateCost = '', baselineCost = ''] = /^(\S+) instead of (\S+)$/.exec(perThousand) ?? [];
    expect(perThousand).toBe(english.verdict.insteadOf(candidateCost, baselineCost));
    expect(estimates).toEqual([
      english.verdict.insteadOf(estimate(candidateCost), estimate(baselineCost)),
      estimate(perMonth),
      setup,
      estimate(net),
      likely.replace(/\d+/, (number) => estimate(number)),
    ]);
  });

  it('include the monthly costs per request, so that a hosted model is never free', async () => {
    const scenario = pairWith(
      {},
      { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }, hosting: { usdPerHour: 2, machines: 1 } },
    );
    const element = await verdict({ scenario });
    const { extraPerThousand, insteadOf } = english.verdict;
    // $1,461 a month ÷ 100,000 requests = $14.61 per 1,000 requests.
    expect(figures(element)[0]).toBe(`${extraPerThousand} $12.61 ${insteadOf('$14.61', '$2.00')}`);
    expect(reason(element)).toContain(
      plainText(remarks.requests('100,000', 100_000, '$14.61', '$2.00', '$1,461', '', false)),
    );
  });

  it.each([390, 480, 720, 900, 1200])(
    'say at %d px that the first figure is for 1,000 requests',
    async (widthPx) => {
      const element = await verdict({ scenario: pairWith({}) }, widthPx);
      expect(seenLabels(element)[0]).toBe(english.verdict.savedPerThousand);
      expect(seenLabels(element)[0]).toContain('1,000 requests');
    },
  );

  it('show no rounding errors if both approaches cost the same', async () => {
    // An earlier version showed −$0.000000000000028 for 207 of 299 pairs of this kind.
    for (let cents = 1; cents < 60; cents++) {
      const scenario = pairWith(
        { requestsPerMonth: 1000, horizonMonths: 12 },
        { variableTokens: 1000, otherUsdPerRequest: cents / 1000 },
      );
      const [baseline, candidate] = scenario.approaches;
      const equalCosts = createScenario({
        ...scenario,
        approaches: [
          { ...baseline, otherUsdPerRequest: (cents * 1.1) / 1000 },
          { ...candidate, monthly: [{ label: 'Fee', usd: cents / 10 }] },
        ],
      } as ScenarioInput);
      const element = await verdict({ scenario: equalCosts });
      expect(readable(element)).not.toMatch(/0\.00000/);
      element.remove();
    }
  });

  it('say “at once” or “likely never” if that holds for most draws', async () => {
    const cheaper = pairWith({ requestsPerMonth: { p10: 90_000, p50: 100_000, p90: 110_000 } });
    const noteOf = async (scenario: Scenario) =>
      notes(await verdict({ scenario, simulation: simulate(scenario, { draws: 500 }) })).at(-1);
    expect(await noteOf(cheaper)).toBe(english.chance.likelyAtOnce);
    const moreExpensive = createScenario({
      ...cheaper,
      approaches: [...cheaper.approaches].reverse(),
    } as ScenarioInput);
    expect(await noteOf(moreExpensive)).toBe(english.chance.likelyNever);
  });

  it('have a chart of the draws with a mark at one year, unless the horizon is too short', async () => {
    const chartOf = async (scenario: Scenario, isDrawn: (chart: Element | null) => boolean) => {
      const element = await verdict({ scenario, simulation: simulate(scenario, { draws: 300 }) });
      // The part that draws it is loaded with the first simulation.
      await until(() => isDrawn(spreadChart(element)));
      return spreadChart(element);
    };
    const twoYears = await chartOf(workedExample, (chart) => chart !== null);
    expect(twoYears?.querySelectorAll('rect')).toHaveLength(24);
    expect(twoYears?.querySelector('.year')?.getAttribute('x1')).toBe('36');
    const shortHorizon = createScenario({ ...workedExample, horizonMonths: 5 } as ScenarioInput);
    expect(await chartOf(shortHorizon, () => true)).toBeNull();
  });

  it('show the chance of a payback within a year once it is simulated', async () => {
    const simulation = simulate(workedExample, { draws: 500, seed: 1 });
    const texts = figures(await verdict({ scenario: workedExample, simulation }));
    const chance = Math.round((simulation.comparisons[0]?.paysBackWithinYear ?? 0) * 100);
    expect(texts[4]).toContain(`Pays back in a year ${chance} %`);
    expect(texts[4]).toMatch(/likely \d+ weeks to /);
  });

  it('show the chance of a payback within a year also in a scenario without ranges, if it is not certain that the tuning works', async () => {
    const scenario = pairWith(
      { requestsPerMonth: 100_000, horizonMonths: 24 },
      { variableTokens: 500, setup: [{ label: 'Data', usd: 100 }], worksWithProbability: 0.95 },
    );
    const simulation = simulate(scenario, { draws: 500, seed: 1 });
    const chance = simulation.comparisons[0]?.paysBackWithinYear ?? Number.NaN;
    expect(Math.abs(chance - 0.95)).toBeLessThan(0.04);
    const texts = figures(await verdict({ scenario, simulation }));
    expect(texts[4]).toContain(`${english.chance.label} ${Math.round(chance * 100)} %`);
  });

  it('say “more than ten years” for an end of the likely payback range that is later than ten years', async () => {
    const simulation = simulate(workedExample, { draws: 500, seed: 1 });
    const noteFor = async (p10: number, p90: number | null) => {
      const comparisons = simulation.comparisons.map((each) => ({
        ...each,
        paybackMonths: { p10, p50: p10, p90 },
      }));
      const element = await verdict({ scenario: workedExample, simulation: { ...simulation, comparisons } });
      return notes(element).at(-1);
    };
    const { fromTo } = english.verdict;
    const { likely, never, tenYears } = english.chance;
    expect(await noteFor(2, 300)).toBe(likely(fromTo('9 weeks', tenYears)));
    expect(await noteFor(200, 300)).toBe(likely(tenYears));
    expect(await noteFor(200, null)).toBe(likely(fromTo(tenYears, never)));
    expect(await noteFor(2, 4)).toBe(likely(fromTo('9', '18 weeks')));
  });

  it('never contain $0.00, NaN or Infinity', async () => {
    for (const scenario of [tinyAmounts, neverPaysBack, retiresFirst, pairWith({ requestsPerMonth: 0 })]) {
      const texts = figures(await verdict({ scenario })).join(' ');
      expect(texts).not.toMatch(/\$0\.00(?!\d)|NaN|Infinity|undefined|null/);
    }
  });
});

describe('the suggestions', () => {
  it('are written again only after one of their inputs has changed', async () => {
    const tryThis = vi.spyOn(english.suggestions, 'tryThis');
    const element = await verdict({ scenario: neverPaysBack });
    await untilSuggested(element);
    const count = tryThis.mock.calls.length;
    expect(count).toBeGreaterThan(0);
    element.simulation = simulate(neverPaysBack as Scenario, { draws: 50, seed: 1 });
    await element.updateComplete;
    expect(tryThis).toHaveBeenCalledTimes(count);
    element.approximate = true;
    await element.updateComplete;
    expect(tryThis.mock.calls.length).toBeGreaterThan(count);
    tryThis.mockRestore();
  });

  it('have a cheaper model instead of single prices, and Try scales both of its prices', async () => {
    const scenario = pairWith(
      {},
      { variableTokens: 1000, rates: { inputUsdPerMTok: 4, outputUsdPerMTok: 16 }, outputTokens: 10 },
    );
    const element = await verdict({ scenario });
    const changes = await untilSuggested(element);
    const texts = changes.map(({ text }) => text);
    const cheaper = texts.findIndex((each) => each.startsWith('A tuned model '));
    // A request of the baseline costs $0.0020, and a request of the candidate $0.00416.
    expect(texts[cheaper]).toBe(
      'A tuned model 52 % cheaper Try $1.92 in and $7.68 out, now: $4.00 in and $16 out',
    );
    expect(texts.filter((each) => /price/.test(each))).toEqual([]);
    changes[cheaper]?.button.click();
    expect(element.scenario).toMatchObject({
      approaches: [
        { rates: { inputUsdPerMTok: 2 } },
        { rates: { inputUsdPerMTok: 1.92, outputUsdPerMTok: 7.68 } },
      ],
    });
  });

  it('name month 1 if each month has its own requests, and Try changes all months in proportion', async () => {
    const scenario = createScenario({
      ...pairWith(
        { horizonMonths: 2 },
        { setup: [{ label: 'Data', usd: 400 }], availableUntil: '2027-03-01' },
      ),
      requestsPerMonth: undefined,
      monthlyRequests: [100_000, 200_000],
    });
    const element = await verdict({ scenario });
    const suggestion = (await untilSuggested(element)).find(({ text }) => /in month 1/.test(text));
    expect(suggestion?.text).toMatch(
      /^134,000 requests in month 1 or more, the other months in proportion Try now: 100,000$/,
    );
    suggestion?.button.click();
    expect((element.scenario as Scenario).monthlyRequests).toEqual([134_000, 268_000]);
  });

  it('are at most three changes, each of which makes the candidate pay back', async () => {
    for (const scenario of [neverPaysBack, retiresFirst]) {
      const element = await verdict({ scenario });
      const count = (await untilSuggested(element)).length;
      expect(count).toBeLessThanOrEqual(3);
      for (let i = 0; i < count; i++) {
        const tried = await verdict({ scenario });
        const shown = await untilSuggested(tried);
        const changes = changesOf(tried);
        shown[i]?.button.click();
        expect(['after', 'immediately']).toContain(changes[0]?.result.comparisons[0]?.verdict.kind);
        tried.remove();
      }
    }
  });

  it('can be tried and undone', async () => {
    const element = await verdict({ scenario: neverPaysBack });
    const events = eventsOf(element, 'ft-change');
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

  it('are replaced by a sentence if no single change is enough', async () => {
    // The candidate is expensive per request, per month and in its set-up.
    const scenario = pairWith(
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

  it('are missing if both approaches cost the same, since any change would be enough', async () => {
    const equalCosts = pairWith({}, { variableTokens: 1000 });
    const element = await verdict({ scenario: equalCosts });
    // Questions are answered in order. So when the second verdict has its suggestions, the suggestions of the first have been calculated too.
    const secondVerdict = await verdict({ scenario: neverPaysBack });
    await untilSuggested(secondVerdict);
    await element.updateComplete;
    expect(suggestions(element)).toHaveLength(0);
    expect(hasSuggestions(element)).toBe(false);
  });

  it('name the requests that an hourly deployment needs, and never a deployment with 0 machines', async () => {
    const hosted = pairWith(
      { requestsPerMonth: 10_000 },
      { hosting: { usdPerHour: 1.7, machines: 1 }, rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } },
    );
    const element = await verdict({ scenario: hosted });
    const changes = await untilSuggested(element);
    const texts = changes.map(({ text }) => text);
    expect(texts.join('\n')).not.toMatch(/Machines of 0/);
    const expensiveHosting = pairWith(
      { requestsPerMonth: 1_000_000 },
      {
        hosting: { usdPerHour: 170, machines: 1 },
        rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 },
        variableTokens: 1000,
      },
    );
    const expensiveVerdict = await verdict({ scenario: expensiveHosting });
    expect((await untilSuggested(expensiveVerdict))[0]?.text).toMatch(/^[\d,]+ requests a month or more/);
  });

  it('never ask for 100 % of accepted answers, nor for a worse baseline', async () => {
    const scenario = pairWith(
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
    const texts = changes.map(({ text }) => text);
    expect(texts.join('\n')).not.toMatch(/100 % or more|accepted answers of .* or less/);
  });

  it('keep the focus, which moves to Undo and then back to the tried change', async () => {
    const element = await verdict({ scenario: neverPaysBack });
    await untilSuggested(element);
    const action = (index: number) => suggestions(element)[index]?.button;
    const focusedLabel = () => focusedIn(element)?.ariaLabel;
    const tried = action(0)?.ariaLabel;
    action(0)?.focus();
    action(0)?.click();
    await until(() => focusedLabel()?.startsWith(english.suggestions.undo));
    action(0)?.click();
    await until(() => focusedLabel()?.startsWith(english.suggestions.try));
    expect(focusedLabel()).toBe(tried);
  });

  it('are removed at once if the candidate changes', async () => {
    const twoCandidates = createScenario({
      ...neverPaysBack,
      approaches: [...neverPaysBack.approaches, { ...(neverPaysBack.approaches[1] as object), id: 'other' }],
    } as ScenarioInput);
    const element = await verdict({ scenario: twoCandidates });
    await untilSuggested(element);
    element.candidate = 'other';
    await element.updateComplete;
    expect(suggestions(element)).toHaveLength(0);
    await untilSuggested(element);
  });

  it('are not shown if the candidate pays back', async () => {
    expect(suggestions(await verdict({ scenario: articleExample }))).toHaveLength(0);
  });
});

describe('the announcement', () => {
  it('is made by one controller, although several parts load its code', async () => {
    const added = vi.spyOn(customElements.get('ft-verdict')?.prototype, 'addController');
    const element = await verdict({ scenario: workedExample });
    await until(() => canAnnounce(element));
    // The verdict of an earlier test may still be loading its parts.
    const callsOfElement = added.mock.calls.filter((_, index) => added.mock.contexts[index] === element);
    expect(callsOfElement.filter(([controller]) => controller instanceof AnnounceController)).toHaveLength(1);
  });

  it('reads the last verdict after a pause in the changes', async () => {
    const element = await verdict({ scenario: articleExample });
    await until(() => canAnnounce(element));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
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

  it('also reads the verdict if the simulation, which arrives late, makes the payback unlikely', async () => {
    const scenario = pairWith(
      { requestsPerMonth: { p10: 10_000, p50: 100_000, p90: 101_000 } },
      { setup: [{ label: 'Work', quantity: { p10: 19, p50: 20, p90: 400 }, usdPerUnit: 100 }] },
    );
    const element = await verdict({ scenario });
    await until(() => canAnnounce(element));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await vi.advanceTimersByTimeAsync(announceAfterMs * 2);
    const before = sentence(element);
    element.simulation = simulate(scenario, { draws: 500, seed: 1 });
    await element.updateComplete;
    expect(sentence(element)).not.toBe(before);
    await vi.advanceTimersByTimeAsync(announceAfterMs);
    await element.updateComplete;
    expect(announced(element)).toBe(sentence(element));
  });
});

describe('the element', () => {
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
