/**
 * Tests the browser build under the policies of pages, from other origins, and on hostile pages. If the policy of a page refuses the
 * files, the content of the tag stays.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en/index.ts';
import { articleAttributes } from '../harness/article.ts';
import { openPage, type Page } from '../harness/page.ts';
import { sendFile } from '../harness/send-file.ts';

const path = 'dist/cdn/ft-breakeven.js';
const script = (attributes = '', origin = '/') =>
  `<script type="module" ${attributes} src="${origin}${path}"></script>`;
const article = `<ft-breakeven ${articleAttributes}>Fallback</ft-breakeven>`;
const hash = `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
const wrongHash = `sha384-${createHash('sha384').update('another file').digest('base64')}`;

/** A page to test. `other` is the address of the same files at another origin. */
interface Case {
  readonly headers?: (other: string) => Record<string, string>;
  readonly body: (other: string) => string;
  /** What the console messages that the policy causes contain. */
  readonly messages?: RegExp;
}

const csp = (policy: string) => ({ 'content-security-policy': policy });

const workingPages: Readonly<Record<string, Case>> = {
  'a nonce with strict-dynamic': {
    headers: () => csp("default-src 'self'; script-src 'nonce-n1' 'strict-dynamic'"),
    body: () => script('nonce="n1"') + article,
  },
  'files of another origin, which the policy also permits to workers': {
    headers: (other) => csp(`default-src 'none'; script-src ${other}; worker-src blob: ${other}`),
    body: (other) => script('', other) + article,
  },
  'files and workers of another origin and from blobs, without a rule of their own for workers': {
    headers: (other) => csp(`default-src 'none'; script-src ${other} blob:`),
    body: (other) => script('', other) + article,
  },
  'files of another origin, and workers from blobs only': {
    headers: (other) => csp(`default-src 'none'; script-src ${other}; worker-src blob:`),
    body: (other) => script('', other) + article,
    messages: /worker-src|Content Security Policy/,
  },
  'no workers': {
    headers: () => csp("default-src 'none'; script-src 'self'; worker-src 'none'"),
    body: () => script() + article,
    messages: /worker-src/,
  },
  'trusted types without a list of policies': {
    headers: () => csp("require-trusted-types-for 'script'"),
    body: () => script() + article,
    messages: /TrustedScriptURL/,
  },
  'trusted types with lit-html': {
    headers: () => csp("require-trusted-types-for 'script'; trusted-types lit-html"),
    body: () => script() + article,
    messages: /TrustedScriptURL/,
  },
  'the right hash of the script': { body: () => script(`integrity="${hash}"`) + article },
  'isolation of the origin, and files of another origin': {
    headers: () => ({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    }),
    body: (other) => script('crossorigin', other) + article,
  },
  'a base address other than that of the page': {
    body: () => `<base href="/elsewhere/">${script()}${article}`,
  },
  'an async script, and the tag in a paragraph': { body: () => `${script('async')}<p>${article}</p>` },
  'prototypes to which the page has added properties': {
    body: () =>
      `<script>Array.prototype.added = 1; Object.prototype.added = 1; String.prototype.added = 1;</script>${script()}${article}`,
  },
  'frozen prototypes': {
    body: () =>
      `<script>for (const { prototype } of [Array, Object, Map, Set, Promise, String, HTMLElement, Element, Node]) Object.freeze(prototype);</script>${script()}${article}`,
  },
  'a frozen Symbol that has metadata': {
    body: () =>
      `<script>Symbol.metadata ??= Symbol('Symbol.metadata'); Object.freeze(Symbol);</script>${script()}${article}`,
  },
  'storage that throws': {
    body: () =>
      `<script>for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(globalThis, name, { get() { throw new Error('forbidden'); } });</script>${script()}${article}`,
  },
};

const refusingPages: Readonly<Record<string, Case>> = {
  'the policy of Lit is not permitted': {
    headers: () => csp("require-trusted-types-for 'script'; trusted-types 'none'"),
    body: () => script() + article,
  },
  'the hash is that of another file': { body: () => script(`integrity="${wrongHash}"`) + article },
  'the script is not permitted': {
    headers: () => csp("script-src 'none'"),
    body: () => script() + article,
  },
  'the script is no module': { body: () => `<script src="/${path}"></script>${article}` },
};

