/** Tests the browser build on real pages, with strict policies, two copies of the script and fallback content. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeScenario } from '../../src/core/index.ts';
import { breakeven } from '../../src/i18n/en/breakeven.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { openPage, type Page } from '../harness/page.ts';
import { withoutTimeLimits } from '../harness/time-limits.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const article =
  '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50">Fallback</ft-breakeven>';

/** Waits until the verdict shows the result of the simulation, which is the last calculation of a page. */
async function waitForSimulation(page: Page): Promise<void> {
  interface Verdict {
    readonly simulation: { readonly draws: number } | null;
  }
  const draws = () =>
    page
      .locator('ft-breakeven ft-verdict')
      .evaluate((verdict) => (verdict as Element as Element & Verdict).simulation?.draws);
  await expect.poll(draws).toBe(10_000);
}

/** Waits until the token counter on the page has counted with a loaded tokenizer. */
async function waitForCount(page: Page): Promise<void> {
  const exact = () =>
    page
      .locator('body > ft-token-counter')
      .evaluate((counter) => Reflect.get(counter, 'exact') && Reflect.get(counter, 'tokens'));
  await expect.poll(exact).toBeGreaterThan(0);
}

/** The addresses of the requested chunks. */
const chunksOf = (requests: readonly string[]): readonly string[] =>
  requests.filter((address) => address.includes('/chunks/'));

describe('the browser build', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  it('works under a strict content security policy, including the tokenizer and the chart', async () => {
    await page.show(`${script}<ft-breakeven></ft-breakeven><ft-token-counter></ft-token-counter>`, {
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'",
    });
    await page.locator('ft-breakeven ft-verdict [part~=sentence]').waitFor();
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    await page.locator('body > ft-token-counter textarea').first().fill('Sort this ticket.');
    await waitForCount(page);
    expect(page.errors).toEqual([]);
  });

  it.each([
    ['its workers', "worker-src 'self'"],
    ['refused workers', "worker-src 'none'"],
  ])(
    'reads a training file in an element that is added later, under a strict policy with %s',
    async (_, workers) => {
      await page.show(`${script}<ft-breakeven></ft-breakeven>`, {
        'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; ${workers}`,
      });
      await page.locator('ft-breakeven ft-verdict [part~=sentence]').waitFor();
      await page.page.evaluate(() => void document.body.append(document.createElement('ft-training-data')));
      await page.locator('body > ft-training-data .try').click();
      await page.locator('body > ft-training-data [part=figures]').waitFor();
      await page.locator('body > ft-training-data [part=actions]').waitFor();
      expect(await page.locator('body > ft-training-data .value').first().textContent()).toBe('600');
      // The browser reports each worker that the policy refuses.
      expect(page.errors.filter((error) => !error.includes(workers))).toEqual([]);
    },
  );

  it.each([
    [
      'in a worker from the origin of the page',
      '',
      "script-src 'self'; worker-src 'self'",
      ['ft-breakeven-model'],
    ],
    ['in a worker from a blob if the script is from another origin', 'other', '', ['ft-breakeven-model']],
    ['in slices if workers are refused', '', "worker-src 'none'", []],
  ])('simulates %s', async (_, from, policy, names) => {
    // The same server under another name is another origin.
    const source = from
      ? script.replace('/dist', () => `${page.address.replace('localhost', '127.0.0.1')}dist`)
      : script;
    const started: string[] = [];
    await page.page.exposeFunction('noteWorker', (name: string) => void started.push(name));
    await page.page.addInitScript(withoutTimeLimits);
    await page.page.addInitScript(() => {
      const Native = Worker;
      globalThis.Worker = class extends Native {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          // A refused worker sends no message.
          this.addEventListener(
            'message',
            () => (globalThis as never as { noteWorker(n: string): void }).noteWorker(options?.name ?? ''),
            { once: true },
          );
        }
      };
    });
    await page.show(
      `${source}<ft-breakeven></ft-breakeven>`,
      policy ? { 'content-security-policy': policy } : {},
    );
    await waitForSimulation(page);
    expect(started).toEqual(names);
  });

  it('requests no other files than its own', async () => {
    await page.show(`${script}<ft-breakeven></ft-breakeven>`);
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    await waitForSimulation(page);
    const otherRequests = page.requests.filter(
      (url) => !/^(http:\/\/localhost:\d+\/(dist\/cdn\/.*|favicon\.ico)?|blob:.*|data:.*)$/.test(url),
    );
    expect(otherRequests).toEqual([]);
  });

  it('loads neither chart.js nor a vocabulary for a page that has only a verdict', async () => {
    await page.show(`${script}<ft-verdict scenario="${encodeScenario(workedExample)}"></ft-verdict>`);
    await page.locator('ft-verdict [part~=sentence]').waitFor();
    await page.page.waitForLoadState('networkidle');
    const chunks = page.requests.filter((url) => /\d+k_base|chart-canvas/.test(url));
    expect(chunks).toEqual([]);
  });

  it('leaves the children of the tag visible until the script upgrades it', async () => {
    await page.show(article);
    expect(await page.locator('ft-breakeven').textContent()).toBe('Fallback');
  });

  it('shows a message and a button to try again if the example does not load', async () => {
    await page.page.route(/chunks\/prompts/, (route) => route.abort());
    await page.show(`${script}<ft-breakeven></ft-breakeven>`);
    const alert = page.locator('ft-breakeven [role=alert]');
    await alert.waitFor();
    const message = String(await alert.textContent());
    expect(Object.values(breakeven.lost).filter((lost) => message.includes(lost))).toHaveLength(1);
    await page.page.unroute(/chunks\/prompts/);
    await alert.locator('button').click();
    await page.locator('ft-breakeven ft-verdict [part~=sentence]').waitFor();
  });

  it('works with two calculators on a page, and with a second copy of the script', async () => {
    const warnings: string[] = [];
    page.page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    // The same server under another name is another origin, whose modules are others.
    const other = page.address.replace('localhost', '127.0.0.1');
    await page.show(`${script}${script.replace('/dist', () => `${other}dist`)}${article}${article}`);
    for (const index of [0, 1])
      await expect
        .poll(() =>
          page.locator('ft-breakeven').nth(index).locator('ft-verdict [part~=sentence]').textContent(),
        )
        .toMatch(/two weeks/);
    await page.untilLoaded();
    // The second copy loads only the chunk that warns, and none of its parts, which could be of another version.
    const ownChunks = [page.address, other].map(
      (origin) => chunksOf(page.requests).filter((address) => address.startsWith(origin)).length,
    );
    expect(Math.min(...ownChunks)).toBe(1);
    expect(Math.max(...ownChunks)).toBeGreaterThan(10);
    expect(warnings.map((warning) => warning.split(',')[0])).toEqual([
      'ft-breakeven is loaded twice on this page',
    ]);
    expect(page.errors).toEqual([]);
  });
});
