/** The verdict that asks for one input after the other: each of its figures follows from what is entered. */
import { describe, expect, it } from 'vitest';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { BorrowedGroup } from '../../../src/core/scenario/borrowed-names.ts';
import type { Scenario } from '../../../src/core/types.ts';
import {
  firstInputText,
  missingInputs,
  nextInput,
  promptSize,
  withAssumptions,
} from '../../../src/elements/breakeven/first-inputs.ts';
import { assumptionOf } from '../../../src/elements/common/wording/assumption.ts';
import type { Sentence } from '../../../src/elements/common/wording/names.ts';
import type { OwnWording } from '../../../src/elements/common/wording/verdict-text.ts';
import { rateIn } from '../../../src/i18n/display-currency.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import { approachFor } from '../../../src/prices/index.ts';
import { localeWith } from '../../harness/currency.ts';
import { verdictView } from '../../harness/pair.ts';

const { start } = english;
const { inputs } = start;

const rates = { inputUsdPerMTok: 2, outputUsdPerMTok: 10, cachedInputUsdPerMTok: 0.2 };
const unknownRates = { inputUsdPerMTok: null, outputUsdPerMTok: null };
const tokens = { prefixTokens: 2000, variableTokens: 200, outputTokens: 200 };

interface CalculationInputs {
  readonly prompt?: object;
  readonly tuned?: object;
  readonly requests?: number | null;
  readonly growth?: number;
}

/** A calculation with these inputs. Without any, only its set-up is unknown. */
const scenarioWith = ({
  prompt = {},
  tuned = {},
  requests = 40_000,
  growth = 0,
}: CalculationInputs): Scenario =>
  createScenario({
    startsOn: '2027-01-01',
    requestsPerMonth: requests,
    growthPerMonth: growth,
    approaches: [
      { id: 'prompt', label: 'Your prompt', technique: 'few-shot', ...tokens, rates, ...prompt },
      {
        id: 'tuned',
        label: 'Fine-tuned',
        technique: 'fine-tuned',
        ...tokens,
        prefixTokens: 100,
        rates: { inputUsdPerMTok: 0.4, outputUsdPerMTok: 1.6 },
        ...tuned,
      },
    ],
  } as never);

const textOf = ({ claim, rest }: Sentence): string => `${claim}${rest}`;

const wordingOf = (scenario: Scenario, isProposed = false) => {
  const wording = firstInputText(verdictView(scenario), isProposed, start);
  return (
    wording && {
      text: textOf(wording.sentence),
      reason: plainText(wording.reason),
      figures: wording.figures?.length,
    }
  );
};

const cache = { hitRate: 'from-traffic', minimumTokens: 1024, stepTokens: 1, ttlMinutes: 5 };

describe('the next input', () => {
  it.each([
    ['prompt', { prompt: { prefixTokens: null, rates: unknownRates }, requests: null }],
    ['model', { prompt: { rates: unknownRates }, requests: null }],
    ['requests', { tuned: { rates: unknownRates }, requests: null }],
    ['candidate', { tuned: { rates: unknownRates } }],
    ['setup', {}],
    [null, { tuned: { setup: [{ label: 'Labelling', usd: 2000 }] } }],
    // If the user has entered one price, the usual verdict asks for the missing price by its name.
    [null, { prompt: { rates: { ...unknownRates, inputUsdPerMTok: 2 } } }],
    ['candidate', { tuned: { rates: unknownRates, setup: [{ label: 'Labelling', usd: 2000 }] } }],
  ] as const)('is %s', (expected, entered) => {
    expect(nextInput(verdictView(scenarioWith(entered)))).toBe(expected);
  });
});

