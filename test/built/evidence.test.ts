/**
 * Tests the folds of the browser build: a training file is dropped on a calculator with the example, mended and used, and its use is
 * undone, by mouse and by keyboard. No chunk of the fold is requested before it is needed.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { chunkFile } from '../harness/chunks.ts';
import { openPage, type Page } from '../harness/page.ts';
import { textReader, visibleText } from '../harness/printed-page.ts';

const { folds: text, trainingData, share, breakeven } = english;
const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
/** Markup that records the scenario of each `ft-change` event that reaches the page around the calculators. */
const recorder =
  '<script>changes = []; addEventListener("ft-change", ({ scenario }) => changes.push(scenario), true)</script>';
const pageWithExample = `${script}${recorder}<ft-breakeven></ft-breakeven>`;

const words = [
  'invoice',
  'refund',
  'parcel',
  'password',
  'seat',
  'garden',
  'lamp',
  'train',
  'river',
  'violin',
];

/** A long ticket that no other line repeats. */
const ticketOf = (index: number): string =>
  Array.from({ length: 900 }, (_, at) => words[(at * 7 + index * (1 + (at % 9))) % words.length]).join(' ');

/** Examples, of which one in 30 is broken JSON, and one in 40 has an unknown role. */
const flawedLines = Array.from({ length: 120 }, (_, index) => {
  const line = JSON.stringify({
    messages: [
      { role: 'system', content: 'Name the team.' },
      { role: 'user', content: `${index}: ${ticketOf(index)}` },
      { role: index % 40 === 7 ? 'bot' : 'assistant', content: words[index % words.length] },
    ],
  });
  return index % 30 === 4 ? line.slice(0, -2) : line;
});
/** The number of lines that are left once the refused ones are dropped. */
const goodCount = flawedLines.filter((_, index) => index % 40 !== 7 && index % 30 !== 4).length;
const flawedFile = { name: 'tickets.jsonl', content: flawedLines.join('\n') };

