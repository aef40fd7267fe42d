/** Sentences of a verdict in single cases: the end of a service, the set-up, and a late or unlikely payback. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate, simulate, withField } from '../../../../src/core/index.ts';
import type { Scenario, ScenarioInput, SimulatedComparison } from '../../../../src/core/types.ts';
import { namesOf } from '../../../../src/elements/breakeven/catalog-names.ts';
import { exampleScenario } from '../../../../src/elements/breakeven/example.ts';
import { presetsIn } from '../../../../src/elements/common/scenario/presets.ts';
import { pairOf } from '../../../../src/elements/common/scenario/reading.ts';
import { fromAttributes } from '../../../../src/elements/common/scenario/scenario-attributes.ts';
import type { VerdictView } from '../../../../src/elements/common/wording/names.ts';
import { figuresOf } from '../../../../src/elements/common/wording/verdict-figures.ts';
import { reasonOf, sentenceOf } from '../../../../src/elements/common/wording/verdict-text.ts';
import { displayCurrencies } from '../../../../src/i18n/display-currency.ts';
import { english } from '../../../../src/i18n/en/index.ts';
import { verdict as messages } from '../../../../src/i18n/en/verdict.ts';
import { formatDate, formatMonths, formatPercent, formatShare } from '../../../../src/i18n/format.ts';
import { plainText } from '../../../../src/i18n/pieces.ts';
import * as prices from '../../../../src/prices/index.ts';
import { spaced } from '../../../harness/element.ts';
import { modelAgainstTuned } from './prompt-against-tuned.ts';

function viewOf(scenario: Scenario): VerdictView {
  const result = evaluate(scenario);
  const pair = pairOf(result, '');
  if (!pair) throw new Error('No pair');
  return {
    result,
    pair,
    simulation: null,
    messages,
    ask: null,
    locale: 'en',
    modelNames: namesOf(null),
    approximate: false,
  };
}

const textOf = (view: VerdictView): string => {
  const { claim, rest } = sentenceOf(view);
  return `${claim}${rest} ${plainText(reasonOf(view))}`;
};

describe('the end of a service', () => {
  const textAt = (base: string, tuned: string, requestsPerMonth: number): string =>
    textOf(viewOf(modelAgainstTuned(base, tuned, requestsPerMonth)));

  it('is stated with the name of its host, because another host may serve the model longer', () => {
    expect(textAt('google/gemini-3.5-flash', 'vertex/gemini-3.5-flash', 1_000_000)).toContain(
      'On 8 October 2026, the untuned Gemini 3.5 Flash (Google Gemini API) was switched off',
    );
    const openai = textAt('openai/gpt-4o', 'bedrock/amazon-nova-micro', 100_000);
    const azure = textAt('azure/gpt-4o', 'bedrock/amazon-nova-micro', 100_000);
    expect(openai).toContain('GPT-4o (OpenAI) is switched off on 14 January 2027');
    expect(azure).toContain('On 14 April 2027, GPT-4o (Azure OpenAI) is switched off');
  });

  const viewOfEnding = (candidate: object, settings: object = {}): VerdictView =>
    viewOf(
      createScenario({
        startsOn: '2026-12-31',
        requestsPerMonth: 1000,
        ...settings,
        approaches: [
          { id: 'a', otherUsdPerRequest: 1 },
          { id: 'b', label: 'Tuned', availableUntil: '2027-01-14', ...candidate },
        ],
      } as ScenarioInput),
    );

  it('in the first month leaves no second amount of that month in the figure of the monthly saving', () => {
    const view = viewOfEnding({ setup: [{ label: 'Work', usd: 2000 }] });
    const note = (each: VerdictView) => figuresOf(each).find(({ term }) => term === 'savedPerMonth')?.note;
    expect(note(view)).toBe(messages.everyMonthUntil('14 Jan 2027'));
    expect(note(viewOfEnding({ leadMonths: 0.2 }))).toBe('');
  });

  it('is compared with the day of the payback if both are in one month, although an estimated payback otherwise has only its month', () => {
    const textWithSetup = (usd: number) =>
      textOf({ ...viewOfEnding({ setup: [{ label: 'Work', usd }] }), approximate: true });
    expect(textWithSetup(800)).toContain(
      'only on 24 January 2027, but Tuned is switched off on 14 January 2027',
    );
    expect(textWithSetup(1800)).toContain('only in February 2027, but');
  });

  it('is compared with the month of a payback that is later than the horizon, because a day of a projection would be too exact', () => {
    const textAtHorizon = (horizonMonths: number) =>
      textOf(viewOfEnding({ setup: [{ label: 'Work', usd: 3500 }] }, { horizonMonths }));
    expect(textAtHorizon(3)).toContain(
      'only in April 2027, at this traffic, but Tuned is switched off on 14 January 2027',
    );
    expect(textAtHorizon(12)).toContain('only on 15 April 2027, but');
  });

  it.each([
    ['can no longer be tuned', { trainableUntil: '2026-12-01' }],
    ['ends before it would serve', { leadMonths: 1 }],
  ])('leaves no assumption that tuning works if the model %s', (_, candidate) => {
    const assumption = plainText(messages.remarks.worksAssumed('70\u00a0%'));
    expect(textOf(viewOfEnding({ worksWithProbability: 0.7 }))).toContain(assumption);
    expect(textOf(viewOfEnding({ worksWithProbability: 0.7, ...candidate }))).not.toContain(assumption);
  });

  it('means that the requests of the prompt must move, and the sentence claims no payback after it', () => {
    const view = viewOf(modelAgainstTuned('openai/gpt-4o', 'bedrock/amazon-nova-micro', 100_000));
    expect(view.pair.comparison?.verdict).toMatchObject({ kind: 'after', date: '2027-03-05' });
    const { claim, rest } = messages.verdicts.notBeforeEnd(
      'Fine-tuning',
      '14 January 2027',
      'GPT-4o (OpenAI)',
    );
    expect(textOf(view)).toContain(`${claim}${rest}`);
    expect(textOf(view)).not.toContain('March');
    const lost = messages.remarks.baselineEndsFirst(
      '14 January 2027',
      'GPT-4o (OpenAI)',
      '$752',
      false,
      true,
    );
    expect(textOf(view)).toContain(plainText(lost));
  });

  it('means that the requests of the prompt must move also after a payback', () => {
    const text = textAt('openai/gpt-4o', 'bedrock/amazon-nova-micro', 1_000_000);
    expect(text).toMatch(/^Fine-tuning pays back within \d+ days/);
    expect(text).toContain(
      'On 14 January 2027, GPT-4o (OpenAI) is switched off, so requests to it must move. By then, a net $',
    );
  });
});

describe('the set-up', () => {
  it.each([
    ['$24.40', 24.4],
    ['$24', 24],
    ['$240.40', 240.4, 10],
  ])(
    'is %s, with cents only if it is less than half a dollar above the saving of a whole number of months',
    (written, usd, savedUsd = 1) => {
      const scenario = createScenario({
        startsOn: '2026-11-24',
        requestsPerMonth: 1000,
        approaches: [
          { id: 'a', otherUsdPerRequest: savedUsd / 1000 },
          { id: 'b', setup: [{ label: 'Work', usd }] },
        ],
      });
      const view = viewOf(scenario);
      expect(textOf(view)).toContain(`Set-up costs ${written}.`);
      expect(figuresOf(view).find(({ term }) => term === 'setupOnce')?.value).toBe(written);
    },
  );

  const viewWith = (usd: number, availableUntil?: string): VerdictView =>
    viewOf(
      createScenario({
        startsOn: '2026-11-24',
        requestsPerMonth: 1000,
        approaches: [
          { id: 'a', otherUsdPerRequest: 0.001 },
          { id: 'b', setup: [{ label: 'Work', usd }], ...(availableUntil && { availableUntil }) },
        ],
      }),
    );
  const setupFigure = (view: VerdictView): string | undefined =>
    figuresOf(view).find(({ term }) => term === 'setupOnce')?.value;

  it('has no cents if the payback is after more than ten years, because no months are written then', () => {
    const view = viewWith(130.4);
    expect(textOf(view)).toContain('needs more than ten years');
    expect(textOf(view)).toContain('Set-up costs $130.');
    expect(setupFigure(view)).toBe('$130');
  });

  it.each([
    ['$24.40', 24.4],
    ['$130', 130.4],
  ])('is %s both in the sentence and in the figure if the model ends before the payback', (written, usd) => {
    const view = viewWith(usd, '2027-02-24');
    expect(textOf(view)).toContain(`of the ${written} set-up is not recovered`);
    expect(setupFigure(view)).toBe(written);
  });
});

it('the name of the candidate stands in the sentence if the baseline is tuned too, because “Fine-tuning” would mean either', () => {
  const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
  const fineTuned = { technique: 'fine-tuned', outputTokens: 100, rates } as const;
  const scenario = createScenario({
    startsOn: '2026-11-25',
    requestsPerMonth: 100_000,
    approaches: [
      { ...fineTuned, id: 'a', variableTokens: 1000 },
      { ...fineTuned, id: 'b', label: 'Second tune', variableTokens: 1100 },
    ],
  });
  const { claim } = sentenceOf(viewOf(scenario));
  expect(claim).toContain('Second tune');
  expect(claim).not.toContain(messages.fineTuning);
});

describe('a candidate that is cheaper from the first request', () => {
  /** At best guess a request costs $0.009 instead of $0.010, but it may cost far more. */
  const scenarioWith = (worksWithProbability: number) =>
    createScenario({
      startsOn: '2026-11-24',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'prompt', otherUsdPerRequest: 0.01 },
        { id: 'tuned', otherUsdPerRequest: 0.009, worksWithProbability },
      ],
    });

  it.each([
    ['says so with a chance of at least one half', 0.9, false],
    ['says with a chance below one half that it is more likely not cheaper', 0.22, true],
  ])('%s', (_name, works, isUnlikely) => {
    const scenario = scenarioWith(works);
    const view = { ...viewOf(scenario), simulation: simulate(scenario, { draws: 2000, seed: 1 }) };
    const chance = view.simulation.comparisons[0]?.paysBackInWindow ?? Number.NaN;
    const { cheaperNoSetup, unlikelyAtOnce } = messages.verdicts;
    const name = viewOf(scenario).pair.candidate?.name ?? '';
    expect(sentenceOf(view)).toMatchObject(
      isUnlikely
        ? unlikelyAtOnce(name, formatMonths(24, 'en'), formatShare(chance, 'en'))
        : cheaperNoSetup(name),
    );
  });
});