describe('the browser build', () => {
  let page: Page;
  let other = '';
  beforeEach(async () => {
    page = await openPage();
    // The same server under another name is another origin.
    other = page.address.replace('localhost', '127.0.0.1');
  });
  afterEach(() => page.close());

  const show = ({ headers, body }: Case) => page.show(body(other), headers?.(other));

  /** Expects the content of the tag to be shown, as in a browser without scripts, and the console to say why. */
  async function expectFallback(): Promise<void> {
    await expect.poll(() => page.errors.length).toBeGreaterThan(0);
    expect(await page.isUpgraded()).toBe(false);
    expect(await page.locator('ft-breakeven').textContent()).toBe('Fallback');
  }

  it.each(Object.entries(workingPages))('works with %s', async (_, testCase) => {
    await show(testCase);
    await expect
      .poll(() => page.locator('ft-breakeven ft-verdict [part~=sentence]').textContent())
      .toMatch(/2\sweeks/);
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    expect(page.errors.filter((error) => !testCase.messages?.test(error))).toEqual([]);
    const foreignRequests = page.requests.filter(
      (address) => ![page.address, other, 'blob:', 'data:'].some((start) => address.startsWith(start)),
    );
    expect(foreignRequests).toEqual([]);
  });

  it.each(Object.entries(refusingPages))('leaves the content of the tag if %s', async (_, testCase) => {
    await show(testCase);
    await expectFallback();
  });

  describe('leaves the content of the tag if another origin does not share its files', () => {
    const server = createServer((request, response) => sendFile(response, request.url ?? '/', {}));
    const unsharedMarkup = () =>
      script('', `http://localhost:${(server.address() as AddressInfo).port}/`) + article;
    beforeEach(() => new Promise<void>((resolve) => server.listen(0, resolve)));
    afterEach(() => void server.close());

    it('in a page', async () => {
      await page.show(unsharedMarkup());
      await expectFallback();
    });

    it('in a sandboxed frame', async () => {
      const html = unsharedMarkup().replaceAll('"', '&quot;');
      await page.show(`<iframe sandbox="allow-scripts" srcdoc="${html}"></iframe>`);
      await expect.poll(() => page.errors.join()).toMatch(/CORS/);
      const calculator = page.page.frameLocator('iframe').locator('ft-breakeven');
      expect(await calculator.textContent()).toBe('Fallback');
      expect(await calculator.evaluate((element) => element.matches(':defined'))).toBe(false);
    });
  });

  it.each([
    ['with srcdoc', (html: string) => `srcdoc="${html}"`],
    [
      'with a data address',
      (html: string) => `src="data:text/html,${encodeURIComponent(html.replaceAll('&quot;', '"'))}"`,
    ],
  ])('works in a sandboxed frame %s', async (_, source) => {
    const html = (script('', other) + article).replaceAll('"', '&quot;');
    await page.show(`<iframe sandbox="allow-scripts" width="1000" height="900" ${source(html)}></iframe>`);
    const sentence = page.page.frameLocator('iframe').locator('ft-breakeven ft-verdict [part~=sentence]');
    await expect.poll(() => sentence.textContent()).toMatch(/2\sweeks/);
  });

  describe('a picture of a view', () => {
    /** The strict policy that SECURITY.md shows. */
    const strictPolicy = /```\n(default-src.*)\n```/.exec(readFileSync('SECURITY.md', 'utf8'))?.[1] ?? '';
    const savePicture = async (view: string, policy: string): Promise<void> => {
      await page.show(`${script()}${article}`, csp(policy));
      await page.untilLoaded();
      await page.locator(`ft-breakeven #view-tab-${view}`).click();
      await page.locator('ft-breakeven #view-panel :is(canvas, td)').first().waitFor();
      await page.locator('ft-share-bar [aria-label="Download PNG"]').click();
    };
    const outcome = () => page.locator('ft-share-bar [role=status]').textContent();

    it.each([
      ['time', strictPolicy],
      ['table', `${strictPolicy}; img-src data:`],
    ])('is saved (%s, %s)', async (view, policy) => {
      await savePicture(view, policy);
      await expect.poll(outcome).toBe(english.share.saved('ft-breakeven.png'));
      expect(page.errors.filter((error) => !error.includes('inline style'))).toEqual([]);
    });

    it('fails with a message if it needs an image that the policy refuses', async () => {
      await savePicture('table', strictPolicy);
      await expect.poll(outcome).toBe(english.share.failed);
    });
  });

  it('shows its answer in a disclosure that is opened later', async () => {
    await page.show(`${script()}<details><summary>Costs</summary>${article}</details>`);
    await page.page.waitForFunction(() => customElements.get('ft-breakeven'));
    await page.locator('summary').first().click();
    await page.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    expect(page.errors).toEqual([]);
  });
});
