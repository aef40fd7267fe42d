/**
 * Tests the browser build if one of its files does not load: the verdict is shown, a message is shown in place of the part, and
 * its button Retry loads the part.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeScenario } from '../../src/core/index.ts';
import { breakeven } from '../../src/i18n/en/breakeven.ts';
import { chart } from '../../src/i18n/en/chart.ts';
import { parts } from '../../src/i18n/en/parts.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { chunkFile } from '../harness/chunks.ts';
import { openPage, type Page } from '../harness/page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const calculator = `<ft-breakeven scenario="${encodeScenario(workedExample)}"></ft-breakeven>`;

/** Markup that records every `ft-error` event of the page: its stage, and whether its `error` is an `Error`. */
const listener =
  '<script>stages = []; addEventListener("ft-error", ({ stage, error }) => stages.push([stage, error instanceof Error]))</script>';

describe('a file that does not load', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  const answer = () => page.locator('ft-breakeven ft-verdict [part~=sentence]');
  const alerts = () => page.locator('ft-breakeven .lost[role=alert]');
  const stages = () => page.page.evaluate(() => (globalThis as never as { stages: unknown }).stages);

  it.each([
    ['cost-chart', 'ft-cost-chart', breakeven.lost.view],
    ['unit-cost', 'ft-unit-cost', breakeven.lost['ft-unit-cost']],
    ['scenario-form', 'ft-scenario-form', breakeven.lost['ft-scenario-form']],
    ['prompts', 'ft-token-counter', breakeven.lost['ft-token-counter']],
    ['share-bar', 'ft-share-bar', breakeven.lost['ft-share-bar']],
    ['scenario-bar', 'ft-scenario-bar', breakeven.lost['ft-scenario-bar']],
    ['calculator', 'ft-token-counter', breakeven.lost.example],
    ['verdict', 'ft-token-counter', breakeven.lost.example],
  ])(
    'is replaced by a message in the place of its part, and loaded by Retry (%s)',
    async (chunk, tag, message) => {
      const file = new RegExp(`chunks/${chunkFile(chunk)}`);
      await page.page.route(file, (route) => route.abort());
      await page.show(`${listener}${script}${calculator}`);
      await answer().waitFor();
      const alert = alerts().filter({ hasText: message });
      await alert.waitFor();
      expect(await page.locator(`ft-breakeven ${tag}`).count()).toBe(0);
      expect(await stages()).toContainEqual(['part', true]);

      // If the file fails to load again, the message is shown again.
      await alert.getByRole('button', { name: breakeven.retryLoad }).click();
      await alert.waitFor();
      await expect.poll(page.focusedPart).toBe('button');

      await page.page.unroute(file);
      await alert.getByRole('button', { name: breakeven.retryLoad }).click();
      await page.locator(`ft-breakeven ${tag}:defined`).first().waitFor();
      await expect.poll(() => alerts().count()).toBe(0);
      // In the last two cases Retry loads the example, which is no element that could get the focus, so the verdict gets it.
      await expect
        .poll(page.focusedPart)
        .toBe(['calculator', 'verdict'].includes(chunk) ? 'ft-verdict' : tag);
    },
  );

  it('that has the line with the answer is requested once the page is scrolled, and no message is shown if it is missing', async () => {
    const file = new RegExp(`chunks/${chunkFile('editing-parts')}`);
    const requests = () => page.requests.filter((address) => file.test(address)).length;
    const line = page.locator('ft-breakeven .answer-line strong');
    for (const isMissing of [true, false]) {
      if (isMissing) await page.page.route(file, (route) => route.abort());
      else await page.page.unroute(file);
      const before = requests();
      await page.show(`${listener}${script}${calculator}`);
      await page.locator('ft-breakeven ft-scenario-form:defined').waitFor();
      expect(requests()).toBe(before);
      await page.page.evaluate(() => scrollTo(0, 700));
      await expect.poll(requests).toBeGreaterThan(before);
      if (!isMissing) await line.waitFor();
      await expect.poll(stages).toEqual(isMissing ? [['part', true]] : []);
      expect(await alerts().count()).toBe(0);
    }
  });

  it('leaves the other views and parts usable', async () => {
    await page.page.route(/chunks\/cost-chart-/, (route) => route.abort());
    await page.show(`${script}${calculator}`);
    const tabs = page.locator('ft-breakeven [role=tab][id^=view-tab]');
    await expect.poll(() => tabs.count()).toBe(Object.keys(parts.viewNames).length);
    await tabs.filter({ hasText: parts.viewNames.table }).click();
    await page.locator('ft-breakeven ft-cost-table table').waitFor();
    await expect.poll(() => alerts().count()).toBe(0);
  });

  it('that a link needs is requested again, and no other calculation is shown before it has loaded', async () => {
    await page.page.route(/chunks\/hash-/, (route) => route.abort());
    await page.show(`${script}<ft-breakeven></ft-breakeven>`);
    await answer().waitFor();
    await page.page.goto(`${page.address}?again#ft=${encodeScenario(workedExample)}`);
    const alert = alerts().filter({ hasText: breakeven.lost.link });
    await alert.waitFor();
    expect(await answer().count()).toBe(0);
    await page.page.unroute(/chunks\/hash-/);
    await alert.getByRole('button').click();
    await answer().waitFor();
    expect(await page.locator('ft-breakeven .example').count()).toBe(0);
  });

  it('that draws charts is loaded by Retry, and before that a message refers to the table', async () => {
    await page.page.route(/chunks\/canvas-/, (route) => route.abort());
    await page.show(`${listener}${script}${calculator}`);
    const alert = page.locator('ft-cost-chart [role=alert]').filter({ hasText: chart.chartFailed });
    await alert.waitFor();
    // The ladder draws a chart too, if the page is so short that its fold is near. Each chart reports its own error.
    expect(new Set(((await stages()) as readonly unknown[]).map(String))).toEqual(new Set(['chart,true']));
    await page.page.unroute(/chunks\/canvas-/);
    await alert.getByRole('button').click();
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    await expect.poll(() => alert.count()).toBe(0);
  });

  it('is requested again under another address, because a browser may remember the failure', async () => {
    await page.page.route(/chunks\/share-bar-/, (route) => route.abort());
    await page.show(`${script}${calculator}`);
    await alerts().getByRole('button').click();
    await expect
      .poll(() => page.requests.filter((url) => /share-bar-.*\.js\?again=\d+$/.test(url)).length)
      .toBe(1);
  });
});
