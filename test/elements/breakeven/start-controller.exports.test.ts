/** Exports, tables and print of a calculation with the user's own prompt while other values are still the example's. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FtBreakeven } from '../../../src/elements/breakeven/breakeven.ts';
import type { FtCostChart } from '../../../src/elements/cost-chart/cost-chart.ts';
import type { FtCostTable } from '../../../src/elements/cost-table/cost-table.ts';
import { FtKeepEvent } from '../../../src/elements/scenario-form/keep-event.ts';
import type { FtScenarioForm } from '../../../src/elements/scenario-form/scenario-form.ts';
import { cdnScript } from '../../../src/elements/share-bar/export.ts';
import type { FtShareBar } from '../../../src/elements/share-bar/share-bar.ts';
import { english } from '../../../src/i18n/en/index.ts';
import { plainText } from '../../../src/i18n/pieces.ts';
import {
  calculatorWithParts,
  formOf,
  openView,
  paperIn,
  sentenceOf,
  shareBarOf,
  viewElement,
} from '../../harness/breakeven.ts';
import { stoppedClock } from '../../harness/clock.ts';
import { eventTexts } from '../../harness/cost-table.ts';
import { downloads } from '../../harness/downloads.ts';
import { buttonOf, spaced } from '../../harness/element.ts';
import { printedChart, printedInputs, printedText } from '../../harness/paper.ts';
import { downloadButton } from '../../harness/share-bar.ts';
import { groupsShown, pasteOwnPrompt, press } from '../../harness/start.ts';
import { until } from '../../harness/wait.ts';

stoppedClock();
const savedFiles = downloads();
const { start, chart, inputs } = english;
/** The condition in the sentence of a calculation that still has values of the example, without the reason that may follow it. */
const ifYours = start.would.ifYours('').slice(0, -1);
const year = /20\d\d/;

beforeEach(() => page.viewport(1280, 800));

async function withOwnPrompt(): Promise<FtBreakeven> {
  const element = await calculatorWithParts({ startsOn: '2027-01-01' });
  await pasteOwnPrompt(element, 'Review one clause of a commercial contract and answer with its risk.');
  return element;
}

/** The sentence of the verdict without its marks. */
const plainSentence = (element: FtBreakeven): string => sentenceOf(element).replace('†', '');

/** The text inside the copied tag. */
async function fallbackOf(element: FtBreakeven): Promise<string> {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const bar = await until(() => shareBarOf(element));
  buttonOf(bar, english.share.embedCode).click();
  await until(() => copied.mock.calls.length > 0);
  const code = copied.mock.lastCall?.[0] ?? '';
  copied.mockRestore();
  expect(code).toContain(cdnScript);
  return spaced(/>([^<]*)<\/ft-breakeven>/.exec(code)?.[1]);
}

/** The report in Markdown. */
async function reportOf(element: FtBreakeven): Promise<string> {
  const count = savedFiles.length;
  downloadButton((await until(() => shareBarOf(element))) as FtShareBar, 'markdown').click();
  await until(() => savedFiles.length > count);
  return spaced(await (await savedFiles.at(-1)?.content)?.text());
}

describe('while values of the example remain', () => {
  it('embed code and report have the sentence of the page, without a date, until all values are kept', async () => {
    const element = await withOwnPrompt();
    const sentence = plainSentence(element);
    expect(sentence).toContain(ifYours);
    expect(await fallbackOf(element)).toBe(sentence);
    const [verdict = ''] = (await reportOf(element)).split(`## ${inputs.keyFigures}`);
    expect(verdict).toContain(ifYours);
    expect(verdict).not.toMatch(year);

    await press(element, start.keepAll);
    await until(() => plainSentence(element) !== sentence);
    expect(await fallbackOf(element)).toBe(plainSentence(element));
    expect(await fallbackOf(element)).not.toContain(ifYours);
  });

  it('the report says that the value of tuning is the one with the figures of the example', async () => {
    const element = await withOwnPrompt();
    const worthSentence = english.worth.split(null, { saves: true, usd: '' });
    const firstWords = spaced(plainText(worthSentence)).split(' the ')[0] ?? '';
    expect(await reportOf(element)).toContain(`${start.would.withExample} ${firstWords}`);
    await press(element, start.keepAll);
    expect(await reportOf(element)).toContain(firstWords);
    expect(await reportOf(element)).not.toContain(start.would.withExample);
  });

  it('the report marks each value of the example', async () => {
    const element = await withOwnPrompt();
    const report = await reportOf(element);
    for (const value of ['250,000', '160', 'Claude Sonnet 5.5']) expect(report).toContain(start.eg(value));
    await press(element, start.keepAll);
    expect(await reportOf(element)).not.toContain(start.eg(''));
  });

  it('the table by month has no date of the payback', async () => {
    const element = await withOwnPrompt();
    await openView(element, 'table');
    const eventsText = () => eventTexts(viewElement(element) as FtCostTable).join();
    await until(() => eventsText().includes(chart.wouldPayBack));
    await press(element, start.keepAll);
    await until(() => !eventsText().includes(chart.wouldPayBack));
  });

  it('the printed page marks each value of the example, and has no date of the payback', async () => {
    const element = await withOwnPrompt();
    const paper = await until(() => paperIn(element));
    await customElements.whenDefined('ft-paper');
    paper.preview = true;
    await paper.updateComplete;
    await until(() => printedInputs(paper).includes(start.eg('250,000')));
    expect(printedInputs(paper)).toContain(start.eg('Claude Sonnet 5.5'));
    const date = english.working.steps['verdict.date'];
    const isConditional = () => (printedChart(paper) as FtCostChart | null)?.conditional;
    await until(() => printedText(paper).includes(english.working.steps['verdict.months']));
    expect(printedText(paper)).not.toContain(date);
    expect(isConditional()).toBe(true);
    await press(element, start.keepAll);
    await until(() => printedText(paper).includes(date));
    expect(isConditional()).toBe(false);
    expect(printedInputs(paper)).not.toContain(start.eg('250,000'));
  });

  it('the printed page also has no date of the payback if only the proposed prompt is left', async () => {
    const element = await withOwnPrompt();
    const paper = await until(() => paperIn(element));
    await customElements.whenDefined('ft-paper');
    paper.preview = true;
    const form = formOf(element) as FtScenarioForm;
    form.dispatchEvent(new FtKeepEvent([...form.borrowed]));
    await element.updateComplete;
    expect(groupsShown(element)).toEqual([start.groups.tunedPrompt]);
    expect(sentenceOf(element)).not.toMatch(year);
    const { 'verdict.months': months, 'verdict.date': date } = english.working.steps;
    await until(() => printedText(paper).includes(months));
    expect(printedText(paper)).not.toContain(date);
    expect((printedChart(paper) as FtCostChart).conditional).toBe(true);
  });
});
