/** Tests the import map of the browser build in a page: it loads every file, and a file that was changed is not run. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { openPage, type Page } from '../harness/page.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

/** Shows a calculator with the import map of this page. `changed` selects the files whose hash is wrong. Returns the addresses in the map. */
async function show(changed: RegExp | null): Promise<readonly string[]> {
  const map = JSON.parse(
    readFileSync('dist/cdn/importmap.json', 'utf8').replaceAll(
      /https:\/\/cdn\.jsdelivr\.net\/npm\/ft-breakeven@[^/]+\//g,
      page.address,
    ),
  ) as { integrity: Record<string, string> };
  for (const file of Object.keys(map.integrity))
    if (changed?.test(file)) map.integrity[file] = `sha384-${'A'.repeat(64)}`;
  await page.show(`<script type="importmap">${JSON.stringify(map)}</script>
    <script type="module">import 'ft-breakeven';</script>
    <ft-breakeven starts-on="2027-01-01">Fallback</ft-breakeven>`);
  return Object.keys(map.integrity);
}

it('the import map loads the calculator with the hash of every file', async () => {
  const hashed = await show(null);
  await page.locator('ft-breakeven ft-cost-chart canvas').first().waitFor();
  await page.locator('ft-scenario-form [data-path=requestsPerMonth] #value').first().waitFor();
  await page.untilLoaded();
  const loaded = page.requests.filter((address) => /\/dist\/cdn\/.*\.js$/.test(address));
  expect(loaded.length).toBeGreaterThan(20);
  expect(hashed).toEqual(expect.arrayContaining(loaded));
  expect(page.errors).toEqual([]);
});

it('the import map does not let a changed chunk run, and a message is shown in the place of its part', async () => {
  await show(/chunks\/scenario-form-/);
  const { lost } = english.breakeven;
  await page.locator(`ft-breakeven [role=alert]:has-text("${lost['ft-scenario-form']}")`).waitFor();
  expect(page.errors.join()).toMatch(/integrity/);
  expect(await page.page.evaluate(() => customElements.get('ft-scenario-form') === undefined)).toBe(true);
});

it('the import map leaves the fallback in the page if the first file was changed', async () => {
  await show(/ft-breakeven\.js$/);
  await expect.poll(() => page.errors.join()).toMatch(/integrity/);
  expect(await page.page.getByText('Fallback').isVisible()).toBe(true);
  expect(await page.page.evaluate(() => customElements.get('ft-breakeven') === undefined)).toBe(true);
});
