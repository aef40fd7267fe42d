/** Tests that elements show and read amounts in the currency of the nearest `currency` attribute, and that exported data has US dollars. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/define/index.ts';
import { encodeScenario, evaluate } from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import type { TabView } from '../../src/elements/common/scenario/tab-view.ts';
import { views } from '../../src/elements/views.ts';
import { english } from '../../src/i18n/en/index.ts';
import { formatUsdCompact } from '../../src/i18n/format.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { lineText, scrollPastVerdict } from '../harness/answer-line.ts';
import {
  calculatorFrom,
  calculatorWithParts,
  figuresOf,
  formOf,
  openView,
  shareBarOf,
  verdictOf,
  viewElement,
} from '../harness/breakeven.ts';
import { stoppedClock } from '../harness/clock.ts';
import { costChart, figures as figuresRead, pointAt } from '../harness/cost-chart.ts';
import { downloads } from '../harness/downloads.ts';
import { buttonOf, isReady, readable, spaced } from '../harness/element.ts';
import { textsInEveryView } from '../harness/every-view.ts';
import { enter, fieldAt, inputOf, refusalOf } from '../harness/field.ts';
import { changeEvents, lastScenario, mount, untilSettled } from '../harness/scenario-form.ts';
import { downloadButton, priceNote } from '../harness/share-bar.ts';
import { nextFrame, until } from '../harness/wait.ts';

stoppedClock();

/** A dollar is half a euro. */
const euros = { currency: 'EUR', usdRate: 0.5 };

/** Adds an element that shows the worked example, with these attributes. */
function put(tag: string, attributes: Record<string, string>, box: Element = document.body) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { scenario: workedExample });
  box.append(element);
  return element;
}

afterEach(() => vi.restoreAllMocks());

describe('the currency of an element', () => {
  it('is the currency in its attributes, and changes with them', async () => {
    const verdict = put('ft-verdict', { currency: 'EUR', 'usd-rate': '0.5' });
    // The text on the value of tuning is updated after the verdict.
    await until(() => readable(verdict).includes('€') && !readable(verdict).includes('$'));
    const before = readable(verdict);
    verdict.setAttribute('usd-rate', '0.92');
    await until(() => readable(verdict) !== before);
    verdict.removeAttribute('currency');
    await until(() => readable(verdict).includes('$') && !readable(verdict).includes('€'));
  });

  it('is the currency of the nearest element around it that has one', async () => {
    const box = document.createElement('div');
    box.setAttribute('currency', 'EUR');
    box.setAttribute('usd-rate', '0.5');
    document.body.append(box);
    const outer = put('ft-verdict', {}, box);
    const inner = put('ft-verdict', { currency: 'JPY', 'usd-rate': '150' }, box);
    const dollars = put('ft-verdict', { currency: 'USD' }, box);
    await until(() => readable(outer).includes('€') && readable(inner).includes('¥'));
    expect(readable(dollars)).toContain('$');
    expect(readable(dollars)).not.toContain('€');
  });

  it('is set by properties too', async () => {
    const verdict = put('ft-verdict', {});
    Object.assign(verdict, euros);
    await until(() => readable(verdict).includes('€'));
    expect(verdict.getAttribute('usd-rate')).toBe('0.5');
  });

  it.each<[Record<string, string>, string]>([
    [{ currency: 'XQX', 'usd-rate': '0.5' }, 'currency="XQX"'],
    [{ currency: 'euro', 'usd-rate': '0.5' }, 'currency="euro"'],
    [{ currency: 'EUR', 'usd-rate': '0' }, 'usd-rate="0"'],
    [{ currency: 'EUR', 'usd-rate': '-1' }, 'usd-rate="-1"'],
    [{ currency: 'EUR', 'usd-rate': 'NaN' }, 'usd-rate="NaN"'],
    [{ currency: 'EUR', 'usd-rate': '1e999' }, 'usd-rate="1e999"'],
    [{ currency: 'EUR', 'usd-rate': '0,92' }, 'usd-rate="0,92"'],
    [{ currency: 'GBP' }, 'currency="GBP"'],
  ])('is US dollars with %o, and the console warns once', async (attributes, text) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const verdict = put('ft-verdict', attributes);
    const unitCost = put('ft-unit-cost', attributes);
    await until(() => warn.mock.calls.length > 0);
    await nextFrame();
    for (const element of [verdict, unitCost]) {
      await until(() => readable(element).includes('$'));
      expect(readable(element)).not.toMatch(/[€£]/);
    }
    expect(warn.mock.calls).toHaveLength(1);
    expect(warn.mock.calls[0]?.[0]).toContain(text);
  });

  it('has a rate without a date if usd-rate-date is not a date, and the console warns once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const bar = put('ft-share-bar', { currency: 'EUR', 'usd-rate': '0.92', 'usd-rate-date': '20.11.2026' });
    await until(() => priceNote(bar).includes('€'));
    expect(priceNote(bar)).toContain(spaced(english.priceDates.amountsIn('euros', '$1', '€0.92', '')));
    expect(warn.mock.calls).toHaveLength(1);
    expect(warn.mock.calls[0]?.[0]).toContain('usd-rate-date="20.11.2026"');
  });
});

