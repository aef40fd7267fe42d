/** Tests the printed page of the browser build: which parts it contains, and that nothing is cut off. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { views } from '../../src/elements/views.ts';
import { form } from '../../src/i18n/en/form.ts';
import { inputs } from '../../src/i18n/en/inputs.ts';
import { parts } from '../../src/i18n/en/parts.ts';
import { priceDates } from '../../src/i18n/en/price-dates.ts';
import { start } from '../../src/i18n/en/start.ts';
import { unitCost } from '../../src/i18n/en/unit-cost.ts';
import { openPage, type Page } from '../harness/page.ts';
import { elementsBeyondTheEdge, recordAtPrint, textReader, visibleText } from '../harness/printed-page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const darkStyle = '<style>body { background: #0f1216; color: #e6e9ee }</style>';
const example = '<ft-breakeven starts-on="2027-01-01"></ft-breakeven>';
const viewNames = views.map(({ id }) => parts.viewNames[id]);
/** Sheets of paper, with the width between their margins in CSS pixels. */
const sheets = [
  ['A4, margins of 10 mm', 718],
  ['A4, margins of an inch', 602],
  ['Letter, margins of 0.4 inches', 739],
  ['Letter, margins of an inch', 624],
] as const;

describe('a printed page', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  const waitUntilReady = async () => {
    const canvas = page.locator('ft-breakeven ft-cost-chart canvas').first();
    await canvas.waitFor();
    await page.untilLoaded();
    // Chart.js sets the size of the canvas when it draws.
    await expect.poll(() => canvas.evaluate((drawn) => (drawn as HTMLElement).style.width)).not.toBe('');
  };

  it('contains the whole calculation, whichever view is open', async () => {
    await page.show(`${script}${textReader}${example}`);
    await waitUntilReady();
    for (const view of viewNames) {
      await page.page.emulateMedia({ media: 'screen' });
      await page.page.getByRole('tab', { name: view }).click();
      await page.page.emulateMedia({ media: 'print' });
      await page.locator('ft-paper [part=link]').waitFor();
      const printed = await visibleText(page);
      for (const part of [
        'Fine-tuning pays back within',
        'Net after 12 months',
        'Cumulative cost',
        unitCost.title,
        'Requests a month 250,000 (200,000 – 300,000)',
        '260 days old',
        'Payback date',
        inputs.openAgain,
        '#ft=ft1~',
        priceDates.pricesAsOf('').replace('.', '').trim(),
      ])
        expect(printed, view).toContain(part);
      for (const screenOnly of [
        'Copy link',
        'Undo',
        'Start from',
        'By volume',
        'Payback map',
        form.addApproach,
      ])
        expect(printed, view).not.toContain(screenOnly);
      // A word from the ticket of the example's prompt, which is not printed.
      expect(printed, view).not.toContain('Friday');
    }
  });

  it('names the inputs that are still the example’s, and what is missing once they are removed, without links to the inputs', async () => {
    const printed = async () => {
      await page.page.emulateMedia({ media: 'print' });
      const text = await visibleText(page);
      await page.page.emulateMedia({ media: 'screen' });
      return text;
    };
    await page.show(`${script}${textReader}${example}`);
    await waitUntilReady();
    const field = page.locator('ft-breakeven .paste textarea');
    await field.fill('Sort these letters.');
    await field.press('Enter');
    await page.locator('ft-breakeven .of-group').first().waitFor();
    const withOwnPrompt = await printed();
    for (const name of [start.stillExample, start.groups.models, start.groups.traffic, start.groups.costs])
      expect(withOwnPrompt).toContain(name);
    for (const name of [start.keepAll, start.clearAll, start.edit]) expect(withOwnPrompt).not.toContain(name);
    await page.page.getByRole('button', { name: start.clearAll }).click();
    await page.page.getByRole('button', { name: start.missing.model }).waitFor();
    expect(await printed()).toContain(start.missing.model);
  });

  it('has space between the names of the example’s figures if the inputs are hidden', async () => {
    await page.show(`${script}<ft-breakeven starts-on="2027-01-01" hide="inputs"></ft-breakeven>`);
    const field = page.locator('ft-breakeven .paste textarea');
    await field.fill('Sort these letters.');
    await field.press('Enter');
    await page.locator('ft-breakeven span.of-group').first().waitFor();
    await page.page.emulateMedia({ media: 'print' });
    const boxes = await page.locator('ft-breakeven .of-group').evaluateAll((names) =>
      names.map((name) => {
        const { left, right, top } = name.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    const gaps = boxes.slice(1).flatMap(({ left, top }, index) => {
      const previous = boxes[index];
      return previous && previous.top === top ? [left - previous.right] : [];
    });
    expect(gaps.length).toBeGreaterThan(2);
    expect(Math.min(...gaps)).toBeGreaterThan(5);
  });

  it('has no controls', async () => {
    await page.show(`${script}${example}`);
    await waitUntilReady();
    await page.page.emulateMedia({ media: 'print' });
    await page.locator('ft-paper [part=link]').waitFor();
    for (const control of ['button:not(.term)', 'input', 'textarea', '[role=tab]', 'summary'])
      expect(await page.locator(`ft-breakeven ${control}:visible`).count(), control).toBe(0);
    // A word that opens an explanation on the screen is plain text on paper.
    const lines = await page
      .locator('ft-breakeven .term:visible')
      .evaluateAll((words) => words.map((word) => getComputedStyle(word).textDecorationLine));
    expect(new Set(lines)).toEqual(new Set(['none']));
  });

  it('is complete once the listeners of beforeprint have run, and is removed after printing', async () => {
    await page.show(`${script}${textReader}${example}`);
    await waitUntilReady();
    const printState = await recordAtPrint(page);
    const pdf = await page.page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(100_000);
    const state = await printState();
    expect(state?.chartPx).toBe(2040);
    expect(state?.lines).toBeGreaterThan(20);
    await expect.poll(() => page.locator('ft-paper section').count()).toBe(0);
    expect(page.errors).toEqual([]);
  });

  it.each(sheets)('has nothing cut off at the right edge of %s', async (_sheet, width) => {
    await page.page.setViewportSize({ width, height: 1000 });
    await page.show(`<style>body { margin: 0 }</style>${script}${example}`);
    await waitUntilReady();
    await page.page.emulateMedia({ media: 'print' });
    await page.locator('ft-paper [part=link]').waitFor();
    expect(await elementsBeyondTheEdge(page)).toEqual([]);
  });

  it('continues on further sheets in a modal dialog and in a popover, with the rule of docs/embedding.md', async () => {
    const [, rule] =
      /```css\n(@media print [\s\S]+?)```/.exec(readFileSync('docs/embedding.md', 'utf8')) ?? [];
    expect(rule).toBeTruthy();
    const sheetCount = async () => {
      const pdf = await page.page.pdf({ format: 'A4' });
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    };
    await page.show(`<style>${rule}</style>${script}<dialog>${example}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`);
    await waitUntilReady();
    expect(await sheetCount()).toBeGreaterThan(3);
    // A tall box stands for the calculator.
    await page.show(`<style>${rule}</style><div popover><p style="block-size: 5000px"></p></div>
      <script>document.querySelector('[popover]').showPopover()</script>`);
    expect(await sheetCount()).toBeGreaterThan(3);
  });

  it('is light on a dark page', async () => {
    await page.show(`${darkStyle}${script}${example}`);
    await waitUntilReady();
    await page.page.emulateMedia({ media: 'print' });
    await page.locator('ft-paper [part=link]').waitFor();
    const colors = await page
      .locator('ft-breakeven')
      .locator('ft-verdict, ft-paper')
      .evaluateAll((parts) =>
        parts.map((part) => {
          const { color, backgroundColor } = getComputedStyle(part);
          return [color, backgroundColor];
        }),
      );
    expect(colors).toEqual([
      ['rgb(26, 29, 33)', 'rgb(255, 255, 255)'],
      ['rgb(26, 29, 33)', 'rgb(255, 255, 255)'],
    ]);
  });

  it('contains every calculator of the page', async () => {
    await page.show(
      `${script}${textReader}${example}<ft-breakeven id="other" tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"></ft-breakeven>`,
    );
    await waitUntilReady();
    await page.page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('ft-paper [part=link]').count()).toBe(2);
    const printed = await visibleText(page);
    expect(printed).toMatch(/2\sweeks/);
    expect(printed).toContain('#ft=ft1~');
    expect(printed).toContain('#ft-other=ft1~');
  });

  it('shows the answer before the rest of the element has loaded', async () => {
    await page.page.route(/chunks\/(paper|cost-chart|unit-cost|working|share-bar)/, () => {});
    await page.show(`${script}${textReader}${example}`);
    await page.locator('ft-verdict [part~=sentence]').waitFor();
    await page.page.emulateMedia({ media: 'print' });
    const printed = await visibleText(page);
    expect(printed).toContain('Fine-tuning pays back within');
    expect(printed).toContain('Net after 12 months');
    for (const screenOnly of ['Prompts', 'Start from', start.useOwn, 'Compare with'])
      expect(printed).not.toContain(screenOnly);
  });
});