/** A prompt of 1,000 tokens, and a tuned model that needs 300. */
const fewShot = {
  id: 'a',
  technique: 'few-shot',
  variableTokens: 1000,
  outputTokens: 100,
  rates: { inputUsdPerMTok: 2, outputUsdPerMTok: 8 },
} as const;
const tuned = { ...fewShot, id: 'b', label: 'Tuned', technique: 'fine-tuned', variableTokens: 300 } as const;

const scenarioOf = (input: Partial<ScenarioInput>): Scenario =>
  createScenario({
    startsOn: '2026-11-25',
    requestsPerMonth: 100_000,
    approaches: [fewShot, tuned],
    ...input,
  });

/** The view of a scenario after a simulation, and the draws of its candidate. */
function simulatedOf(scenario: Scenario): {
  readonly view: VerdictView;
  readonly draws: SimulatedComparison;
} {
  const simulation = simulate(scenario, { draws: 4000, seed: 1 });
  const [draws] = simulation.comparisons;
  if (!draws) throw new Error('No draws');
  return { view: { ...viewOf(scenario), simulation }, draws };
}

describe('a baseline', () => {
  it('that is tuned too makes the sentence name the candidate, because “Fine-tuning” would mean either', () => {
    const { claim } = sentenceOf(
      viewOf(
        scenarioOf({
          approaches: [
            { ...fewShot, technique: 'fine-tuned' },
            { ...tuned, variableTokens: 1100 },
          ],
        }),
      ),
    );
    expect(claim).toContain(tuned.label);
    expect(claim).not.toContain(messages.fineTuning);
  });

  it.each(['2026-10-08', '2027-03-08'])(
    'that ends on %s makes the move forced and gives no return, whether or not that day is before the start',
    (availableUntil) => {
      const view = viewOf(
        scenarioOf({
          horizonMonths: 12,
          approaches: [
            { ...fewShot, availableUntil },
            { ...tuned, setup: [{ label: 'Data', usd: 300 }] },
          ],
        }),
      );
      expect(plainText(reasonOf(view))).toMatch(/so requests to it (had to|must) move/);
      const notes = new Map(figuresOf(view).map(({ term, note }) => [term, note]));
      const assumed = messages.priceAssumed(formatDate(availableUntil, 'en', 'short'));
      expect(notes.get('netAfter')).toBe(assumed);
      expect(notes.get('payback')).toBe(availableUntil < view.result.scenario.startsOn ? assumed : '');
    },
  );
});