describe('the evidence below a calculator', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  const calculator = (index = 0) => page.locator('ft-breakeven').nth(index);
  const fold = (index = 0) => calculator(index).locator('details[data-fold=trainingData]');
  const header = (index = 0) => fold(index).locator('> summary');
  const basis = () => calculator().locator('.basis');
  const reason = () => calculator().locator('ft-verdict [part=reason]');
  const button = (name: string) => calculator().getByRole('button', { name, exact: true });
  const partRequests = () =>
    page.requests.filter((url) => new RegExp(`/${chunkFile('training-data')}`).test(url));
  /** The training tokens in the scenario of each recorded `ft-change`. */
  const changes = () =>
    page.page.evaluate(() =>
      (globalThis as never as { changes: { approaches: { training?: { tokens: number } }[] }[] }).changes.map(
        ({ approaches }) => approaches.find(({ training }) => training)?.training?.tokens,
      ),
    );

  /** Shows calculators, and waits until all of their files are loaded. */
  const show = async (body: string): Promise<void> => {
    await page.show(body);
    await header().waitFor();
    await page.untilLoaded();
  };

  /** Fires drag events with a file at a part of the page. By default, the last of them drops the file. */
  const drag = async (
    selector: string,
    file: { readonly name: string; readonly content: string },
    events: readonly string[] = ['dragover', 'drop'],
  ): Promise<void> => {
    const dataTransfer = await page.page.evaluateHandle(({ name, content }) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name));
      return data;
    }, file);
    for (const event of events)
      await page.page.locator(selector).first().dispatchEvent(event, { dataTransfer });
  };

  /** Moves the focus with Tab to a control with this name, and presses Enter. */
  const tabAndEnter = async (name: string): Promise<void> => {
    for (let pressed = 0; (await page.focusedText()) !== name; pressed++) {
      expect(pressed, `Tab does not reach ${name}`).toBeLessThan(400);
      await page.page.keyboard.press('Tab');
    }
    await page.page.keyboard.press('Enter');
  };

  /** Applies the fixes, uses the file, and checks what the calculator then says. */
  const mendAndUse = async (press: (name: string) => Promise<void>): Promise<void> => {
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryNotReady);
    await press(trainingData.applyFixes);
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUnused);
    expect(await header().textContent()).toContain(`${goodCount} `);
    const reasonBefore = await reason().textContent();
    expect(await changes()).toEqual([]);
    await press(trainingData.use);
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUsed('Fine-tuned'));
    await expect.poll(() => reason().textContent()).not.toBe(reasonBefore);
    await expect.poll(() => basis().textContent()).toContain(text.trainingFileIs.used);
    // The page gets only the event of the calculator, and not the event of the part inside the calculator.
    expect(await changes()).toEqual([expect.any(Number)]);
  };

  it('takes a file dropped on the verdict, mends it, uses it, and undoes its use, by mouse', async () => {
    await show(pageWithExample);
    expect(await header().textContent()).toContain(text.parts.trainingData.empty.claim);
    expect(await basis().textContent()).toContain(text.trainingFileIs.none);
    const reasonBefore = await reason().textContent();
    await drag('ft-breakeven ft-verdict', flawedFile);
    await expect.poll(() => fold().evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
    await mendAndUse((name) => button(name).click());
    const [tokens] = await changes();

    const undo = calculator().locator('ft-scenario-bar').getByRole('button', { name: share.undo });
    await undo.click();
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUnused);
    expect(await reason().textContent()).toBe(reasonBefore);
    await calculator().locator('ft-scenario-bar').getByRole('button', { name: share.redo }).click();
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUsed('Fine-tuned'));

    // Undo of the part is the same step as Undo of the calculator, which then has nothing left to undo.
    await calculator()
      .locator('ft-training-data')
      .getByRole('button', { name: trainingData.undo, exact: true })
      .click();
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUnused);
    expect(await reason().textContent()).toBe(reasonBefore);
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
    const [, , redone] = await changes();
    expect(redone).toBe(tokens);
    expect(await changes()).toHaveLength(4);
    expect(page.errors).toEqual([]);
  });

  it('takes a file that is chosen, mended and used by keyboard', async () => {
    await show(pageWithExample);
    await tabAndEnter(text.parts.trainingData.title);
    await calculator().locator('ft-training-data .choose').waitFor();
    const chooser = page.page.waitForEvent('filechooser');
    await tabAndEnter(trainingData.chooseOne);
    const { name, content } = flawedFile;
    await (await chooser).setFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(content) });
    await mendAndUse(tabAndEnter);
  });

  it('opens without scrolling the page', async () => {
    await show(pageWithExample);
    const scrollTop = () => page.page.evaluate(() => scrollY);
    await drag('ft-breakeven ft-verdict', flawedFile);
    await calculator().locator('ft-training-data [part=actions]').waitFor();
    expect(await scrollTop()).toBe(0);
    // The button in the line below the verdict scrolls to the fold.
    await basis().getByRole('button').click();
    await expect.poll(scrollTop).toBeGreaterThan(0);
    await expect.poll(page.focusedPart).toBe('summary');
  });

  it('requests no chunk of the part until a reader scrolls near its fold', async () => {
    await show(`${pageWithExample}<p style="height: 3000px"></p>`);
    await page.page.waitForLoadState('networkidle');
    expect(partRequests()).toEqual([]);
    await header().scrollIntoViewIfNeeded();
    await expect.poll(() => partRequests().length).toBeGreaterThan(0);
  });

  it('requests the part while a file is dragged over the calculator, and not while a text is dragged', async () => {
    await show(pageWithExample);
    await page.page
      .locator('ft-breakeven ft-verdict')
      .first()
      .dispatchEvent('dragover', {
        dataTransfer: await page.page.evaluateHandle(() => {
          const data = new DataTransfer();
          data.setData('text/plain', 'a text');
          return data;
        }),
      });
    await page.page.waitForLoadState('networkidle');
    expect(partRequests()).toEqual([]);
    await drag('ft-breakeven ft-verdict', flawedFile, ['dragover']);
    await expect.poll(() => partRequests().length).toBeGreaterThan(0);
    expect(await fold().evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
  });

  it('shows a message if the part does not load, and reads the dropped file after Retry', async () => {
    await page.page.route(/chunks\/training-data-/, (route) => route.abort());
    await show(pageWithExample);
    await drag('ft-breakeven ft-verdict', flawedFile);
    const alert = fold().locator('[role=alert]');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(text.parts.trainingData.lost);
    await page.page.unroute(/chunks\/training-data-/);
    await alert.getByRole('button', { name: breakeven.retryLoad }).click();
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryNotReady);
  });

  it('keeps the files of two calculators apart', async () => {
    await show(`${pageWithExample}<ft-breakeven id="second"></ft-breakeven>`);
    // A calculator has its folds once it is near the visible part of the page.
    await page.page.locator('#second').scrollIntoViewIfNeeded();
    await header(1).waitFor();
    // This file has 20 lines, some of which are refused.
    await drag('#second ft-verdict', { name: 'a.jsonl', content: flawedLines.slice(10, 30).join('\n') });
    await expect.poll(() => header(1).textContent()).toMatch(/\b20 |\b1\d /);
    expect(await header(0).textContent()).toContain(text.parts.trainingData.empty.claim);
    await drag('ft-breakeven ft-verdict', flawedFile);
    await expect.poll(() => header(0).textContent()).toContain(trainingData.summaryNotReady);
    expect(await header(1).textContent()).toMatch(/\b20 |\b1\d /);
  });

  it('is printed only if it has a file: with its sentence and figures, and without controls', async () => {
    await show(`${textReader}${pageWithExample}`);
    const printed = async (): Promise<string> => {
      await page.page.emulateMedia({ media: 'print' });
      await page.locator('ft-paper [part=link]').first().waitFor();
      const printedText = await visibleText(page);
      await page.page.emulateMedia({ media: 'screen' });
      return printedText;
    };
    expect(await printed()).not.toContain(text.headings.evidence.title);
    await drag('ft-breakeven ft-verdict', flawedFile);
    await button(trainingData.applyFixes).click();
    await expect.poll(() => header().textContent()).toContain(trainingData.summaryUnused);
    // A folded part is printed too.
    await header().click();
    const withFile = await printed();
    for (const part of [
      text.headings.evidence.title,
      trainingData.summaryUnused,
      flawedFile.name,
      trainingData.figures.billed,
    ])
      expect(withFile).toContain(part);
    for (const screenOnly of [trainingData.use, trainingData.checksTitle, trainingData.costTitle])
      expect(withFile).not.toContain(screenOnly);
  });
});