describe('all missing inputs', () => {
  it.each([
    [
      ['prompt', 'model', 'requests', 'candidate'],
      {
        prompt: { prefixTokens: null, rates: unknownRates },
        tuned: { rates: unknownRates },
        requests: null,
      },
    ],
    [['model', 'candidate'], { prompt: { rates: unknownRates }, tuned: { rates: unknownRates } }],
    [['requests'], { requests: null }],
    [['setup'], {}],
    [[], { tuned: { setup: [{ label: 'Labelling', usd: 2000 }] } }],
    [['setup'], { tuned: { training: { usdPerMTok: 0, tokens: null, epochs: 3 } } }],
    // A known training is a set-up, also if it costs nothing.
    [[], { tuned: { training: { usdPerMTok: 0, tokens: 1e6, epochs: 3 } } }],
    // The usual verdict is final without a set-up, or asks for another figure.
    [[], { tuned: { rates: { inputUsdPerMTok: 40, outputUsdPerMTok: 90 } } }],
    [[], { prompt: { setup: [{ label: 'Writing', usd: 500 }] } }],
    [[], { tuned: { monthly: [{ label: 'Storage', usd: null }] } }],
  ] as const)('are %j for %j', (expected, entered) => {
    expect(missingInputs(verdictView(scenarioWith(entered)))).toEqual(expected);
  });
});

describe('the figure that is already known', () => {
  it('is the size of the prompt', () => {
    expect(wordingOf(scenarioWith({ prompt: { rates: unknownRates }, requests: null }))?.text).toBe(
      textOf(inputs.model(start.tokens('2,000', '200'))),
    );
  });

  it('is one number for a prompt without varying tokens', () => {
    const withoutVarying = { rates: unknownRates, variableTokens: 0 };
    const { text, reason } = wordingOf(scenarioWith({ prompt: withoutVarying, requests: null })) ?? {};
    expect(text).toBe(textOf(inputs.model(start.allTokens('2,000', 2000))));
    expect(reason).toBe('');
  });

  it('is an exact zero even beside an estimate', () => {
    const sizeOf = (prefixTokens: number, variableTokens: number) => {
      const { pair } = verdictView(scenarioWith({ prompt: { prefixTokens, variableTokens } }));
      return promptSize(pair.baseline.approach, true, start, 'en');
    };
    expect(sizeOf(0, 200)).toBe(start.tokens('0', '≈\u00a0200'));
    expect(sizeOf(312, 0)).toBe(start.allTokens('≈\u00a0312', 312));
  });

  it('is the cost of 1,000 requests', () => {
    const { text, reason } = wordingOf(scenarioWith({ requests: null })) ?? {};
    // (2,200 × $2 + 200 × $10) ÷ 1,000
    expect(text).toBe(textOf(inputs.requests('$6.40', 'Your prompt')));
    expect(reason).toBe(plainText(inputs.answers('200')));
  });

  it('is a range of the cost of 1,000 requests if the cost depends on the cache', () => {
    const { text, reason } = wordingOf(scenarioWith({ prompt: { cache }, requests: null })) ?? {};
    // Cached: (2,000 × $0.20 + 200 × $2 + 200 × $10) ÷ 1,000
    expect(text).toContain(english.verdict.fromTo('$2.80', '$6.40'));
    expect(reason).toContain(plainText(inputs.warmCache()));
  });

  it('is not the cost of 1,000 requests if they share a monthly cost, because their number is unknown', () => {
    const monthly = [{ label: 'Machine', usd: 500 }];
    const scenario = scenarioWith({ prompt: { monthly }, requests: null });
    expect(wordingOf(scenario)?.text).toBe(textOf(inputs.requestsAlone));
  });

  it('is the cost of a month', () => {
    const scenario = scenarioWith({ tuned: { rates: unknownRates } });
    expect(wordingOf(scenario)?.text).toBe(textOf(inputs.candidate('$256', false)));
    expect(wordingOf(scenario)?.reason).toContain('$6.40');
  });

  it('is the cost of the first month if the monthly cost changes', () => {
    const scenario = scenarioWith({ tuned: { rates: unknownRates }, growth: 0.05 });
    expect(wordingOf(scenario)?.text).toBe(textOf(inputs.candidate('$256', true)));
  });
});

