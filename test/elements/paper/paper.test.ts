/** `<ft-paper>`, the part of the printed page below the verdict. */
import { afterEach, describe, expect, it } from 'vitest';
import { addLanguage } from '../../../src/controllers/languages.ts';
import { createScenario, evaluate } from '../../../src/core/index.ts';
import type { IsoDate, Scenario, ScenarioInput } from '../../../src/core/types.ts';
import { exampleScenario } from '../../../src/elements/breakeven/example.ts';
import { inputsOf, sourcesOf } from '../../../src/elements/common/scenario/input-rows.ts';
import { presetsIn } from '../../../src/elements/common/scenario/presets.ts';
import { assumptionOf } from '../../../src/elements/common/wording/assumption.ts';
import { assumptionIfLoaded } from '../../../src/elements/common/wording/late-assumption.ts';
import { priceDate } from '../../../src/elements/common/wording/price-evidence.ts';
import { remarkRows } from '../../../src/elements/common/wording/remark-rows.ts';
import { inputTables, wholeInputs } from '../../../src/elements/paper/inputs.ts';
import { messages as germanMessages } from '../../../src/i18n/de/index.ts';
import { english } from '../../../src/i18n/en/index.ts';
import * as prices from '../../../src/prices/index.ts';
import { shipped } from '../../../src/prices/shipped.ts';
import {
  articleExample,
  eightApproaches,
  neverPaysBack,
  retiresFirst,
  withoutPrice,
  workedExample,
} from '../../../stories/scenarios/view-scenarios.ts';
import { axeErrors } from '../../harness/axe.ts';
import { costChart } from '../../harness/cost-chart.ts';
import { spaced } from '../../harness/element.ts';
import { feesOf, langsOf } from '../../harness/english-names.ts';
import {
  controls,
  paperOf,
  print,
  printedCanvas,
  printedChart,
  printedInputs,
  printedLink,
  printedText,
  printedUnitCost,
  sourceRows,
} from '../../harness/paper.ts';
import { until } from '../../harness/wait.ts';
import { geminiScenario } from '../common/wording/remark-cases.ts';

const { titles } = english.form;
const language = { messages: english, locale: 'en' };

/** The objects in a value, at any depth, that have the source and the date of a price. */
function datedIn<T extends { readonly source: string; readonly asOf: IsoDate }>(
  value: unknown,
): readonly T[] {
  if (typeof value !== 'object' || value === null) return [];
  const dated = 'asOf' in value && 'source' in value && value.asOf ? [value as T] : [];
  return [...dated, ...Object.values(value).flatMap((member) => datedIn<T>(member))];
}

/** The possible texts of the date of a model's price: as exact as in the catalogue, or to the day if it is not from there. */
function datesOf(model: string | undefined, source: string, asOf: IsoDate): readonly string[] {
  const evidence = datedIn<prices.Evidence & { readonly asOf: IsoDate }>(prices.findModel(model ?? ''));
  const matching = evidence.filter((figure) => figure.asOf === asOf && source.startsWith(figure.source));
  return (matching.length > 0 ? matching : [null]).map((figure) =>
    spaced(priceDate(asOf, figure, { text: english.remarks, locale: 'en' })),
  );
}

afterEach(() => {
  print('afterprint');
});

