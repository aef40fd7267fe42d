/**
 * Counts the actions from a bare calculator in the browser build to the right answer for a prompt of the user's own: clauses of
 * contracts, 1,500 words with five examples, GPT-4.1 mini against the same model tuned on Azure, 40,000 requests a month, cached
 * prompts, 800 training examples of 900 tokens, and two dollars for each label.
 *
 * Filling a field takes two actions: the click and the typed value. Each of these is one action:
 * - a click on a button or on a field. By keyboard: any number of presses of Tab up to the button or field, and Enter on a button.
 * - a paste.
 * - a typed value followed by Enter; in the list of models, typed search words followed by Enter.
 *
 * Text that was copied earlier is in the clipboard. Nothing else is prepared: the element has no attribute, and no fold was opened.
 */
import type { Locator } from 'playwright';
import { get_encoding } from 'tiktoken';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { findModel } from '../../src/prices/index.ts';
import {
  legalAnswerTokens,
  legalClause,
  legalExamples,
  legalInstructions,
  legalPrompt,
  legalRequest,
} from '../fixtures/legal-prompt.ts';
import { openPage, type Page } from '../harness/page.ts';

const { start, verdict } = english;
const maxActions = 15;
const day = new Date('2026-11-27T12:00:00Z');
/** The name of the tuned approach. */
const tunedName = 'Fine-tuning';

// The right answer, calculated independently of `src`

const requests = 40_000;
const examples = { count: 800, tokens: 900, usdPerLabel: 2 };
const epochs = 3;
const hoursPerMonth = 365.25 * 2;
const minutesPerMonth = hoursPerMonth * 60;

/** The tokens of a request. */
interface Tokens {
  /** The prompt with its examples, which every request repeats. */
  readonly prompt: number;
  /** The prompt of the tuned model, which needs no examples. */
  readonly tunedPrompt: number;
  readonly clause: number;
  readonly answer: number;
}

const encoding = get_encoding('o200k_base');
const countTokens = (text: string): number => encoding.encode_ordinary(text).length;

/** The tokens that OpenAI adds to each message, and once to a request. */
const tokensPerMessage = 4;
const tokensPerRequest = 3;

/** The tokens if the prompt is pasted as messages of a request. */
const tokensOfRequest: Tokens = {
  prompt: [legalInstructions, ...legalExamples.flatMap(({ clause, answer }) => [clause, answer])].reduce(
    (sum, text) => sum + countTokens(text) + tokensPerMessage,
    0,
  ),
  tunedPrompt: countTokens(legalInstructions) + tokensPerMessage,
  clause: countTokens(legalClause) + tokensPerMessage + tokensPerRequest,
  answer: legalAnswerTokens,
};

/** The tokens if the prompt is pasted as plain text. The text does not tell the length of an answer, so a blank start assumes 200 tokens. */
const tokensOfText: Tokens = {
  prompt: countTokens(legalPrompt),
  tunedPrompt: countTokens(legalInstructions),
  clause: countTokens(legalClause),
  answer: 200,
};

/** A value of the catalogue, which must have it. */
function known(value: number | null | undefined): number {
  if (value === null || value === undefined) throw new Error('The catalogue has no such value');
  return value;
}

/** The figures that the page must show, in dollars: `prompted` and `tuned` per 1,000 requests, `hosting` and `saved` per month, `setup` once. */
function rightAnswer({ prompt, tunedPrompt, clause, answer }: Tokens) {
  const { base } = findModel('openai/gpt-4.1-mini') ?? {};
  const { tuned } = findModel('azure/gpt-4.1-mini') ?? {};
  const [price, tunedPrice] = [base?.prices.at(-1), tuned?.prices.at(-1)];
  const [input, cachedInput, output] = [
    known(price?.inputUsdPerMTok),
    known(price?.cachedInputUsdPerMTok),
    known(price?.outputUsdPerMTok),
  ];
  const [shortest, step, minutes] = [
    known(base?.cache?.minimumTokens),
    known(base?.cache?.stepTokens),
    known(base?.cache?.ttlMinutes),
  ];
  const cachedTokens = shortest + Math.floor((prompt - shortest) / step) * step;
  const hitShare = 1 - Math.exp((-requests / minutesPerMonth) * minutes);
  const promptedUsd =
    ((prompt - cachedTokens + clause) * input +
      cachedTokens * (hitShare * cachedInput + (1 - hitShare) * input) +
      answer * output) /
    1e6;
  const callUsd =
    ((tunedPrompt + clause) * known(tunedPrice?.inputUsdPerMTok) +
      answer * known(tunedPrice?.outputUsdPerMTok)) /
    1e6;
  const hosting = known(tuned?.hosting?.[0]?.usdPerHour) * hoursPerMonth;
  const [offer] = tuned?.training ?? [];
  const perMTok = known(offer && 'usdPerMTok' in offer ? offer.usdPerMTok : null);
  const training = (examples.count * examples.tokens * epochs * perMTok) / 1e6;
  return {
    prompted: promptedUsd * 1000,
    tuned: (callUsd + hosting / requests) * 1000,
    hosting,
    saved: (promptedUsd - callUsd) * requests,
    setup: training + examples.count * examples.usdPerLabel,
  };
}

