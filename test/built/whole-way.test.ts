/**
 * Tests a whole session in the browser build, by keyboard: a prompt, a training file and a file of results lead to a recommendation
 * and its steps. Then the finished job and an export of usage change the calculation, and a link opens it on a new page.
 */
import type { Locator } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import type { FtChangeEvent } from '../../src/elements/common/events.ts';
import { english } from '../../src/i18n/en/index.ts';
import { openPage, type Page } from '../harness/page.ts';

const { advice, evaluation, folds: text, share, trainingData, usage } = english;
const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';

const teams = ['billing', 'shipping', 'accounts', 'returns', 'sales', 'safety', 'parts', 'press'];
const prompt =
  'Name the team that answers the message. Write one word. The teams are billing, shipping and accounts.';

/** A message that shares no word with another one, so that no two are near duplicates. */
const messageOf = (index: number): string =>
  Array.from({ length: 14 }, (_, at) => `${teams[(index * 3 + at * 5) % teams.length]}${index}x${at}`).join(
    ' ',
  );
const teamOf = (index: number): string => teams[(index * 7) % teams.length] ?? '';

const trainingFile = {
  name: 'teams.jsonl',
  content: Array.from({ length: 400 }, (_, index) =>
    JSON.stringify({
      messages: [
        { role: 'system', content: 'Name the team.' },
        { role: 'user', content: messageOf(index) },
        { role: 'assistant', content: teamOf(index) },
      ],
    }),
  ).join('\n'),
};

/** 300 cases, of which the prompt gets 70 % right and the tuned model 95 %. */
const resultsFile = {
  name: 'results.jsonl',
  content: Array.from({ length: 300 }, (_, index) =>
    Object.entries({ 'Few-shot prompt': index % 10 < 7, 'Fine-tuned': index % 20 < 19 }).map(
      ([approach, isRight]) =>
        JSON.stringify({
          id: index,
          input: messageOf(1000 + index),
          expected: teamOf(index),
          actual: isRight ? teamOf(index) : 'nobody',
          approach,
        }),
    ),
  )
    .flat()
    .join('\n'),
};

const jobFile = {
  name: 'job.json',
  content: JSON.stringify({
    jobArn: 'arn:aws:bedrock:us-east-1:111122223333:model-customization-job/amazon.nova-micro-v1:0/abc',
    customizationType: 'FINE_TUNING',
    status: 'Completed',
    baseModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0',
    hyperParameters: { epochCount: '4' },
    creationTime: '2026-11-20T10:00:00Z',
    endTime: '2026-11-20T11:00:00Z',
  }),
};

/** Three months of requests: their input is longer than the typed prompt, and about a third of it is cached. */
const usageFile = {
  name: 'usage.csv',
  content: [
    'timestamp,model,prompt_tokens,cached_tokens,completion_tokens',
    ...Array.from({ length: 900 }, (_, index) => {
      const month = 1 + (index % 3);
      const day = String(1 + ((index * 7) % 28)).padStart(2, '0');
      return `2026-0${month}-${day}T08:00:00Z,gpt-4.1-mini,${900 + (index % 50)},${index % 2 ? 600 : 0},${4 + (index % 3)}`;
    }),
  ].join('\n'),
};

