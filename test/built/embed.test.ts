/** Tests the browser build in pages of different kinds, with strict policies, two copies of the script and fallback content. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeScenario } from '../../src/core/index.ts';
import { breakeven } from '../../src/i18n/en/breakeven.ts';
import { workedExample } from '../../stories/scenarios/view-scenarios.ts';
import { importMapAt } from '../harness/hydration.ts';
import { openPage, type Page } from '../harness/page.ts';
import { tags } from '../harness/tags.ts';
import { withoutTimeLimits } from '../harness/time-limits.ts';

const script = '<script type="module" src="/dist/cdn/ft-breakeven.js"></script>';
const article =
  '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50">Fallback</ft-breakeven>';

const csp = (policy: string) => ({ 'content-security-policy': policy });

/** The warnings on the console of a page from now on. */
function warningsOf(page: Page): readonly string[] {
  const warnings: string[] = [];
  page.page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
}

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
  const exactCount = () =>
    page
      .locator('body > ft-token-counter')
      .evaluate((counter) => Reflect.get(counter, 'exact') && Reflect.get(counter, 'tokens'));
  await expect.poll(exactCount).toBeGreaterThan(0);
}

/** A whole page with the calculation of the article. `source` is the address of the script. */
const wholePage = (source = '/dist/cdn/ft-breakeven.js') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${script.replace('/dist/cdn/ft-breakeven.js', () => source)}${article}</body></html>`;

/** The script of a service worker that caches every file, and answers with the cached file if there is one. */
const cachingWorker = `
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith((async () => {
    const cache = await caches.open('files');
    const cached = await cache.match(event.request);
    if (cached) return cached;
    const response = await fetch(event.request);
    await cache.put(event.request, response.clone());
    return response;
  })()));`;

/** The addresses of the requested chunks. */
const chunksOf = (requests: readonly string[]): readonly string[] =>
  requests.filter((address) => address.includes('/chunks/'));

/** The names of the workers that the page starts from now on and that send a message. A refused worker sends none. */
async function noteWorkers({ page }: Page): Promise<readonly string[]> {
  const startedWorkers: string[] = [];
  await page.exposeFunction('noteWorker', (name: string) => void startedWorkers.push(name));
  await page.addInitScript(withoutTimeLimits);
  await page.addInitScript(() => {
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener(
          'message',
          () => (globalThis as never as { noteWorker(n: string): void }).noteWorker(options?.name ?? ''),
          { once: true },
        );
      }
    };
  });
  return startedWorkers;
}

/** The script from another origin: the same server under another name. */
const scriptOfOther = ({ address }: Page): string =>
  script.replace('/dist', () => `${address.replace('localhost', '127.0.0.1')}dist`);

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

  const strict = (workers: string) =>
    csp(`default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; ${workers}`);

  it.each([
    ['in a worker, under a strict policy that permits it', 'same', strict("worker-src 'self'"), true],
    ['in slices, under a strict policy that refuses workers', 'same', strict("worker-src 'none'"), false],
    ['in a worker from a blob if the script is from another origin', 'other', {}, true],
  ])('reads a training file in an element that is added later, %s', async (_, origin, headers, inWorker) => {
    const startedWorkers = await noteWorkers(page);
    await page.show(
      `${origin === 'other' ? scriptOfOther(page) : script}<ft-breakeven></ft-breakeven>`,
      headers,
    );
    await page.locator('ft-breakeven ft-verdict [part~=sentence]').waitFor();
    await page.page.evaluate(() => void document.body.append(document.createElement('ft-training-data')));
    await page.locator('body > ft-training-data .try').click();
    await page.locator('body > ft-training-data [part=figures]').waitFor();
    await page.locator('body > ft-training-data [part=actions]').waitFor();
    expect(await page.locator('body > ft-training-data .value').first().textContent()).toBe('600');
    expect(startedWorkers.includes('ft-breakeven-inspect')).toBe(inWorker);
    // The browser reports each worker that the policy refuses.
    expect(page.errors.filter((error) => inWorker || !error.includes("worker-src 'none'"))).toEqual([]);
  });

  it.each([
    [
      'in a worker from the origin of the page',
      'same',
      csp("script-src 'self'; worker-src 'self'"),
      ['ft-breakeven-model'],
    ],
    ['in a worker from a blob if the script is from another origin', 'other', {}, ['ft-breakeven-model']],
    ['in slices if workers are refused', 'same', csp("worker-src 'none'"), []],
    [
      'in slices if the page is isolated and the worker script lacks the header Cross-Origin-Embedder-Policy',
      'same',
      { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
      [],
    ],
  ])('simulates %s', async (_, origin, headers, workerNames) => {
    const source = origin === 'other' ? scriptOfOther(page) : script;
    const startedWorkers = await noteWorkers(page);
    await page.show(`${source}<ft-breakeven></ft-breakeven>`, headers);
    await waitForSimulation(page);
    expect(startedWorkers).toEqual(workerNames);
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

  describe('in different kinds of pages', () => {
    /** Expects a calculator to show the answer of the article and its chart, and the console to have no error. */
    async function expectAnswer(calculator: Locator): Promise<void> {
      await expect
        .poll(() => calculator.locator('ft-verdict [part~=sentence]').textContent())
        .toMatch(/2\sweeks/);
      await calculator.locator('ft-cost-chart canvas').waitFor();
      expect((await calculator.boundingBox())?.width).toBeGreaterThan(500);
      expect(page.errors).toEqual([]);
    }

    /** Expects the content of the tag to be visible, as in a browser without scripts, and the console to say why. */
    async function expectFallback(reason: RegExp): Promise<void> {
      await expect.poll(() => page.errors.join()).toMatch(reason);
      expect(await page.isUpgraded()).toBe(false);
      expect(await page.page.getByText('Fallback').isVisible()).toBe(true);
    }

    /** Opens a page from the disk. */
    async function openFromDisk(html: string): Promise<void> {
      mkdirSync('.cache', { recursive: true });
      const folder = mkdtempSync(join('.cache', 'page-'));
      try {
        const file = resolve(folder, 'page.html');
        writeFileSync(file, html);
        await page.page.goto(pathToFileURL(file).href);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }

    it('works in quirks mode, without a doctype', async () => {
      page.serve('/quirks.html', wholePage().replace('<!doctype html>', ''));
      await page.page.goto(`${page.address}quirks.html`);
      expect(await page.page.evaluate(() => document.compatMode)).toBe('BackCompat');
      await expectAnswer(page.locator('ft-breakeven'));
    });

    it('works in an empty frame into which the page writes a document', async () => {
      await page.show('<iframe width="1000" height="900"></iframe>');
      await page.page.evaluate((html) => {
        const written = document.querySelector('iframe')?.contentDocument;
        written?.open();
        written?.write(html);
        written?.close();
      }, wholePage());
      await expectAnswer(page.page.frameLocator('iframe').locator('ft-breakeven'));
    });

    it('works in a page from the disk with the files of a server', async () => {
      await openFromDisk(wholePage(`${page.address}dist/cdn/ft-breakeven.js`));
      await expectAnswer(page.locator('ft-breakeven'));
    });

    it('leaves the content of the tag visible in a page from the disk if the files of the calculator are on the disk too', async () => {
      await openFromDisk(wholePage(pathToFileURL('dist/cdn/ft-breakeven.js').href));
      await expectFallback(/file:.*blocked by CORS/);
    });

    it('leaves the content of the tag visible in XHTML', async () => {
      page.serve(
        '/page.xhtml',
        `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Test</title></head><body>${script}${article}</body></html>`,
      );
      await page.page.goto(`${page.address}page.xhtml`);
      await expectFallback(/Module scripts in XML/);
    });

    it('works offline on the second visit if a service worker keeps the files of the first', async () => {
      page.serve('/service-worker.js', cachingWorker);
      await page.show('');
      await page.page.evaluate(async () => {
        const controlled = new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve),
        );
        await navigator.serviceWorker.register('/service-worker.js');
        await controlled;
      });
      await page.show(script + article);
      await expectAnswer(page.locator('ft-breakeven'));
      // The second visit may need every file that a first visit loads.
      await page.untilLoaded();
      await page.page.waitForLoadState('networkidle');
      await page.page.context().setOffline(true);
      await page.page.reload();
      await expectAnswer(page.locator('ft-breakeven'));
    });
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
    const warnings = warningsOf(page);
    // The same server under another name is another origin, so its script is a second copy.
    const other = page.address.replace('localhost', '127.0.0.1');
    await page.show(`${script}${script.replace('/dist', () => `${other}dist`)}${article}${article}`);
    for (const index of [0, 1])
      await expect
        .poll(() =>
          page.locator('ft-breakeven').nth(index).locator('ft-verdict [part~=sentence]').textContent(),
        )
        .toMatch(/2\sweeks/);
    await page.untilLoaded();
    // The second copy loads only the chunk that warns. It loads no part of a calculator, because the part could be of another version.
    const chunkCounts = [page.address, other].map(
      (origin) => chunksOf(page.requests).filter((address) => address.startsWith(origin)).length,
    );
    expect(Math.min(...chunkCounts)).toBe(1);
    expect(Math.max(...chunkCounts)).toBeGreaterThan(10);
    expect(warnings.map((warning) => warning.split(',')[0])).toEqual([
      'ft-breakeven is loaded twice on this page',
    ]);
    expect(page.errors).toEqual([]);
  });

  const defineAll = `<script type="module" src="/dist/define/index.js"></script>`;

  it.each([
    ['the browser build and define.js', `${script}${defineAll}`],
    ['define.js and the browser build', `${defineAll}${script}`],
    ['the browser build and define/verdict.js', `${script}${defineAll.replace('index', 'verdict')}`],
  ])('registers only the elements of the first copy in a page with %s', async (_copies, scripts) => {
    const warnings = warningsOf(page);
    await page.show(`<script type="importmap">${importMapAt('/')}</script>${scripts}${article}`);
    await expect.poll(() => warnings).toHaveLength(1);
    await page.untilLoaded();
    // Each copy of the package has its own base class.
    const copies = await page.page.evaluate((tags) => {
      const tagsByBaseClass = new Map<object, string[]>();
      for (const tag of tags) {
        let elementClass = customElements.get(tag) as object | undefined;
        while (elementClass && Object.getPrototypeOf(elementClass) !== HTMLElement)
          elementClass = Object.getPrototypeOf(elementClass);
        if (elementClass)
          tagsByBaseClass.set(elementClass, [...(tagsByBaseClass.get(elementClass) ?? []), tag]);
      }
      return [...tagsByBaseClass.values()];
    }, tags);
    expect(copies).toHaveLength(1);
    expect(copies[0]).toContain('ft-scenario-form');
    expect(warnings).toHaveLength(1);
    expect(page.errors).toEqual([]);
  });

  it('warns if its calculators have the verdict of another copy, because that copy was first', async () => {
    const warnings = warningsOf(page);
    const verdict = defineAll.replace('index', 'verdict');
    await page.show(`<script type="importmap">${importMapAt('/')}</script>${verdict}${script}${article}`);
    await expect.poll(() => warnings).toHaveLength(1);
    await expect
      .poll(() => page.locator('ft-breakeven ft-verdict [part~=sentence]').textContent())
      .toMatch(/2\sweeks/);
    expect(page.errors).toEqual([]);
  });
});
