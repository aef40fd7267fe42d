/**
 * Opens pages of the site in Chromium and notes what no page should have: messages in the console, and requests to other servers.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { launchBrowser } from '../harness/page.ts';
import { type Site, serveSite } from './serve-site.ts';

/** Maximum wait for a state on the slowest machine, in milliseconds. */
const maxWaitMs = 100_000;

/** A browser tab in which pages of the site are opened, and what was noted there. */
export interface Visitor {
  readonly site: Site;
  readonly page: Page;
  /** Everything that was written to the console, and errors of scripts, with the page. */
  readonly messages: string[];
  /** Requests to other servers, and requests that found no file. */
  readonly wrongRequests: string[];
  /** Opens a page by its path in the site, and waits until it can be used. */
  open(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server of the site and a browser with an empty page; `close` ends both. */
export async function visitSite(options: BrowserContextOptions = {}): Promise<Visitor> {
  const site = await serveSite();
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(maxWaitMs);
  const messages: string[] = [];
  const wrongRequests: string[] = [];
  page.on('pageerror', (error) => messages.push(`${page.url()}: ${error}`));
  page.on('console', (message) => messages.push(`${page.url()}: ${message.text()}`));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.address))
      wrongRequests.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok()) wrongRequests.push(`${response.status()} ${response.url()}`);
  });
  return {
    site,
    page,
    messages,
    wrongRequests,
    async open(path) {
      await page.goto(site.address + path);
      await page.waitForFunction(
        () => (document.querySelector('#app') as { readonly __vue_app__?: unknown } | null)?.__vue_app__,
      );
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