describe('a whole session, by keyboard,', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  const calculator = () => page.locator('ft-breakeven');
  const header = (id: string) => calculator().locator(`details[data-fold=${id}] > summary`);
  const expectHeader = (id: string) => expect.poll(() => header(id).textContent());

  /** Presses `key` (Tab, or Shift and Tab) until `isThere` says that the focus is where it should be. */
  const tabUntil = async (name: string, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> => {
    for (let pressed = 0; !(await isThere()); pressed++) {
      expect(pressed, `${key} does not reach ${name}`).toBeLessThan(600);
      await page.page.keyboard.press(key);
    }
  };

  /** Moves the focus with Tab to a control with this name, and presses Enter. */
  const tabAndEnter = async (name: string): Promise<void> => {
    await tabUntil(name, async () => (await page.focusedText()) === name);
    await page.page.keyboard.press('Enter');
  };

  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element.matches(':focus'));

  /** Opens a fold and chooses a file in it. */
  const chooseIn = async (
    id: 'trainingData' | 'evaluation' | 'usage',
    file: { readonly name: string; readonly content: string },
  ): Promise<void> => {
    await tabAndEnter(text.parts[id].title);
    await calculator().locator(`details[data-fold=${id}] .choose`).waitFor();
    await chooseWith(english[id].chooseOne, file);
  };

  /** Presses the button with this name, which opens a file chooser, and chooses a file. */
  const chooseWith = async (
    button: string,
    file: { readonly name: string; readonly content: string },
  ): Promise<void> => {
    const chooser = page.page.waitForEvent('filechooser');
    await tabAndEnter(button);
    const { name, content } = file;
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  };

  /** Presses the button of the usage fold that uses the ticked lines. */
  const useTickedLines = async (): Promise<void> => {
    const button = calculator().locator('ft-usage .actions .primary');
    await button.waitFor();
    await tabAndEnter((await button.textContent())?.trim() ?? '');
  };

  /** Performs an action, and returns the scenario of the `ft-change` event that follows. */
  const untilChange = async (act: () => Promise<void>): Promise<Scenario> => {
    await calculator().evaluate((element) => {
      const keep = (event: Event): void => {
        Object.assign(element, { changed: (event as FtChangeEvent).scenario });
      };
      element.addEventListener('ft-change', keep, { once: true });
    });
    await act();
    const changed = () =>
      calculator().evaluate((element) => (element as { changed?: Scenario }).changed ?? null);
    await expect.poll(changed).not.toBe(null);
    return (await changed()) as Scenario;
  };

  it('leads from a prompt and two files to a recommendation with its steps, takes in the finished job and an export of usage, and ends with a link', async () => {
    await page.show(`${script}<ft-breakeven></ft-breakeven>`);
    await header('trainingData').waitFor();
    await page.untilLoaded();
    expect(await header('advisor').textContent()).not.toContain(advice.claims['fine-tune']);

    const shownScenario = () =>
      calculator().evaluate((element) => (element as { scenario?: Scenario }).scenario ?? null);
    const fixedTokens = async () => (await shownScenario())?.approaches[0]?.prefixTokens;
    const tokensOfExample = await fixedTokens();

    const field = calculator().locator('ft-token-counter textarea').first();
    await tabUntil('the prompt', () => hasFocus(field));
    await page.page.keyboard.press('ControlOrMeta+A');
    await page.page.keyboard.insertText(prompt);
    await expect.poll(() => calculator().locator('.example').count()).toBe(0);
    await expect.poll(fixedTokens).not.toBe(tokensOfExample);
    await expect.poll(fixedTokens).toBeGreaterThan(0);

    await chooseIn('trainingData', trainingFile);
    await expectHeader('trainingData').toContain(trainingData.summaryUnused);
    await tabAndEnter(trainingData.use);
    await expectHeader('trainingData').toContain(trainingData.summaryUsed('Fine-tuned'));

    await chooseIn('evaluation', resultsFile);
    await expectHeader('evaluation').toContain(evaluation.summaryUnused);
    await tabAndEnter(evaluation.use);
    await expectHeader('evaluation').toContain(evaluation.summaryUsed);

    await tabAndEnter(text.parts.advisor.title);
    const answerInput = calculator().locator('ft-advisor #answer-bar');
    await tabUntil('the question', () => hasFocus(answerInput));
    await page.page.keyboard.insertText('80');
    await page.page.keyboard.press('Enter');
    await expectHeader('advisor').toContain(advice.claims['fine-tune']);

    await tabAndEnter(advice.page.nextSteps);
    const code = calculator().locator('ft-next-steps pre');
    await expect.poll(() => code.first().textContent()).toContain(trainingFile.name);
    expect(await code.count()).toBeGreaterThan(3);

    // The finished job and the export of usage say what really happened.
    await chooseIn('usage', jobFile);
    await expectHeader('usage').toContain(usage.summaryJob('Bedrock').claim);
    const bill = calculator().locator('ft-usage input.bill');
    await tabUntil('the bill', () => hasFocus(bill));
    await page.page.keyboard.insertText('3.11');
    await page.page.keyboard.press('Enter');
    const scenarioWithJob = await untilChange(useTickedLines);
    await expectHeader('usage').toContain(usage.summaryUsed);
    const { setup } = evaluate(scenarioWithJob).approaches[1] ?? {};
    expect(setup?.lines.find(({ path }) => path === 'training')?.usd).toBeCloseTo(3.11, 6);

    await tabUntil('the header', () => hasFocus(header('usage')), 'Shift+Tab');
    await chooseWith(usage.replace, usageFile);
    await expectHeader('usage').toContain(usage.summaryUsage('900', 900).claim);
    await expectHeader('usage').toContain(usage.summaryUnused);
    const scenarioWithUsage = await untilChange(useTickedLines);
    await expectHeader('usage').toContain(usage.summaryUsed);
    expect(scenarioWithUsage.requestsPerMonth).not.toEqual(scenarioWithJob.requestsPerMonth);
    expect(scenarioWithUsage.approaches[1]?.training).toEqual(scenarioWithJob.approaches[1]?.training);

    // The link opens the same calculation on a new page.
    await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tabAndEnter(share.copyLink);
    await calculator().getByText(share.linkCopied).first().waitFor({ state: 'attached' });
    const link = await page.page.evaluate(() => navigator.clipboard.readText());
    const calculated = await shownScenario();
    await page.page.goto('about:blank');
    await page.page.goto(link);
    await expect.poll(shownScenario).toEqual(calculated);
    expect(calculated).toEqual(scenarioWithUsage);
    expect(page.errors).toEqual([]);
  });
});