describe('a calculator in a currency', () => {
  it('shows its amounts, its rate and the date of the rate in every part', async () => {
    const element = await calculatorFrom(
      '<ft-breakeven mode="full" currency="EUR" usd-rate="0.92" usd-rate-date="2026-11-20"></ft-breakeven>',
    );
    element.scenario = workedExample;
    await until(() => isReady(shareBarOf(element)) && figuresOf(element).includes('€'));
    const note = spaced(english.priceDates.amountsIn('euros', '$1', '€0.92', '20 Nov 2026'));
    expect(priceNote(shareBarOf(element))).toContain(note);
    const texts = [...(await textsInEveryView(element)).keys()];
    expect(texts.filter((text) => /\$|dollar/i.test(text)).map(spaced)).toEqual([note]);
    expect(texts.filter((text) => text.includes('€')).length).toBeGreaterThan(100);
    element.setAttribute('usd-rate', '920');
    await until(() =>
      [verdictOf(element), viewElement(element), formOf(element)].every((part) =>
        /€\d{3}/.test(part ? readable(part) : ''),
      ),
    );
  });

  it('has key figures and an answer line of converted amounts', async () => {
    await page.viewport(1000, 600);
    const [comparison] = evaluate(workedExample).comparisons;
    const { setupUsd, savingUsdPerMonth } = comparison as { setupUsd: number; savingUsdPerMonth: number };
    const inEuros = (usd: number): string => formatUsdCompact(usd / 2).replace('$', '€');
    const element = await calculatorWithParts({ scenario: workedExample, ...euros });
    await until(() => figuresOf(element).includes('€'));
    expect(figuresOf(element)).toContain(inEuros(setupUsd));
    expect(figuresOf(element)).toContain(inEuros(savingUsdPerMonth));
    await scrollPastVerdict(element);
    expect(lineText(element)).toContain(english.answerLine.saves(inEuros(savingUsdPerMonth)));
  });
});

describe('the cost chart in a currency', () => {
  it('has round steps of the currency on its axis, and reads out converted amounts', async () => {
    const drawn: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
      this: CanvasRenderingContext2D,
      ...args
    ) {
      drawn.push(args[0]);
      fillText.apply(this, args);
    });
    const chart = await costChart({ scenario: workedExample, currency: 'EUR', usdRate: 0.37 });
    await until(() => drawn.some((text) => text.startsWith('€')));
    drawn.length = 0;
    chart.setAttribute('usd-rate', '0.36');
    await until(() => drawn.some((text) => text.startsWith('€')));
    expect(drawn).toEqual(expect.arrayContaining(['€5k', '€10k', '€15k', '€20k']));
    expect(drawn.join(' ')).not.toContain('$');
    await pointAt(chart, -1);
    const totals = evaluate(workedExample).approaches.map(({ totalUsd }) => totalUsd ?? 0);
    for (const usd of totals.slice(0, 2))
      expect(figuresRead(chart)).toContain(formatUsdCompact(usd * 0.36).replace('$', '€'));
  });
});

/** The exported data of a calculator: its link, the CSV of every view, and the two files that its buttons save. */
async function exportsOf(element: FtBreakeven, saved: ReturnType<typeof downloads>) {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const bar = await until(() => shareBarOf(element));
  await until(() => isReady(bar));
  const csv: string[] = [];
  for (const { id } of views) {
    await openView(element, id);
    const view = (await until(() => isReady(viewElement(element)) && viewElement(element))) as TabView;
    await nextFrame();
    csv.push(view.toCsv());
  }
  for (const format of ['csv', 'json'] as const) {
    const before = saved.length;
    downloadButton(bar as NonNullable<typeof bar>, format).click();
    await until(() => saved.length > before);
  }
  buttonOf(bar, english.share.copyLink).click();
  await until(() => copied.mock.calls.length > 0);
  const files = await Promise.all(saved.map(async ({ content }) => (await content).text()));
  return { csv, files: files.splice(0), link: copied.mock.calls[0]?.[0] };
}