it.each([
  ['has ended', '2026-10-08', true],
  ['ends', '2027-10-08', false],
] as const)(
  'a fallback that %s is named, because its last price is counted',
  (_name, availableUntil, past) => {
    const large = { ...fewShot, id: 'large', label: 'Large', availableUntil };
    const view = viewOf(
      scenarioOf({ approaches: [fewShot, { ...tuned, successRate: 0.8, failureApproach: 'large' }, large] }),
    );
    const { fallbackEnds } = english.verdict.remarks;
    expect(plainText(reasonOf(view))).toContain(
      plainText(fallbackEnds(formatDate(availableUntil, 'en'), 'Large', past)),
    );
  },
);

it('a cost of 1,000 requests is rounded as a cost, even if the saving is exactly as large', () => {
  const locale = 'en-x-jpy-0';
  displayCurrencies.set(locale, {
    format: { currency: 'JPY', currencyDisplay: 'narrowSymbol' },
    rate: 155,
    decimals: 0,
    date: null,
    signs: '',
  });
  const rates = { inputUsdPerMTok: 0.02, outputUsdPerMTok: 0.08 };
  const scenario = scenarioOf({
    approaches: [
      { ...fewShot, rates },
      { ...tuned, rates },
    ],
  });
  const [saved] = figuresOf({ ...viewOf(scenario), locale });
  displayCurrencies.delete(locale);
  // ¥2.17 is half of ¥4.34.
  expect([saved?.value, saved?.note]).toEqual(['¥2.1', messages.insteadOf('¥2.2', '¥4.3')]);
});

