/** Tests the pages of the site that do something: the calculator, the table of prices, the playground, the switch to dark. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { responds } from '../../scripts/local-server.mjs';
import { startGroup, untilTrue } from '../../scripts/process-group.mjs';
import { messages as arabic } from '../../src/i18n/ar/index.ts';
import { english } from '../../src/i18n/en/index.ts';
import { catalog } from '../../src/prices/index.ts';
import { valuesInside } from '../harness/page.ts';
import { siteFolder } from './serve-site.ts';
import { type Visitor, visitSite } from './visit-site.ts';

let visitor: Visitor | null = null;
afterEach(async () => {
  await visitor?.close();
  visitor = null;
});

/** The files of the calculator, which every page with it loads. */
const isOfCalculator = (path: string) => /^assets\/(calculator\/|[\w-]+-worker-)/.test(path);

describe('the first page', () => {
  it.each([
    [1200, 900],
    [390, 844],
  ])('shows the verdict at %i px, and nothing on it moves while it loads', async (width, height) => {
    visitor = await visitSite({ viewport: { width, height } });
    const { page, open } = visitor;
    await page.addInitScript(() => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        Object.assign(globalThis, { shift });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('');
    await page
      .locator('ft-breakeven ft-verdict [part~=sentence]')
      .getByText(/Fine-tuning/)
      .waitFor();
    await page.locator('ft-breakeven ft-scenario-form:defined').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shift') ?? 0)).toBeLessThanOrEqual(0.02);
    expect(visitor.messages).toEqual([]);
    expect(visitor.wrongRequests).toEqual([]);
  });

  it('has less than 100 kB besides the files of the calculator', async () => {
    visitor = await visitSite();
    const { page, open, site } = visitor;
    await open('');
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    await page.waitForLoadState('networkidle');
    const otherFiles = [...site.sent].filter(([path]) => !isOfCalculator(path));
    expect(otherFiles.map(([path]) => path)).toContain('index.html');
    expect([...site.sent.keys()].some(isOfCalculator)).toBe(true);
    expect(otherFiles.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(100_000);
  });

  it('has a text in the tag for browsers without JavaScript', () => {
    const html = readFileSync(join(siteFolder, 'index.html'), 'utf8');
    expect(html).toMatch(/<ft-breakeven[\s\S]*The calculator needs JavaScript\.[\s\S]*<\/ft-breakeven>/);
  });

  it('shows the calculator in the language that the reader chooses', async () => {
    visitor = await visitSite();
    const { page, open } = visitor;
    await open('');
    const sentence = page.locator('ft-breakeven ft-verdict [part~=sentence]');
    await sentence.getByText(english.verdict.fineTuning).waitFor();
    await page.getByLabel('Language of the calculator').selectOption('ar');
    await sentence.getByText(arabic.verdict.fineTuning).waitFor();
    expect(await sentence.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(visitor.messages).toEqual([]);
  });

  it('has a link that reports a wrong figure with the calculation on the page', async () => {
    visitor = await visitSite();
    const { page, open } = visitor;
    await open('');
    const sentence = page.locator('ft-breakeven ft-verdict [part~=sentence]');
    const requests = page.locator('ft-breakeven ft-number-field[data-path="requestsPerMonth"] input').first();
    await requests.fill('12345');
    await requests.press('Tab');
    await expect.poll(() => page.url()).toContain('#ft=');
    const before = await sentence.textContent();
    const report = page.locator('.report a');
    await report.dispatchEvent('pointerdown');
    const form = new URL((await report.getAttribute('href')) ?? '');
    expect(form.searchParams.get('template')).toBe('calculation.yml');
    const link = form.searchParams.get('link') ?? '';
    expect(decodeURIComponent(link)).toContain(new URL(page.url()).pathname);
    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(() => sentence.textContent()).toBe(before);
  });

  it('is dark in a dark browser, and follows the switch', async () => {
    visitor = await visitSite({ colorScheme: 'dark' });
    const { page, open } = visitor;
    await open('');
    const isDark = () => page.locator('ft-breakeven').evaluate((element) => element.matches(':state(dark)'));
    await page.locator('ft-breakeven:defined').waitFor();
    await expect.poll(isDark).toBe(true);
    await page.locator('.VPNavBarAppearance .VPSwitchAppearance').click();
    await expect.poll(isDark).toBe(false);
  });
});

it.each([390, 720, 1200])(
  'the page "Start in a minute" keeps about as much room as its calculator needs at %i px',
  async (width) => {
    visitor = await visitSite({ viewport: { width, height: 900 } });
    const { page, open } = visitor;
    await open('start.html');
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    const height = () =>
      page.locator('ft-breakeven').evaluate((calculator) => calculator.getBoundingClientRect().height);
    const kept = await height();
    await page.addStyleTag({ content: 'ft-breakeven { min-block-size: 0 !important; }' });
    expect(kept - (await height())).toBeLessThan(48);
  },
);

it('the table of prices can be searched, filtered and sorted, and shows the source of a price', async () => {
  visitor = await visitSite();
  const { page, open } = visitor;
  await open('catalogue.html');
  const names = () => page.locator('.catalogue tbody th[scope] button').allTextContents();
  expect((await names()).length).toBeGreaterThan(200);
  await page.getByRole('searchbox', { name: 'Search' }).fill('gpt-4.1 mini');
  await page.getByLabel('Provider').selectOption('OpenAI');
  await expect.poll(names).toEqual(['GPT-4.1 mini', 'GPT-4.1 mini']);
  await page.getByRole('button', { name: 'Input', exact: true }).click();
  const inputs = () => page.locator('.catalogue tbody td:nth-child(2)').allTextContents();
  await expect.poll(inputs).toEqual(['0.40', '0.80']);
  await page.getByRole('button', { name: 'Input', exact: true }).click();
  await expect.poll(inputs).toEqual(['0.80', '0.40']);
  await page.locator('.catalogue tbody th[scope] button').first().click();
  await page
    .locator('.catalogue dd')
    .getByText(/OpenAI pricing page/)
    .first()
    .waitFor();
  expect(visitor.messages).toEqual([]);
});

it('the table of prices has the details of a price in view on a phone, although the table is wider', async () => {
  visitor = await visitSite({ viewport: { width: 390, height: 844 } });
  const { page, open } = visitor;
  await open('catalogue.html');
  await page.getByRole('searchbox', { name: 'Search' }).fill('nova micro');
  await page.locator('.catalogue tbody th[scope] button').last().click();
  const details = page.locator('.catalogue dd');
  await details.first().waitFor();
  const ends = await details.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual(390);
});

it('the table of prices has dates as exact as the sources give them', async () => {
  visitor = await visitSite();
  const { page, open } = visitor;
  await open('catalogue.html');
  const shown = await page
    .locator('.catalogue td.date')
    .evaluateAll((dates) => dates.map((date) => date.firstChild?.textContent ?? ''));
  const prices = catalog.models.flatMap(({ base, tuned }) =>
    [base, tuned].flatMap((offer) => (offer ? [offer.prices[0]] : [])),
  );
  const dates = (precision: string) =>
    prices.filter(({ asOfPrecision }) => asOfPrecision === precision).map(({ asOf }) => asOf ?? '');
  const months = dates('month').map((day) => day.slice(0, 'YYYY-MM'.length));
  const years = dates('year').map((day) => day.slice(0, 'YYYY'.length));
  expect(Math.min(months.length, years.length)).toBeGreaterThan(0);
  expect(shown.filter((date) => /^\d{4}-\d{2}$/.test(date)).sort()).toEqual(months.sort());
  expect(shown.filter((date) => /^\d{4}$/.test(date)).sort()).toEqual(years.sort());
});

it('each worked example of the model opens with a chart, or with the working of its only approach', async () => {
  visitor = await visitSite();
  const { page, open } = visitor;
  await open('model.html');
  const examples = page.locator('.live-example');
  const count = readFileSync('docs/model.md', 'utf8').match(/^```json example$/gm)?.length;
  await expect.poll(() => examples.count()).toBe(count);
  for (const example of await examples.all()) {
    await example.getByRole('button').first().click();
    await example.locator('ft-breakeven ft-cost-chart canvas, ft-working h3').first().waitFor();
    await example.getByRole('button').first().click();
  }
});

it('the page of the model has formulas, and examples that open in the calculator', async () => {
  visitor = await visitSite();
  const { page, open } = visitor;
  await open('model.html');
  const formulas = readFileSync('docs/model.md', 'utf8').match(/^```math$/gm) ?? [];
  expect(await page.locator('.formula math').count()).toBe(formulas.length);
  expect(formulas.length).toBeGreaterThan(0);
  expect(await page.locator('ft-breakeven').count()).toBe(0);
  await page.getByRole('button', { name: 'Try this example in the calculator' }).first().click();
  // The first example is counted in floating-point operations, and its tuning pays back after 19 requests.
  await page
    .locator('ft-breakeven ft-verdict [part~=sentence]')
    .getByText(/after 19\srequests/)
    .waitFor();
  expect(visitor.messages).toEqual([]);
});

it('the playground prints CSS that has the same effect on another page', async () => {
  visitor = await visitSite();
  const { page, open } = visitor;
  const valuesIn = (property: string) => valuesInside(page.locator('ft-breakeven'), property);

  await open('playground.html');
  const css = page.locator('.playground pre');
  await page.getByLabel('--ft-a', { exact: true }).fill('#123456');
  await page.getByLabel('font-size').fill('19px');
  await page.getByLabel('--ft-radius').fill('no length');
  await expect.poll(() => page.getByLabel('--ft-radius').getAttribute('aria-invalid')).toBe('true');
  const printed = (await css.textContent()) ?? '';
  expect(printed).toBe('ft-breakeven {\n  --ft-a: #123456;\n  font-size: 19px;\n}');
  await expect.poll(() => valuesIn('color')).toContain('rgb(18, 52, 86)');

  await open('');
  await page.locator('ft-breakeven ft-cost-chart:defined').waitFor();
  expect(await valuesIn('color')).not.toContain('rgb(18, 52, 86)');
  await page.addStyleTag({ content: printed });
  await expect.poll(() => valuesIn('color')).toContain('rgb(18, 52, 86)');
  expect(await page.locator('ft-breakeven').evaluate((host) => getComputedStyle(host).fontSize)).toBe('19px');
  expect(visitor.messages).toEqual([]);
});

it('`npm run docs` prints an address that responds, takes the next port if one is in use, and ends with npm', async () => {
  visitor = await visitSite();
  const taken = new URL(visitor.site.address).port;
  const server = startGroup('npm', ['run', 'docs'], { env: { ...process.env, PORT: taken } });
  try {
    let output = '';
    for (const stream of [server.child.stdout, server.child.stderr])
      stream?.on('data', (data) => {
        output += data;
      });
    const address = () => /Site: (http:\/\/localhost:\d+\/)/.exec(output)?.[1] ?? '';
    await untilTrue(() => address() !== '', server, 'The server has ended.');
    expect(new URL(address()).port).not.toBe(taken);
    const otherServerRequests: string[] = [];
    const { page } = visitor;
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(blob|data):/.test(url) && !url.startsWith(address())) otherServerRequests.push(url);
    });
    await page.goto(address());
    await page.locator('ft-breakeven ft-verdict [part~=sentence]').waitFor();
    expect(otherServerRequests).toEqual([]);
    expect(output).not.toContain('Failed to resolve');
    server.child.kill();
    await expect.poll(() => responds(address())).toBe(false);
  } finally {
    await server.kill();
  }
});
