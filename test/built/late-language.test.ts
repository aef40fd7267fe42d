/** Tests what a page of the browser build shows while the file of its language is late, missing, or never arrives. */
import type { Route } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { messages as german } from '../../src/i18n/de/index.ts';
import { english } from '../../src/i18n/en/index.ts';
import { articleAttributes } from '../harness/article.ts';
import { chunkFile } from '../harness/chunks.ts';
import { openPage, type Page } from '../harness/page.ts';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => page.close());

const body = `<script type="module" src="/dist/cdn/ft-breakeven.js"></script><div lang="de"><ft-breakeven ${articleAttributes}><p>Fallback</p></ft-breakeven></div>`;
const figures = () => page.locator('ft-breakeven ft-verdict dl');

/** Shows the page while the file of a chunk is requested and not answered, and while the clock stands still. Returns the request. */
async function showWithHeld(chunk: string): Promise<Route> {
  const held: Route[] = [];
  await page.page.route(new RegExp(`chunks/${chunkFile(chunk)}`), (route) => void held.push(route));
  // The clock stands still, so that the wait does not end by itself.
  await page.page.clock.install();
  await page.page.clock.pauseAt(Date.now() + 60_000);
  await page.show(body);
  await expect.poll(() => held.length).toBe(1);
  return held[0] as Route;
}

it('a calculator shows the content of its tag until its language arrives, at most 3 s, and then English texts that are marked', async () => {
  const held = await showWithHeld('de');
  expect(await page.locator('ft-breakeven > p').isVisible()).toBe(true);
  expect(await figures().count()).toBe(0);

  await page.page.clock.runFor(3000);
  await page.page.clock.resume();
  await figures().filter({ hasText: english.verdict.savedPerMonth }).waitFor();
  await page.locator('ft-breakeven ft-verdict dl[lang=en]').waitFor();

  await held.continue();
  await figures().filter({ hasText: german.verdict.savedPerMonth }).waitFor();
  expect(await page.locator('ft-breakeven ft-verdict dl[lang=en]').count()).toBe(0);
});

it('a calculator is English after 3 s if the code for other languages is late, and German once it arrives', async () => {
  const held = await showWithHeld('other-locale');
  expect(await figures().count()).toBe(0);

  await page.page.clock.runFor(3000);
  await page.page.clock.resume();
  await figures().filter({ hasText: english.verdict.savedPerMonth }).waitFor();

  await held.continue();
  await figures().filter({ hasText: german.verdict.savedPerMonth }).waitFor();
});

it('the elements inside a calculator do not wait again after its 3 s', async () => {
  await showWithHeld('other-locale');
  await page.page.clock.runFor(3000);
  // From here, the clock advances by less than 2 s in all, which is less than a second wait of 3 s.
  const countOfFigures = async () => {
    await page.page.clock.runFor(2);
    return figures().count();
  };
  await expect.poll(countOfFigures, { interval: 30, timeout: 28_000 }).toBe(1);
});

it('a calculator is English if the code for other languages does not load', async () => {
  await page.page.route(new RegExp(`chunks/${chunkFile('other-locale')}`), (route) => route.abort());
  await page.show(body);
  await figures().filter({ hasText: english.verdict.savedPerMonth }).waitFor();
});

it('an element in a second language waits for it too, although the wait for the first language began more than 3 s ago', async () => {
  await page.page.clock.install();
  await page.show(body);
  await figures().filter({ hasText: german.verdict.savedPerMonth }).waitFor();
  await page.page.clock.runFor(5000);
  let isHeld = false;
  await page.page.route(new RegExp(`chunks/${chunkFile('fr')}`), () => {
    isHeld = true;
  });
  await page.page.clock.pauseAt(Date.now() + 60_000);
  await page.page.evaluate((attributes) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div lang="fr"><ft-breakeven ${attributes}><i>Second</i></ft-breakeven></div>`,
    );
  }, articleAttributes);
  await expect.poll(() => isHeld).toBe(true);
  await page.page.clock.runFor(2000);
  expect(await page.locator('[lang=fr] ft-breakeven > i').isVisible()).toBe(true);
  expect(await page.locator('[lang=fr] ft-verdict').count()).toBe(0);
});