describe('<ft-paper>', () => {
  it('is empty before the page is printed, complete after the listeners of beforeprint, and empty again afterwards', async () => {
    // Another chart loads the drawing, so that the paper need not wait for it.
    await costChart({ scenario: workedExample });
    const paper = await paperOf({ scenario: workedExample });
    expect(printedText(paper).trim()).toBe('');
    expect(getComputedStyle(paper).display).toBe('none');

    print('beforeprint');
    const canvas = printedCanvas(paper);
    expect([canvas?.width, canvas?.height]).toEqual([2040, 930]);
    expect(canvas?.closest('.hidden')).toBeNull();
    const text = printedText(paper);
    for (const printed of [
      english.chart.cumulative,
      english.unitCost.title,
      english.inputs.inputs,
      english.parts.viewNames.working,
      english.working.steps['verdict.date'],
    ])
      expect(text).toContain(printed);
    expect(text).toContain('https://example.org/page#ft=ft1~');
    expect(text).toContain(english.priceDates.pricesAsOf('12 Nov 2026'));

    print('afterprint');
    await paper.updateComplete;
    expect(printedText(paper).trim()).toBe('');
  });

  it.each([
    ['the article’s example', articleExample, ''],
    ['the worked example', workedExample, 'zero-shot'],
    ['a candidate that never pays back', neverPaysBack, ''],
    ['a candidate that retires first', retiresFirst, ''],
    ['a candidate without a price', withoutPrice, ''],
    ['eight approaches', eightApproaches, ''],
    ...presetsIn(english).map(({ id, scenario }) => [id, scenario('2027-01-01', prices), ''] as const),
  ] as const)('prints every input of %s, also if it is the default', async (_name, input, candidate) => {
    const scenario = input as Scenario;
    const paper = await paperOf({ scenario, candidate });
    print('beforeprint');
    const text = printedInputs(paper);
    const unit = new RegExp(`${english.inputs.perMTok('')}$`);
    for (const { path, text: value } of inputsOf(scenario, language)) {
      // Dates are compared in the next test, because they are only written as exactly as they are known.
      if (path.endsWith('.asOf')) continue;
      // A model is printed by its name, the unit of prices is in the header, and the technique "other" is not printed.
      const written = /\.rates\.\w+UsdPerMTok$/.test(path) ? value.replace(unit, '') : value;
      const isNotPrinted = value === '–' || path.endsWith('.model') || value === 'other';
      if (!isNotPrinted) expect(text, path).toContain(spaced(written));
    }
  });

  it('prints every remark on prices under its heading, with † where the verdict or a figure depends on it', async () => {
    const paper = await paperOf({ scenario: geminiScenario });
    // The paper loads the code for the marks † before anything is printed.
    await until(assumptionIfLoaded);
    print('beforeprint');
    const text = printedText(paper);
    const result = evaluate(geminiScenario);
    const assumed = assumptionOf(result, '', null, false, { messages: {}, locale: 'en' });
    const rows = remarkRows(
      { result, candidate: '', pages: shipped },
      { text: english.remarks, locale: 'en' },
      assumed?.remarks ?? [],
    );
    expect(new Set(rows.map((row) => row.text.startsWith('†')))).toEqual(new Set([true, false]));
    expect(text).toContain(spaced(english.remarks.title));
    // Parts of a remark are elements of their own, between which the printed text has further spaces.
    const withoutSpaces = (written: string): string => written.replaceAll(/\s/g, '');
    for (const row of rows) {
      expect(withoutSpaces(text)).toContain(withoutSpaces(row.text));
      expect(withoutSpaces(text)).not.toContain(withoutSpaces(english.remarks.marked(row.text)));
    }
  });

  it.each([
    ['the worked example', workedExample],
    ['eight approaches', eightApproaches],
    ...presetsIn(english).map(({ id, scenario }) => [id, scenario('2027-01-01', prices)] as const),
  ] as const)('prints the date of every price of %s as exactly as it is known', async (_name, input) => {
    const scenario = input as Scenario;
    const paper = await paperOf({ scenario });
    print('beforeprint');
    const rows = sourceRows(paper);
    let compared = 0;
    for (const approach of scenario.approaches) {
      for (const { source, asOf } of datedIn(approach)) {
        const written = datesOf(approach.model, source, asOf);
        const row = rows.find(
          ([name = '', from = '', date = '']) =>
            name.startsWith(approach.label ?? approach.id) &&
            from.startsWith(spaced(source)) &&
            written.some((each) => date.startsWith(each)),
        );
        expect(row, `${approach.id}: ${source}, ${written.join(' or ')}`).toBeDefined();
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('prints no prompt, no tab and no control', async () => {
    const paper = await paperOf({ scenario: workedExample });
    print('beforeprint');
    expect(controls(paper)).toHaveLength(0);
  });

  it('prints no costs over time if there is no verdict, and no unit costs if they are switched off', async () => {
    const paper = await paperOf({ scenario: withoutPrice, withoutUnitCost: true });
    print('beforeprint');
    expect(printedChart(paper)).toBeNull();
    expect(printedUnitCost(paper)).toBeNull();
    expect(printedText(paper)).toContain(english.parts.viewNames.working);
  });

  it.each(['lean', 'withoutunitcost'])('has no unit costs with the attribute %s', async (attribute) => {
    const paper = await paperOf({ scenario: workedExample });
    paper.setAttribute(attribute, '');
    print('beforeprint');
    expect(printedUnitCost(paper)).toBeNull();
    expect([paper.lean, paper.withoutUnitCost]).toEqual([true, true]);
    paper.lean = false;
    await paper.updateComplete;
    expect(paper.withoutUnitCost).toBe(false);
    expect(printedUnitCost(paper)).not.toBeNull();
  });

  it('is printed for each calculator of a page, with the link of that calculator', async () => {
    const first = await paperOf({ scenario: workedExample });
    const second = await paperOf({ scenario: neverPaysBack, hashId: 'other' });
    print('beforeprint');
    expect(printedLink(first)).toMatch(/#ft=ft1~/);
    expect(printedLink(second)).toMatch(/#ft-other=ft1~/);
  });

  it('passes axe in its preview', async () => {
    const paper = await paperOf({ scenario: workedExample, preview: true });
    await expect.poll(() => printedText(paper)).toContain(english.working.steps['verdict.date']);
    expect(paper.getBoundingClientRect().height).toBeGreaterThan(500);
    expect(await axeErrors(paper)).toEqual([]);
  });
});

describe('the tables of inputs', () => {
  it('have one column for each of up to four approaches, and sections in the order of the form', () => {
    const tables = inputTables(eightApproaches, language);
    expect(tables.map(({ approaches }) => approaches)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    const [table] = inputTables(workedExample, language);
    expect(table?.sections.map(({ title }) => title)).toEqual([
      titles.tokens,
      titles.caching,
      titles.training,
      titles.quality,
      titles.setup,
      titles.monthly,
      titles['time-frame'],
    ]);
  });

  it('have one row for a cost line, the ends of a range, and “–” for a missing value', () => {
    const [table] = inputTables(workedExample, language);
    const setup = table?.sections.find(({ title }) => title === titles.setup);
    expect(setup?.rows).toEqual([
      { label: 'Labelling', cells: ['–', '30 (20 – 50) h ×\u00a0$45.00', '–'] },
      { label: 'Evaluation', cells: ['–', '$120.00', '–'] },
      { label: 'Engineering', cells: ['–', '24 (16 – 40) h ×\u00a0$90.00', '–'] },
    ]);
  });

  it('have the defaults in one line', () => {
    const [table] = inputTables(workedExample, language);
    expect(table?.defaults).toContainEqual(
      expect.objectContaining({ label: english.fields.batchShare.label, text: '0\u00a0%' }),
    );
    expect(table?.defaults).toContainEqual(
      expect.objectContaining({
        label: english.inputs.inside(titles.caching, english.fields.stepTokens.label),
        text: '1 token',
      }),
    );
  });

  it('have one input for a list of months', () => {
    const { requestsPerMonth: _, ...otherInputs } = workedExample;
    const withMonths = createScenario({ ...otherInputs, monthlyRequests: [1000, 2500] } as ScenarioInput);
    expect(
      wholeInputs(withMonths, language).find(({ label }) => label === english.fields.monthlyRequests.label)
        ?.text,
    ).toBe('1,000, 2,500');
  });
});

describe('the sources of prices', () => {
  const rowsOf = (approach: object) =>
    sourcesOf(
      createScenario({
        ...workedExample,
        approaches: [{ id: 'one', rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 }, ...approach }],
      } as ScenarioInput),
      language,
      prices,
    );

  it.each<[{ source?: string; asOf?: string }, string, boolean]>([
    [{ source: 'https://example.org/prices', asOf: '2026-12-01' }, '1 Dec 2026', false],
    [
      { source: 'a price list', asOf: '2026-04-16' },
      english.working.daysOld('16 Apr 2026', '260', 260),
      true,
    ],
    [{ source: 'a price list' }, english.working.undated, true],
    [{}, '', false],
  ])('have the date of %j, and a mark if it is too old', (sourced, date, stale) => {
    const [first] = rowsOf({ rates: { inputUsdPerMTok: 1, outputUsdPerMTok: 1, ...sourced } });
    expect(first).toMatchObject({ item: 'Prices', date, stale });
    expect(first?.href).toBe(sourced.source?.startsWith('https') ? sourced.source : null);
    if (!sourced.source) expect(first?.source).toBe(english.form.ownSource);
  });

  it('name overridden prices unless these have their own date, and link to the page of the provider', () => {
    const sonnet = prices.approachFor('anthropic/claude-sonnet-5-5');
    const [catalogRow] = rowsOf({ ...sonnet });
    expect(catalogRow).toMatchObject({ href: 'https://www.anthropic.com/pricing', date: '24 Oct 2026' });
    const [overriddenRow] = rowsOf({ ...sonnet, rates: { ...sonnet?.rates, inputUsdPerMTok: 0.35 } });
    expect(overriddenRow?.source).toBe(
      english.inputs.except(catalogRow?.source as string, english.fields.inputUsdPerMTok.label),
    );
    const [datedRow] = rowsOf({
      ...sonnet,
      rates: { ...sonnet?.rates, inputUsdPerMTok: 0.35, asOf: '2026-10-01' },
    });
    expect(datedRow?.source).toBe(catalogRow?.source);
  });

  it('include the sources of costs, training and hosting', () => {
    const rows = rowsOf({
      setup: [{ label: 'Own', usd: 5 }],
      monthly: [{ label: 'Storage', usd: 5, source: 'a page', asOf: '2026-12-01' }],
      training: { tokens: 1, epochs: 1, usdPerMTok: 1, source: 'a guide', asOf: '2026-12-01' },
      hosting: { usdPerHour: 1, machines: 1, source: 'a list', asOf: '2026-12-01' },
    });
    expect(rows.map(({ item, source }) => [item, source])).toEqual([
      ['Prices', english.form.ownSource],
      ['Storage', 'a page'],
      ['Training', 'a guide'],
      ['Hosting', 'a list'],
    ]);
  });
});

it('names of monthly costs and sources of the catalogue are marked as English', async () => {
  addLanguage('de', germanMessages);
  const scenario = exampleScenario('2026-11-24');
  const paper = await paperOf({ scenario, lang: 'de' });
  print('beforeprint');
  await paper.updateComplete;
  const sources = scenario.approaches.flatMap(({ rates, monthly }) =>
    [rates, ...monthly].flatMap(({ source }) => source ?? []),
  );
  expect(sources.length).toBeGreaterThan(1);
  expect(new Set(langsOf(paper, [...feesOf(scenario), ...sources]))).toEqual(new Set(['en']));
});