const dollars = (usd: number, decimals: number): string =>
  `$${usd.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}`;

describe.each(['mouse', 'keyboard'] as const)('a prompt of the user’s own, by %s,', (device) => {
  let page: Page;
  let actions: string[];
  beforeEach(async () => {
    actions = [];
    page = await openPage();
    await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.page.clock.setFixedTime(day);
    await page.show(
      '<script type="module" src="/dist/cdn/ft-breakeven.js"></script><ft-breakeven></ft-breakeven>',
    );
    await model(1).waitFor();
    await page.untilLoaded();
  });
  afterEach(() => page.close());

  const calculator = () => page.locator('ft-breakeven');
  const button = (label: string) => calculator().getByRole('button', { name: label, exact: true });
  const field = (path: string) => calculator().locator(`ft-scenario-form [data-path="${path}"] #value`);
  const model = (index: number) =>
    calculator().locator(`ft-scenario-form [data-path="approaches[${index}].model"] .button`);

  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);

  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let pressed = 0; !(await hasFocus(target)); pressed++) {
      expect(pressed, `Tab does not reach ${target}`).toBeLessThan(600);
      await page.page.keyboard.press('Tab');
    }
  };

  const untilFieldHasFocus = () => expect.poll(page.isWriting).toBe(true);

  // Actions

  const press = async (target: Locator): Promise<void> => {
    actions.push(`press ${target}`);
    if (device === 'mouse') return target.click();
    await tabTo(target);
    await page.page.keyboard.press('Enter');
  };

  const enter = async (target: Locator): Promise<void> => {
    actions.push(`enter ${target}`);
    await (device === 'mouse' ? target.click() : tabTo(target));
  };

  /** Pastes a text that the user has copied somewhere else. */
  const paste = async (text: string): Promise<void> => {
    actions.push('paste');
    await untilFieldHasFocus();
    await page.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.page.keyboard.press('ControlOrMeta+V');
  };

  const type = async (text: string): Promise<void> => {
    actions.push(`type ${text}`);
    await untilFieldHasFocus();
    await page.page.keyboard.type(text);
    await page.page.keyboard.press('Enter');
  };

  /** The actions after the prompts: traffic, the model to tune, the training, and what it costs. */
  const fillIn = async (): Promise<void> => {
    await enter(field('requestsPerMonth'));
    await type('40,000');
    await press(model(1));
    await type('azure gpt-4.1 mini');
    await enter(field('approaches[1].training.tokens'));
    await type('800 × 900');
    await press(calculator().locator('[data-add="approaches[1].setup"]'));
    await type('$2 per example');
    await press(button(start.keepAll));
  };

  const textOf = (part: string) => async () =>
    (await calculator().locator(`ft-verdict [part=${part}]`).textContent())
      ?.replaceAll('†', '')
      .replace(/\s+/g, ' ')
      .trim();

  const expectRightAnswer = async (tokens: Tokens): Promise<void> => {
    const { prompted, tuned, hosting, saved, setup } = rightAnswer(tokens);
    // The sentence is limited to this number of requests: the saving of more requests would pay for the machine.
    const { limited, rest } = verdict.verdicts.fixedAboveSaving(
      tunedName,
      true,
      dollars(hosting, 0),
      dollars(saved, 2),
    );
    await expect.poll(textOf('sentence')).toBe(limited + rest);
    const figures = await textOf('figures')();
    for (const figure of [
      dollars(setup, 0),
      dollars(tuned - prompted, 2),
      dollars(prompted, 2),
      dollars(tuned, 2),
    ])
      expect(figures).toContain(figure);
    expect(await calculator().locator('.of-group').count()).toBe(0);
    expect(page.errors).toEqual([]);
    expect(actions.length, actions.join('\n')).toBeLessThanOrEqual(maxActions);
  };

  it('pasted as the request that is sent today, leads to the right answer in at most 15 actions', async () => {
    await press(button(start.startBlank));
    await paste(legalRequest);
    await press(button(start.useModel('GPT-4.1 mini')));
    await press(button(start.useAsOutput(String(legalAnswerTokens))));
    await fillIn();
    await expectRightAnswer(tokensOfRequest);
  });

  it('pasted as two texts, leads to the right answer in at most 15 actions', async () => {
    expect(Math.round(legalPrompt.split(/\s+/).length / 100)).toBe(15);
    await press(button(start.startBlank));
    await paste(legalPrompt);
    await enter(calculator().locator('ft-token-counter[data-approach=prompt] textarea').last());
    await paste(legalClause);
    await press(model(0));
    await type('gpt-4.1 mini');
    await fillIn();
    await expectRightAnswer(tokensOfText);
  });
});