describe('an assumption', () => {
  const setup = { tuned: { setup: [{ label: 'Labelling', usd: 2000 }] } };
  const answerLengthText = plainText(inputs.answers('200'));
  const alikeText = plainText(inputs.alike());
  const reasonOf = (
    scenario: Scenario,
    groups: readonly BorrowedGroup[] = [],
    assumed?: ReadonlySet<string>,
  ): string | undefined => {
    const view = verdictView(scenario);
    const text = firstInputText(view, false, start, assumed);
    const wording = withAssumptions(view, text, groups, start, assumed);
    return wording ? plainText(wording.reason) : undefined;
  };

  it.each([
    ['the model to tune', { tuned: { rates: unknownRates } }],
    ['the set-up', {}],
    ['nothing', setup],
  ])('stays in the verdict while %s is missing', (_, entered) => {
    expect(reasonOf(scenarioWith(entered))).toContain(answerLengthText);
  });

  it('is that both answer equally well, until a quality is entered', () => {
    expect(reasonOf(scenarioWith(setup))).toContain(alikeText);
    const entered = scenarioWith({ tuned: { ...setup.tuned, successRate: 0.9 } });
    expect(reasonOf(entered)).not.toContain(alikeText);
    expect(reasonOf(scenarioWith({}))?.split(alikeText)).toHaveLength(2);
  });

  it('is not stated once the length of the answers is entered, nor for the figures of an example', () => {
    const length = { outputTokens: 80 };
    const entered = scenarioWith({ prompt: length, tuned: { ...setup.tuned, ...length } });
    expect(reasonOf(entered)).not.toContain(answerLengthText);
    expect(reasonOf(scenarioWith(setup), ['answers', 'quality'])).toBeUndefined();
  });

  it.each([
    ['the model to tune', { tuned: { rates: unknownRates } }],
    ['the set-up', {}],
    ['nothing', setup],
  ])('is not a value of the user’s own that equals the assumed one, while %s is missing', (_, entered) => {
    const scenario = scenarioWith(entered);
    expect(reasonOf(scenario, [], new Set()) ?? '').not.toContain(answerLengthText);
    expect(reasonOf(scenario, [], new Set()) ?? '').not.toContain(alikeText);
    const assumed = new Set(['prompt.outputTokens', 'tuned.successRate']);
    expect(reasonOf(scenario, [], assumed)).toBe(reasonOf(scenario));
  });

  it('is not stated before there are figures', () => {
    expect(reasonOf(scenarioWith({ prompt: { rates: unknownRates }, requests: null }))).not.toContain(
      answerLengthText,
    );
  });
});

describe('the maximum cost of the set-up', () => {
  it('is the saving within the horizon, rounded down', () => {
    const scenario = scenarioWith({});
    const [comparison] = evaluate(scenario).comparisons;
    // (6.40 − 0.44) × 40 × 24
    expect(comparison?.netUsd).toBeCloseTo(5721.6);
    const { text, reason, figures } = wordingOf(scenario) ?? {};
    const sentence = (isProposed: boolean) =>
      textOf(inputs.setup(english.verdict.fineTuning, '$5,721', '24 months', isProposed));
    expect(text).toBe(sentence(false));
    expect(reason).toContain(plainText(inputs.alike()));
    expect(reason).toContain(plainText(inputs.enterSetup()));
    expect(figures).toBe(2);
    expect(wordingOf(scenario, true)?.text).toBe(sentence(true));
  });

  it('leaves out the training, whose size is unknown', () => {
    const training = { usdPerMTok: 5, tokens: null, epochs: 3 };
    expect(wordingOf(scenarioWith({ tuned: { training } }))?.text).toContain('$5,721');
  });

  it.each([
    [5721.6, '$5,721'],
    [12_399, '$12.3k'],
    [40.99, '$40'],
    [9.999, '$9.99'],
    [0.0378, '$0.037'],
    [0.3, '$0.30'],
    [0.0998, '$0.099'],
    [5.678, '¥5.6', 'JPY'],
    [9.97, '¥9.9', 'JPY'],
    [0.5678, '¥0.56', 'JPY'],
    [450.7, '¥450', 'JPY'],
    [5.6789, 'KWD\u00a05.678', 'KWD'],
  ])('is never written above the amount: %d as %s', (amount, written, currency = 'USD') => {
    const locale = currency === 'USD' ? 'en' : localeWith('en', currency, 2);
    const usd = amount / rateIn(locale);
    // The tuned approach is free, so it saves the whole price of the requests in 24 months.
    const free = { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 } };
    const prompt = { rates: { inputUsdPerMTok: 0, outputUsdPerMTok: 0 }, otherUsdPerRequest: usd / 24 };
    const scenario = scenarioWith({ prompt, tuned: free, requests: 1 });
    const wording = firstInputText({ ...verdictView(scenario), locale }, false, start);
    expect(wording && textOf(wording.sentence)).toContain(` ${written} `);
  });

  it.each([
    [{ successRate: 0.9 }, { successRate: 0.9 }],
    [
      { successRate: 0.8, failureUsd: 0 },
      { successRate: 0.9, failureUsd: 0 },
    ],
    [{ failureUsd: 0 }, { failureUsd: 0, successDropPerMonth: 0.001 }],
  ])(
    'is stated without the assumption of equal quality if a quality was entered: %j and %j',
    (prompt, tuned) => {
      const { reason } = wordingOf(scenarioWith({ prompt, tuned })) ?? {};
      expect(reason).toContain(plainText(inputs.enterSetup()));
      expect(reason).not.toContain(plainText(inputs.alike()));
    },
  );

  it('is left to the verdict if nothing is saved', () => {
    expect(
      wordingOf(scenarioWith({ tuned: { rates: { inputUsdPerMTok: 40, outputUsdPerMTok: 90 } } })),
    ).toBeNull();
  });

  it('is left to the verdict if another figure is missing too', () => {
    const monthly = [{ label: 'Storage', usd: null }];
    expect(wordingOf(scenarioWith({ tuned: { monthly } }))).toBeNull();
  });

  it('is not stated for a candidate that is retrained', () => {
    const retrain = { everyMonths: 6 };
    expect(nextInput(verdictView(scenarioWith({ tuned: { retrain } })))).toBeNull();
  });
});

