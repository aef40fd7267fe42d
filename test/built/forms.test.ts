/**
 * Tests the browser build in a form of the page: what the browser restores after a return to the page, which value the form sends, and
 * which field gets the focus if an entry is refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeScenario } from '../../src/core/index.ts';
import type { Scenario } from '../../src/core/types.ts';
import { parts } from '../../src/i18n/en/parts.ts';
import { openPage, type Page } from '../harness/page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const pageForm = (content: string) => `${script}<form><ft-breakeven name="cost" starts-on="2027-01-01"
  tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50"></ft-breakeven>${content}</form>`;
const requestsInput = 'ft-scenario-form [data-path=requestsPerMonth] #value';

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

/** The value that the page form would send for the calculator; `null` if it would send none. */
const sentValue = () =>
  page.page.evaluate(() => {
    const form = document.querySelector('form');
    return form && (new FormData(form).get('cost') as string | null);
  });

/** The scenario that the page form would send; `null` if it would send none. */
const sentScenario = async (): Promise<Scenario | null> => {
  const value = await sentValue();
  return value ? decodeScenario(value) : null;
};

/** Types a number of requests, and waits until the page form has it, and nothing else has changed. Returns the scenario. */
async function enterRequests(number: number): Promise<unknown> {
  await expect.poll(sentScenario).not.toBeNull();
  const expected = { ...(await sentScenario()), requestsPerMonth: number };
  await page.locator(requestsInput).fill(String(number));
  await expect.poll(sentScenario).toEqual(expected);
  return expected;
}

it('a browser restores the calculation after a return to the page', async () => {
  await page.show(pageForm(''));
  const entered = await enterRequests(4321);
  await page.page.goto(`${page.address}package.json`);
  await page.page.goBack();
  await expect.poll(sentScenario).toEqual(entered);
  expect(page.errors).toEqual([]);
});

it('a press on the button that submits the page form moves the focus to a refused entry, and submits a good one', async () => {
  await page.show(pageForm('<button>Send</button>'));
  await page.locator(requestsInput).fill('many');
  await page.locator('[data-path=requestsPerMonth] .refusal').waitFor();
  await page.page.getByRole('button', { name: 'Send' }).click();
  expect(await page.focusedPart()).toBe('ft-scenario-form');
  expect(new URL(page.page.url()).search).toBe('');
  const entered = await enterRequests(4321);
  await page.page.getByRole('button', { name: 'Send' }).click();
  await page.page.waitForURL(/\?cost=/);
  expect(decodeScenario(new URL(page.page.url()).searchParams.get('cost') ?? '')).toEqual(entered);
});

it('the views of a disabled calculator can be opened with the mouse', async () => {
  await page.show(pageForm('').replace('<form>', '<form><fieldset disabled>'));
  const tab = page.page.getByRole('tab', { name: parts.viewNames.table });
  // A part that is loaded while the mouse button is pressed would move the tab away from the mouse.
  await page.untilLoaded();
  await tab.click();
  await page.locator('ft-cost-table table').waitFor();
  expect(await tab.getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('ft-scenario-form').isVisible()).toBe(false);
  expect(await sentValue()).toBeNull();
});
