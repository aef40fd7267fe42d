/** The working: its lines of remarks, prices, costs and figures, and the texts of its formulas. */
import { describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { createScenario, evaluate, explain, withField } from '../../../src/core/index.ts';
import type { Operand, Scenario, ScenarioInput } from '../../../src/core/types.ts';
import '../../../src/define/breakeven.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { assumptionOf } from '../../../src/elements/common/wording/assumption.ts';
import { remarkRows } from '../../../src/elements/common/wording/remark-rows.ts';
import { piecesOf } from '../../../src/elements/working/formula.ts';
import { messages as germanMessages } from '../../../src/i18n/de/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { remarks } from '../../../src/i18n/en/remarks.ts';
import { working } from '../../../src/i18n/en/working.ts';
import { formatPercent } from '../../../src/i18n/format.ts';
import { createCatalog } from '../../../src/prices/index.ts';
import { shipped } from '../../../src/prices/shipped.ts';
import { articleExample, everyPriceKind, workedExample } from '../../../stories/scenarios/view-scenarios.ts';
import { openView, shareBarOf, workingViewOf } from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { mounted, ownText, readable, spaced } from '../../harness/element.ts';
import { feesOf, langsOf } from '../../harness/english-names.ts';
import { priceLink } from '../../harness/share-bar.ts';
import { until } from '../../harness/wait.ts';
import {
  exponents,
  lines,
  linesOf,
  partsOf,
  sourceLinks,
  staleLabels,
  titles,
  workingOf,
} from '../../harness/working.ts';
import { geminiScenario } from '../common/wording/remark-cases.ts';

stoppedClock();

const example = exampleScenario('2026-11-24');

const { steps } = working;

const evidence = { asOfPrecision: 'day', confidence: 'price-list' } as const;
/** The page's own catalogue with one model. */
const acmeCatalog = createCatalog(
  [
    {
      id: 'acme/one',
      provider: 'acme',
      name: 'Acme One',
      base: {
        prices: [
          {
            inputUsdPerMTok: 1,
            cachedInputUsdPerMTok: null,
            cacheWriteUsdPerMTok: null,
            outputUsdPerMTok: 2,
            source: 'our contract',
            asOf: '2026-08-01',
            ...evidence,
          },
        ],
      },
      tuned: null,
    },
  ],
  { providers: [{ id: 'acme', name: 'Acme', pricingUrl: 'https://prices.acme.example/list' }] },
);
const acmeScenario = createScenario({
  startsOn: '2026-12-01',
  requestsPerMonth: 1000,
  approaches: [
    { id: 'a', outputTokens: 10, ...acmeCatalog.approachFor('acme/one') },
    { id: 'b', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
  ],
} as ScenarioInput);

describe('the remarks of the working', () => {
  it('are lines below their own heading, with † where the verdict or a figure depends on them', async () => {
    const element = await workingOf({ scenario: geminiScenario });
    expect(titles(element)).toContain(remarks.title);
    const result = evaluate(geminiScenario);
    const assumed = assumptionOf(result, '', null, false, { messages: {}, locale: 'en' });
    const rows = remarkRows(
      { result, candidate: '', pages: shipped },
      { text: remarks, locale: 'en' },
      assumed?.remarks ?? [],
    );
    // The code for the marks is loaded later.
    await until(() => ownText(element).includes('†'));
    const text = ownText(element);
    expect(new Set(rows.map((row) => row.text.startsWith('†')))).toEqual(new Set([true, false]));
    for (const row of rows) {
      expect(text).toContain(spaced(row.text));
      expect(text).not.toContain(spaced(remarks.marked(row.text)));
    }
  });
});

describe('the prices of the working', () => {
  it('have the name of the model, the page that was read and the date of the price', async () => {
    const element = await workingOf({ scenario: example });
    expect(linesOf(element, 'Claude Sonnet 5.5')).toEqual([
      [
        'Claude Sonnet 5.5',
        'in $2.00, cached $0.10, write $2.50, out $10.00',
        `anthropic.com, ${remarks.restatedBy('2', 2)}, 24 Oct 2026`,
      ],
    ]);
    expect(linesOf(element, working.tuned('Amazon Nova Micro'))).toEqual([
      [
        working.tuned('Amazon Nova Micro'),
        'in $0.035, out $0.14',
        `aws.amazon.com, ${remarks.copy}, ${working.daysOld('16 Apr 2026', '222', 222)}`,
      ],
    ]);
    const [link] = sourceLinks(element);
    expect(link?.href).toBe('https://www.anthropic.com/pricing');
    expect(link?.title).toContain('restated by');
  });

  it.each([320, 400, 500, 600, 700, 1100])(
    'have lines that are at most four lines of text high, and fit, at %i pixels',
    async (width) => {
      const element = await workingOf({ scenario: example }, width);
      const [row] = lines(element);
      const lineHeightPx = Number.parseFloat(getComputedStyle(element).fontSize) * 0.875 * 1.6;
      // A row has three lines of text if each part is on its own line, or two if the source is below the prices.
      expect(row?.getBoundingClientRect().height).toBeLessThan(lineHeightPx * 4);
      for (const { children } of lines(element))
        for (const part of children) expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
    },
  );

  it('are marked as entered if some or all prices of a model were overridden', async () => {
    const oneOverridden = withField(example, 'approaches[0].rates.inputUsdPerMTok', 0.35);
    const element = await workingOf({ scenario: oneOverridden });
    expect(linesOf(element, 'Claude Sonnet 5.5')[0]?.slice(1)).toEqual([
      `in ${working.enteredPrice('$0.35')}, cached $0.10, write $2.50, out $10.00`,
      `anthropic.com, ${remarks.restatedBy('2', 2)}, 24 Oct 2026`,
    ]);
    const allOverridden = withField(oneOverridden, 'approaches[1].rates', {
      ...oneOverridden.approaches[1]?.rates,
      inputUsdPerMTok: 1,
      outputUsdPerMTok: 2,
    });
    element.scenario = allOverridden;
    await element.updateComplete;
    expect(linesOf(element, working.tuned('Amazon Nova Micro'))[0]?.slice(1)).toEqual([
      'in $1.00, out $2.00',
      working.asEntered,
    ]);
  });

  it('have the pages of the page’s catalogue', async () => {
    const element = await workingOf({ scenario: acmeScenario, catalog: acmeCatalog });
    expect(linesOf(element, 'Acme One')[0]?.slice(1)).toEqual([
      'in $1.00, out $2.00',
      `prices.acme.example, ${working.daysOld('1 Aug 2026', '122', 122)}`,
    ]);
  });

  it('have the pages of the page’s catalogue in the calculator too', async () => {
    const calculator = await mounted('ft-breakeven', { scenario: acmeScenario, catalog: acmeCatalog });
    const link = () => priceLink(shareBarOf(calculator));
    await expect.poll(() => link()?.getAttribute('href')).toBe('https://prices.acme.example/list');
    await expect.poll(() => link()?.textContent).toBe(english.priceDates.check('Acme One'));
    await openView(calculator, 'working');
    await expect.poll(() => ownText(workingViewOf(calculator))).toContain('prices.acme.example');
  });

  it('have one line for two approaches with the same prices, and otherwise a line with the name of each approach', async () => {
    const [fewShot] = example.approaches;
    const rag = { ...fewShot, id: 'rag', label: 'RAG' } as Scenario['approaches'][number];
    const samePrices = createScenario({ ...example, approaches: [fewShot, rag] } as ScenarioInput);
    const element = await workingOf({ scenario: samePrices });
    expect(linesOf(element, 'Claude Sonnet 5.5')).toHaveLength(1);
    element.scenario = withField(samePrices, 'approaches[1].rates.inputUsdPerMTok', 3);
    await element.updateComplete;
    expect(linesOf(element, working.modelOf('Claude Sonnet 5.5', 'RAG'))).toHaveLength(1);
    expect(linesOf(element, working.modelOf('Claude Sonnet 5.5', 'Few-shot prompt'))).toHaveLength(1);
  });

  it('show the effect of batches, of long prompts and of price changes inside a month', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-15',
      requestsPerMonth: 1000,
      approaches: [
        {
          id: 'a',
          label: 'Prompting',
          prefixTokens: 300_000,
          outputTokens: 100,
          batchShare: 0.4,
          rates: {
            inputUsdPerMTok: 1,
            outputUsdPerMTok: 4,
            tiers: [{ aboveInputTokens: 200_000, inputUsdPerMTok: 2, outputUsdPerMTok: 8 }],
            batch: { multiplier: 0.5 },
          },
          rateChanges: [{ from: '2027-01-31', rates: { inputUsdPerMTok: 3, outputUsdPerMTok: 9 } }],
        },
        { id: 'b' },
      ],
    });
    const element = await workingOf({ scenario });
    expect(linesOf(element, 'Prompting').map(([, formula]) => formula)).toEqual([
      `${working.aboveTokens('200,000', 200_000)}in $2.00, out $8.00; ${working.batch} × 0.5`,
      `${working.fromDate('31 Jan 2027')}in $3.00, out $9.00`,
    ]);
    expect(linesOf(element, working.asBatch.inputUsdPerMTok)[0]?.slice(1)).toEqual([
      '(1 − 40 %) × $2.00 + 40 % × 0.5 × $2.00',
      '$1.60',
    ]);
    expect(linesOf(element, working.overMonth.inputUsdPerMTok)[0]?.[1]).toMatch(
      /^51\.\d+ % × \$1\.60 \+ 48\.\d+ % × \$3\.00$/,
    );
  });

  it('are linked if their source is a web address, and marked if they are older than 90 days', async () => {
    const rates = { ...workedExample.approaches[0]?.rates, asOf: '2026-08-05' };
    const element = await workingOf({ scenario: withField(workedExample, 'approaches[0].rates', rates) });
    const [link] = sourceLinks(element);
    expect(link?.closest('.stale')).not.toBeNull();
    expect(link?.getAttribute('href')).toBe('https://www.anthropic.com/pricing');
    expect(link?.textContent).toBe('anthropic.com');
  });

  it('are not linked if their source is not a web address', async () => {
    const rates = { ...workedExample.approaches[0]?.rates, source: 'javascript:alert(1)' };
    const element = await workingOf({ scenario: withField(workedExample, 'approaches[0].rates', rates) });
    const links = sourceLinks(element).map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://aws.amazon.com/bedrock/pricing/']);
  });
});