describe('the mark †', () => {
  const ownWording: OwnWording = (view) => firstInputText(view, false, start);
  const gemini = approachFor('vertex/gemini-3.5-flash') ?? {};
  const tunedGemini = approachFor('vertex/gemini-3.5-flash', { tuned: true }) ?? {};
  const textsFor = (scenario: Scenario) => {
    const result = evaluate(scenario);
    const language = { messages: english, locale: 'en' };
    const assumed = assumptionOf(result, 'tuned', null, false, language, ownWording);
    const wording = ownWording({ ...verdictView(scenario, result), mark: assumed?.mark ?? null });
    const { sentence, reason = [], figures = [] } = wording ?? {};
    return {
      text: `${sentence ? textOf(sentence) : ''} ${plainText(reason)}`,
      figures: figures.map(({ value }) => value),
      markNote: assumed?.text,
      withoutOwnWording: assumptionOf(result, 'tuned', null, false, language),
      assumed,
    };
  };

  it.each([
    ['the requests', { tuned: { rates: unknownRates }, requests: null }],
    ['the model to tune', { tuned: { rates: unknownRates } }],
    ['the set-up', { tuned: tunedGemini }],
  ])('is beside each amount that an assumed price would change, while %s is missing', (_, entered) => {
    const { text, figures, markNote } = textsFor(scenarioWith({ prompt: gemini, ...entered }));
    const amounts = text.match(/\$[\d.,]*\d.?/g) ?? [];
    expect(amounts.length).toBeGreaterThan(0);
    for (const amount of [...amounts, ...figures]) expect(amount, text).toMatch(/†$/);
    const { reasoning, reasoningTuned } = english.remarks;
    const sentences = [reasoning, reasoningTuned].map((remark) => remark('Gemini 3.5 Flash', false));
    expect(
      sentences.some((sentence) => markNote?.includes(sentence)),
      markNote,
    ).toBe(true);
  });

  it('is not there without assumed prices', () => {
    const { text, markNote } = textsFor(scenarioWith({ tuned: { rates: unknownRates } }));
    expect(text).not.toContain('†');
    expect(markNote).toBe('');
  });

  it('has the same reasons in the parts of a calculator that do not get the wording of its verdict', () => {
    const { assumed, withoutOwnWording } = textsFor(scenarioWith({ prompt: gemini, requests: null }));
    expect(withoutOwnWording).toBe(assumed);
  });
});
