/**
 * Tests the browser build when something fails: each of its files, the network after the page has loaded, a calculator that leaves the
 * page while its files arrive, many calculators, and many connects and disconnects.
 */
import { basename } from 'node:path';
import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleAttributes } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';
import { textReader, visibleText } from '../harness/printed-page.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const listener =
  '<script>errors = []; addEventListener("ft-error", ({ stage }) => errors.push(stage))</script>';
const article = `<ft-breakeven ${articleAttributes}>Fallback</ft-breakeven>`;

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

const sentence = () => page.locator('ft-breakeven ft-verdict [part~=sentence]').first();

/** The messages of the console that are not about a request. */
const scriptErrors = () => page.errors.filter((error) => !/Failed to load resource|net::ERR/.test(error));

/** Holds every request for a chunk until `release` is called. `held` has the names of the requested files. */
async function holdChunks(): Promise<{ readonly held: readonly string[]; release(): Promise<void> }> {
  const held: string[] = [];
  let letThrough = (): void => {};
  const released = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.page.route('**/chunks/*', async (route) => {
    held.push(basename(route.request().url()));
    await released;
    await route.continue();
  });
  const release = async (): Promise<void> => {
    letThrough();
    await page.page.waitForLoadState('networkidle');
    await page.page.unroute('**/chunks/*');
  };
  return { held, release };
}

/** The stages of the `ft-error` events of the page. */
const firedErrors = (): Promise<readonly string[]> =>
  page.page.evaluate(() => (globalThis as never as { errors: readonly string[] }).errors);

/** Shows a calculator with the example, uses it, and waits until it loads nothing more. */
async function showUsedCalculator(): Promise<void> {
  await page.show(`${listener}${script}<ft-breakeven>Fallback</ft-breakeven>`);
  await page.page.waitForLoadState('networkidle');
  await page.page.evaluate(() => dispatchEvent(new PointerEvent('pointermove')));
  await page.locator('ft-breakeven').dispatchEvent('pointerover');
  await page.page.waitForLoadState('networkidle');
}

describe('a missing file of a calculator', () => {
  it('is reported by ft-error, or leaves the content of the tag, and causes no other error', async () => {
    page.requests.length = 0;
    await showUsedCalculator();
    const loaded = page.requests
      .filter((address) => address.includes('/chunks/'))
      .map((address) => basename(address));
    expect(loaded.length).toBeGreaterThan(10);
    const errors: string[] = [];
    let refusedCount = 0;
    for (const chunk of new Set(loaded)) {
      const pattern = `**/${chunk}*`;
      let isRequested = false;
      await page.page.route(pattern, (route) => {
        isRequested = true;
        return route.abort();
      });
      page.errors.length = 0;
      await showUsedCalculator();
      // The file is not requested if the file that imports it still waits for other files.
      if (isRequested) refusedCount += 1;
      if (isRequested) await expect.poll(isReported, { message: chunk }).toBe(true);
      await page.page.unroute(pattern);
      errors.push(...scriptErrors().map((error) => `${chunk}: ${error}`));
    }
    expect(errors).toEqual([]);
    expect(refusedCount).toBeGreaterThan(10);
  });

  /** Whether `ft-error` was fired, or the calculator is not shown. */
  const isReported = async (): Promise<boolean> =>
    !(await page.isUpgraded()) || (await firedErrors()).length > 0;
});