describe('a candidate that does not pay back at best guess', () => {
  /** A range whose high end is far above the best guess. */
  const skewed = (p50: number) => ({ p10: 0.97 * p50, p50, p90: 3 * p50 });
  const dearPrompt = {
    ...fewShot,
    prefixTokens: skewed(400),
    variableTokens: skewed(500),
    outputTokens: skewed(100),
    otherUsdPerRequest: skewed(0.001),
  };

  it.each([
    ['never', { variableTokens: 905 }],
    ['beyond-horizon', { variableTokens: 895 }],
    ['retired-first', { variableTokens: 895, availableUntil: '2028-11-20' }],
  ] as const)('says that it probably does if its chance is above one half: %s', (kind, fields) => {
    const { view, draws } = simulatedOf(
      scenarioOf({
        requestsPerMonth: 1_000_000,
        approaches: [
          dearPrompt,
          { ...tuned, otherUsdPerRequest: 0.001, setup: [{ label: 'Data', usd: 300 }], ...fields },
        ],
      }),
    );
    expect(view.pair.comparison?.verdict.kind).toBe(kind);
    expect(draws.paysBackInWindow).toBeGreaterThan(0.8);
    expect(sentenceOf(view)).toEqual(
      messages.verdicts.likelyAnyway(
        messages.fineTuning,
        formatMonths(24, 'en'),
        formatShare(draws.paysBackInWindow, 'en'),
      ),
    );
    // The end of its service, which the claim does not name, is then in the line below.
    if (kind === 'retired-first') expect(plainText(reasonOf(view))).toContain(formatDate('2028-11-20', 'en'));
    // Nobody can pay the price of a baseline that has ended, so its draws then prove no payback.
    const ending = evaluate(withField(view.result.scenario, 'approaches[0].availableUntil', '2028-06-01'));
    const claim = sentenceOf({ ...viewOf(ending.scenario), simulation: view.simulation }).claim;
    expect(claim).not.toBe(sentenceOf(view).claim);
    expect(claim).not.toContain(formatShare(draws.paysBackInWindow, 'en'));
  });
});

it('does not call a candidate cheaper over the first year if it is as cheap until then, and only cheaper later', () => {
  const { view, draws } = simulatedOf(
    createScenario({
      startsOn: '2026-11-24',
      requestsPerMonth: 1000,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.14 },
        {
          id: 'b',
          otherUsdPerRequest: { p10: 0.02, p50: 0.04, p90: 0.09 },
          leadMonths: 14,
          setup: [{ label: 'Work', usd: { p10: -100, p50: 0, p90: 900 } }],
        },
      ],
    }),
  );
  expect([draws.paysBackWithinYear < 0.495, draws.paysBackInWindow > 0.505]).toEqual([true, true]);
  expect(sentenceOf(view)).toEqual(
    messages.verdicts.neverBehind(view.pair.candidate?.name ?? '', formatMonths(24, 'en')),
  );
});