describe('the exported data of a calculator', () => {
  const saved = downloads();
  it('is the same with a currency and without one', async () => {
    const dollars = await calculatorWithParts({ scenario: workedExample });
    const inDollars = await exportsOf(dollars, saved);
    dollars.remove();
    (saved as unknown[] as { length: number }).length = 0;
    vi.restoreAllMocks();
    const element = await calculatorWithParts({ scenario: workedExample, ...euros });
    await until(() => figuresOf(element).includes('€'));
    expect(await exportsOf(element, saved)).toEqual(inDollars);
    expect(inDollars.csv.filter((text) => text !== '').length).toBeGreaterThan(4);
    expect(inDollars.files.join('')).toContain('USD');
  });
});

describe('a field of money in a currency', () => {
  beforeEach(() => page.viewport(1000, 900));

  const path = 'approaches[0].rates.inputUsdPerMTok';
  const usdOf = (scenario: Scenario): unknown => scenario.approaches[0]?.rates.inputUsdPerMTok;
  const formIn = async (usdRate: number, usdPerMTok = 3) => {
    const [baseline, ...others] = workedExample.approaches;
    const scenario = {
      ...workedExample,
      approaches: [{ ...baseline, rates: { ...baseline?.rates, inputUsdPerMTok: usdPerMTok } }, ...others],
    } as Scenario;
    const form = await mount({ scenario, currency: 'EUR', usdRate });
    await until(() => readable(form).includes('€'));
    await untilSettled(form);
    return form;
  };

  it('shows converted dollars, and stores what is typed as dollars, with and without a sign', async () => {
    const form = await formIn(0.8);
    expect(inputOf(fieldAt(form, path)).value).toBe('2.40');
    for (const [typed, usd] of [
      ['4', 5],
      ['€7', 8.75],
      ['8 EUR', 10],
      ['0.92', 1.15],
    ] as const) {
      await enter(fieldAt(form, path), typed);
      await untilSettled(form);
      expect(usdOf(lastScenario())).toBe(usd);
    }
  });

  it('refuses an amount in dollars', async () => {
    const form = await formIn(0.8);
    await enter(fieldAt(form, path), '$7');
    expect(refusalOf(fieldAt(form, path))).not.toBeNull();
    expect(changeEvents).toHaveLength(0);
  });

  it('keeps the exact dollars of a field that is only visited', async () => {
    const form = await formIn(0.9217, 0.4349999);
    const before = encodeScenario(form.scenario as Scenario);
    const input = inputOf(fieldAt(form, path));
    expect(input.value).toBe('0.40094');
    for (let visit = 0; visit < 3; visit++) {
      input.focus();
      input.select();
      input.blur();
    }
    await untilSettled(form);
    expect(changeEvents).toHaveLength(0);
    expect(encodeScenario(form.scenario as Scenario)).toBe(before);
  });

  it('keeps the exact dollars of a field whose shown amount is typed again', async () => {
    const form = await formIn(0.9217, 0.4349999);
    for (const typed of ['0.5', '0.40094', '€0.40094']) {
      await enter(fieldAt(form, path), typed);
      await untilSettled(form);
    }
    expect(usdOf(lastScenario())).toBe(0.4349999);
    await enter(fieldAt(form, path), '0.40094 – 0.5');
    await untilSettled(form);
    expect(refusalOf(fieldAt(form, path))).toBeNull();
    expect(usdOf(lastScenario())).toMatchObject({ p10: 0.4349999 });
  });

  it('shows its amount at a new rate, in place of a text that is being typed', async () => {
    const form = await formIn(0.8);
    await enter(fieldAt(form, path), '4');
    form.setAttribute('usd-rate', '0.5');
    await until(() => inputOf(fieldAt(form, path)).value === '2.50');
    await enter(fieldAt(form, path), 'x');
    expect(refusalOf(fieldAt(form, path))).not.toBeNull();
    form.setAttribute('usd-rate', '0.8');
    await until(() => inputOf(fieldAt(form, path)).value === '4.00');
    expect(refusalOf(fieldAt(form, path))).toBeNull();
  });

  it('keeps the exact dollars of all other fields when one is edited', async () => {
    const form = await formIn(0.9217, 0.4349999);
    await enter(fieldAt(form, 'approaches[0].rates.outputUsdPerMTok'), '18.434');
    await untilSettled(form);
    expect(usdOf(lastScenario())).toBe(0.4349999);
    expect(lastScenario().approaches[0]?.rates.outputUsdPerMTok).toBe(20);
  });
});