describe('a calculator', () => {
  it('works offline once the page has loaded', async () => {
    page.errors.length = 0;
    await page.show(`${script}<ft-breakeven></ft-breakeven>`);
    await page.untilLoaded();
    await page.page.waitForLoadState('networkidle');
    await page.page.context().setOffline(true);
    for (const id of ['volume', 'sensitivity', 'map', 'table', 'models', 'working', 'time']) {
      await page.locator(`ft-breakeven #view-tab-${id}`).click();
      await page.locator('ft-breakeven #view-panel > :defined').waitFor();
      await page
        .locator('ft-breakeven #view-panel :is(canvas, td, dd, svg)')
        .first()
        .waitFor({ state: 'attached' });
    }
    expect(await page.locator('ft-breakeven .lost').count()).toBe(0);
    const before = await sentence().textContent();
    await page
      .locator('ft-breakeven ft-scenario-form [data-path=requestsPerMonth] input')
      .first()
      .fill('2000000');
    await page.page.keyboard.press('Tab');
    await expect.poll(() => sentence().textContent()).not.toBe(before);
    await page.page.context().setOffline(false);
    expect(scriptErrors()).toEqual([]);
  });

  it('that leaves the page while its files arrive causes no error, and works when it is put back', async () => {
    page.errors.length = 0;
    const { held, release } = await holdChunks();
    await page.show(`${script}<ft-breakeven>Fallback</ft-breakeven>`);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await page.page.evaluate(() => {
      const calculator = document.querySelector('ft-breakeven');
      Object.assign(globalThis, { calculator });
      calculator?.remove();
    });
    await release();
    await page.page.evaluate(() =>
      document.body.append((globalThis as never as { calculator: Element }).calculator),
    );
    await sentence().waitFor();
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    expect(page.errors).toEqual([]);
  });

  it('shows the content of its tag while its files are late, then its answer, and fires no error', async () => {
    page.errors.length = 0;
    const { held, release } = await holdChunks();
    await page.show(`${listener}${textReader}${script}<ft-breakeven>Fallback</ft-breakeven>`);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    expect((await visibleText(page)).trim()).toBe('Fallback');
    await release();
    await sentence().waitFor();
    expect(await visibleText(page)).not.toContain('Fallback');
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    expect(await firedErrors()).toEqual([]);
    expect(page.errors).toEqual([]);
  });

  it('shows its answer if it is one of fifty on a page', async () => {
    page.errors.length = 0;
    await page.show(script + article.repeat(50));
    const answers = () =>
      page.page.locator('ft-breakeven ft-verdict [part~=sentence]', { hasText: /2\sweeks/ }).count();
    await expect.poll(answers).toBe(50);
    expect(page.errors).toEqual([]);
  });
});

describe('the memory of a page', () => {
  /** The numbers of nodes and listeners that are still in use. */
  async function nodesAndListeners(
    session: CDPSession,
  ): Promise<{ readonly nodes: number; readonly listeners: number }> {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
  }

  it.each([
    ['a calculator is taken out and put back 1,000 times', false, 1000],
    ['300 calculators are made and removed', true, 300],
  ])('does not grow while %s', async (_, isNew, count) => {
    await page.show(script + article);
    await sentence().waitFor();
    await page.untilLoaded();
    const session = await page.page.context().newCDPSession(page.page);
    await session.send('Performance.enable');
    const cycle = (times: number) =>
      page.page.evaluate(
        async ([isNew, times, html]) => {
          for (let i = 0; i < times; i += 1) {
            let calculator = document.querySelector('ft-breakeven') as Element & {
              updateComplete: Promise<boolean>;
            };
            const parent = calculator.parentNode;
            calculator.remove();
            if (isNew) {
              const template = document.createElement('template');
              template.innerHTML = html;
              calculator = template.content.firstElementChild as typeof calculator;
            }
            parent?.append(calculator);
            await calculator.updateComplete;
            if (i % 20 === 0) await new Promise(requestAnimationFrame);
          }
        },
        [isNew, times, article] as const,
      );
    await cycle(count / 10);
    const before = await nodesAndListeners(session);
    await cycle(count);
    await sentence().waitFor();
    // Nodes that wait for a frame or a timer are released after it.
    await expect
      .poll(async () => (await nodesAndListeners(session)).nodes)
      .toBeLessThan(before.nodes * 1.2 + 200);
    const after = await nodesAndListeners(session);
    expect(after.listeners).toBeLessThan(before.listeners * 1.2 + 50);
    await session.detach();
  });
});