describe('the end of retraining', () => {
  const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 8 };
  // The tuned model saves $100 a month.
  const textWith = (everyMonths: number, horizonMonths: number, setupUsd = 0): string =>
    textOf(
      viewOf(
        createScenario({
          startsOn: '2026-12-01',
          requestsPerMonth: 100_000,
          horizonMonths,
          approaches: [
            { id: 'a', variableTokens: 1000, rates },
            {
              id: 'b',
              label: 'Tuned',
              variableTokens: 500,
              rates,
              setup: [{ label: 'Data', usd: setupUsd }],
              training: { usdPerMTok: 1, tokens: 1_000_000, epochs: 1 },
              retrain: { everyMonths },
              trainableUntil: '2027-06-01',
            },
          ],
        }),
      ),
    );
  const sentence = plainText(messages.remarks.retrainingStops('Tuned', '1 June 2027'));

  it.each([
    ['that falls due on the last day of training', 6, 12, 0],
    ['that falls due later, after others', 5, 12, 0],
    ['before a payback after the horizon', 24, 12, 3000],
  ])('is stated if it leaves out a retraining %s', (_, everyMonths, horizonMonths, setupUsd) => {
    expect(textWith(everyMonths, horizonMonths, setupUsd)).toContain(sentence);
  });

  it.each([
    ['only before it', 5, 9, 0],
    ['at no time', 12, 12, 0],
    ['only after a payback after the horizon', 24, 12, 2000],
  ])('is not stated if a retraining falls due %s', (_, everyMonths, horizonMonths, setupUsd) => {
    expect(textWith(everyMonths, horizonMonths, setupUsd)).not.toContain(sentence);
  });
});

describe('a payback', () => {
  it('within a year at best guess has the chance within a year if most draws pay back later in the window', () => {
    const setup = [{ label: 'Data', usd: { p10: 1500, p50: 1540, p90: 2500 } }];
    const variableTokens = { p10: 290, p50: 300, p90: 450 };
    const { view, draws } = simulatedOf(
      scenarioOf({ approaches: [fewShot, { ...tuned, variableTokens, setup }] }),
    );
    expect([draws.paysBackWithinYear < 0.495, draws.paysBackInWindow > 0.9]).toEqual([true, true]);
    const chance = formatPercent(draws.paysBackWithinYear, 'en');
    expect(spaced(textOf(view))).toContain(spaced(`its chance within 12 months is only ${chance}.`));
  });

  it.each([
    ['120', 'Fine-tuning pays back only in month 120, after your 24-month horizon'],
    ['121', 'Fine-tuning needs more than ten years to pay back'],
  ])('after %s months is not called never, whether or not it is past ten years', (usd, expected) => {
    const outcome = fromAttributes(
      { 'tokens-saved': '500', 'requests-per-month': '1000', 'usd-per-mtok': '2', 'setup-usd': usd },
      { startsOn: '2026-12-01', prices, presets: null, example: exampleScenario },
    );
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    const text = textOf(viewOf(outcome.scenario));
    expect(text).toContain(expected);
    expect(text).not.toContain('never');
  });

  it('is stated with its chance if the chance is below one half, for the preset with retrieval and a horizon of a year', () => {
    const preset = presetsIn(english).find(({ id }) => id === 'rag-fine-tuning');
    const scenario = preset?.scenario('2026-11-25', prices);
    if (!scenario) throw new Error('no scenario');
    const view = viewOf(withField(scenario, 'horizonMonths', 12));
    const simulation = simulate(view.result.scenario, { draws: 1000 });
    const chance = simulation.comparisons[0]?.paysBackInWindow ?? 1;
    // Above 49.5 %, the chance is written as 50 %.
    expect(chance).toBeLessThan(0.495);
    expect(textOf(view)).not.toContain('its chance');
    expect(textOf({ ...view, simulation }).replaceAll('\u00a0', ' ')).toContain(
      `pays back within 11 months at best guess, on 27 September 2027, but its chance within 12 months is only ${formatPercent(chance, 'en')}.`.replaceAll(
        '\u00a0',
        ' ',
      ),
    );
  });
});