describe('the costs of the working', () => {
  it('have the source and the date of training and storage, and a mark if they are too old', async () => {
    const element = await workingOf({ scenario: example });
    const [storage = []] = linesOf(element, 'Storage of the custom model');
    expect([storage[0], storage[2]]).toEqual(['Storage of the custom model', '$1.95']);
    expect(storage[1]).toContain(`1 model × $1.95aws.amazon.com, ${remarks.restatedBy('2', 2)}`);
    expect(storage[1]).toContain(working.daysOld('2026', remarks.upTo('327'), 327));
    expect(linesOf(element, steps.training)[0]?.[1]).toMatch(
      /aws\.amazon\.com, calculated, 16 Apr 2026: 222 days old$/,
    );
    expect(staleLabels(element)).toEqual([
      working.tuned('Amazon Nova Micro'),
      steps.training,
      'Storage of the custom model',
    ]);
  });

  it('have no source if they were overridden', async () => {
    const scenario = withField(example, 'approaches[1].monthly[0].usdPerUnit', 2.5);
    const element = await workingOf({ scenario });
    expect(linesOf(element, 'Storage of the custom model')[0]?.[1]).toBe(
      `1 model × ${working.enteredPrice('$2.50')}`,
    );
  });
});

describe('the lines of the working', () => {
  it.each([320, 500, 700])('fit into %i pixels with very large figures', async (width) => {
    const element = await workingOf({ scenario: everyPriceKind }, width);
    expect(element.scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each([
    // The set-up is repaid within minutes, so the rate of return has 38 digits.
    [
      'is written as “more than 1,000 %” if it is higher than that',
      everyPriceKind,
      working.moreThan('1,000 %'),
    ],
    [
      'is written with its own digits if it is lower',
      withField(workedExample, 'requestsPerMonth', 50_000),
      null,
    ],
  ])('have a rate of return that %s', async (_title, scenario, expected) => {
    const element = await workingOf({ scenario });
    const irr = evaluate(scenario).comparisons[0]?.irrPerYear ?? 0;
    expect(irr > 10).toBe(expected !== null);
    expect(linesOf(element, steps.irrPerYear)[0]?.[2]).toBe(expected ?? spaced(formatPercent(irr, 'en', 4)));
  });

  it('have every figure of the payback, and no sum that repeats the line before it', async () => {
    const element = await workingOf({ scenario: workedExample });
    const explained = explain(evaluate(workedExample)).filter(
      ({ unit, approach, section }) =>
        unit !== 'text' && (section !== 'payback' || approach === 'fine-tuned'),
    );
    const labels = new Set(lines(element).map((row) => partsOf(row)[0]));
    for (const { label } of explained.filter(({ section }) => section === 'payback'))
      if (label !== 'verdict.firstAheadMonths') expect(labels).toContain(steps[label as keyof typeof steps]);
    expect(spaced(readable(element))).toContain('$0.00103234');
    const sumLabels = new Set<string>([
      steps.usdPerAcceptedAnswer,
      steps['setup.totalUsd'],
      steps['month.totalUsd'],
      steps['month.fixedUsd'],
    ]);
    for (const [i, row] of lines(element).entries()) {
      const [label, , value] = partsOf(row);
      const [, , valueBefore] = partsOf(lines(element)[i - 1]);
      if (sumLabels.has(label) && row.previousElementSibling) expect(value).not.toBe(valueBefore);
    }
  });

  it('have 8 decimals for amounts of one request, cents for others, and inputs as entered', async () => {
    const element = await workingOf({ scenario: workedExample });
    const answer = linesOf(element, steps.usdPerAcceptedAnswer)[1];
    expect(answer?.[1]).toMatch(/^1\.05 attempts × \$0\.\d{8} \+ 0\.25 % × \$0\.40$/);
    expect(answer?.[2]).toMatch(/^\$0\.\d{8}$/);
    expect(linesOf(element, 'Storage')).toEqual([['Storage', working.asEntered, '$1.95']]);
    expect(linesOf(element, steps.training)[0]?.[2]).toBe('$8.00');
    expect(linesOf(element, steps['setup.totalUsd'])[0]?.[1]).toBe('$8.00 + $1,350.00 + $120.00 + $2,160.00');
  });

  it('calculate the payback from the amount to recover and the saving of the month', async () => {
    const element = await workingOf({ scenario: workedExample });
    expect(linesOf(element, steps['verdict.months'])[0]?.[1]).toMatch(
      /^3 months \+ \$([\d.]+) ÷ \(\$\1 \+ \$[\d.]+\)$/,
    );
    expect(linesOf(element, steps['verdict.date'])[0]?.[1]).toBe(working.afterStart('1 January 2027'));
  });

  it('have the dates of an end of service, and the months between them', async () => {
    const [a, b, ...others] = workedExample.approaches;
    if (!a || !b) throw new Error('no pair');
    const ending = { ...b, availableUntil: '2027-07-01' };
    const scenario = { ...workedExample, approaches: [a, ending, ...others] };
    const [line] = linesOf(await workingOf({ scenario }), steps.endsAtMonths);
    expect(line).toEqual([steps.endsAtMonths, working.fromTo('1 January 2027', '1 July 2027'), '6 months']);
  });

  it('have the date of a service that ended before the first month, and no months', async () => {
    const [a, b, ...others] = workedExample.approaches;
    if (!a || !b) throw new Error('no pair');
    const ended = { ...b, availableUntil: '2026-12-31' };
    const element = await workingOf({ scenario: { ...workedExample, approaches: [a, ended, ...others] } });
    const labels = lines(element).map((line) => partsOf(line)[0]);
    expect(labels).not.toContain(steps.endsAtMonths);
    const text = english.service.endsOn('31 December 2026', true);
    expect(labels).toContain(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
    expect(labels).not.toContain(text);
  });

  it.each([
    [1000, '–', 'the window is too short for a payback'],
    [0, '0 months', 'the candidate is ahead from the start'],
  ])('have the discounted payback for a set-up of $%i too: %s, because %s', async (usd, value) => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1000,
      horizonMonths: 3,
      discountPerYear: 0.1,
      approaches: [
        { id: 'a', otherUsdPerRequest: 0.3 },
        { id: 'b', otherUsdPerRequest: 0.1, setup: [{ label: 'x', usd }] },
      ],
    });
    const element = await workingOf({ scenario });
    expect(linesOf(element, steps.discountedPaybackMonths)).toEqual([
      [steps.discountedPaybackMonths, '', value],
    ]);
  });

  it('are few for a simple scenario', async () => {
    const element = await workingOf({ scenario: articleExample });
    expect(linesOf(element, steps.usdPerAcceptedAnswer)).toEqual([
      [steps.usdPerAcceptedAnswer, '600 tokens × $2.00 ÷ 1M', '$0.00120000'],
      [steps.usdPerAcceptedAnswer, '100 tokens × $2.00 ÷ 1M', '$0.00020000'],
    ]);
    const unneededLabels = [
      steps['attempt.inputUsd'],
      steps['attempt.totalUsd'],
      steps.attempts,
      steps.leftOver,
      steps.requestUsd,
      steps['month.requestsUsd'],
    ];
    for (const label of unneededLabels) expect(linesOf(element, label)).toEqual([]);
  });

  it('say that a prefix is too short to cache instead of a hit rate', async () => {
    const element = await workingOf({ scenario: example });
    expect(titles(element).filter((title) => title.startsWith(working.hitRate('', '1')))).toEqual([
      working.hitRate('Few-shot prompt', '1'),
      working.hitRate(english.examples.samePrompt('Amazon Nova Micro'), '1'),
    ]);
    expect(
      linesOf(element, steps['attempt.inputUsd']).map(([, formula]) => formula?.endsWith(working.tooShort)),
    ).toEqual([false, false, true, false]);
  });

  it('have raised exponents', async () => {
    const element = await workingOf({ scenario: example });
    expect(exponents(element)).toContain('2');
    expect(spaced(linesOf(element, steps.hitRate)[0]?.[1])).toMatch(
      /^1 − e−5\.\d+ a minute × 5 minutes ÷ 15 caches$/,
    );
    expect(spaced(readable(element))).not.toMatch(/\^|floor|exp\(|max\(|1e/);
  });

  it('have units from the messages, in the singular for 1', async () => {
    const scenario = createScenario({
      startsOn: '2027-01-01',
      requestsPerMonth: 1,
      approaches: [
        { id: 'a', outputTokens: 1, rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
        {
          id: 'b',
          outputTokens: 1,
          rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
          training: { hours: 1, usdPerHour: 2, runs: 2 },
          hosting: { usdPerHour: 1.7, machines: 1 },
        },
      ],
    });
    const element = await workingOf({ scenario });
    expect(linesOf(element, steps.training)[0]?.[1]).toBe('2 runs × 1 hour × $2.00');
    expect(linesOf(element, steps.hosting)[0]?.[1]).toBe('$1.70 × 730.5 hours × 1 machine');
    expect(linesOf(element, steps['month.totalUsd'])[0]?.[1]).toMatch(/^1 request × /);
  });
});

describe('a formula as text', () => {
  const operand = (symbol: string, value: number): Operand => ({ symbol, label: symbol, value, unit: 'x' });
  const read = (formula: string, ...operands: readonly Operand[]) => readIn(working, formula, operands);
  const readIn = (text: Parameters<typeof piecesOf>[3], formula: string, operands: readonly Operand[]) =>
    piecesOf(formula, operands, { operand: ({ value }) => `${value}`, number: (value) => `${value}` }, text)
      .map(({ text, isExponent }) => (isExponent ? `^{${text}}` : text))
      .join('');

  it.each([
    ['floor(P / step)·step', '(7 ÷ 2, rounded down) × 2'],
    ['ceil(P / step · (1 - 1e-9))', '7 ÷ 2, rounded up'],
    ['max(P, (P + step)·step / 1e6)', 'the larger of 7 and (7 + 2) × 2 ÷ 1M'],
    ['step·max(P, step)', '2 × (the larger of 7 and 2)'],
    ['1 - exp(-P·step)', '1 − e^{−7 × 2}'],
    ['(1 - P)^step', '(1 − 7)^{2}'],
    ['(1 + P)^(1/12) - 1', '(1 + 7)^{1 ÷ 12} − 1'],
  ])('writes %s as %s', (formula, text) => {
    expect(read(formula, operand('P', 7), operand('step', 2))).toBe(text);
  });

  it('writes a million as the language does', () => {
    expect(readIn(germanMessages.working, 'P / 1e6', [operand('P', 7)])).toBe('7 ÷ 1\u00a0Mio.');
  });
});

it('the name of a monthly cost of the catalogue is marked as English', async () => {
  addLanguage('de', germanMessages);
  const element = await workingOf({ scenario: example, lang: 'de' });
  expect(new Set(langsOf(element, feesOf(example)))).toEqual(new Set(['en']));
});
