/** Opens pages in Chromium, and serves the built files of the package to them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type Page as BrowserPage, chromium, type Locator } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { sendFile, typeOf } from './send-file.ts';

/** Maximum wait for a state on the slowest machine, in milliseconds: less than the time limit of a test. */
const maxWaitMs = 100_000;

/** An empty page in Chromium, its server, and what both have recorded. */
export interface Page {
  /** Shows an HTML body on an empty page, with the given headers. */
  show(body: string, headers?: Record<string, string>): Promise<void>;
  /** Serves a further file with this text. The extension of the path decides its content type. */
  serve(path: string, text: string): void;
  /** The address at which the folder of the project is served. */
  readonly address: string;
  locator(selector: string): Locator;
  /** Waits until every part of the calculators is loaded, after which nothing on the page moves. */
  untilLoaded(): Promise<void>;
  /** The tag of the focused part of the first calculator, also if the focus is inside that part; `undefined` if none has it. */
  focusedPart(): Promise<string | undefined>;
  /** The text of the control that has the focus, in any shadow root; in a fold's header, its title. */
  focusedText(): Promise<string>;
  /** Whether the first calculator has rendered, and so no longer shows the content between its tags. */
  isUpgraded(): Promise<boolean>;
  /** Whether the keyboard writes into a field, in any shadow root. */
  isWriting(): Promise<boolean>;
  readonly page: BrowserPage;
  /** Script errors, console errors and policy violations since `openPage`. */
  readonly errors: string[];
  /** Addresses requested since `openPage`. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Starts Chromium; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** Opens an empty page that waits as long as tests may. Its processor is slowed by the factor `CPU_SLOWDOWN`, if that is set. */
export async function newPageOf(browser: Browser): Promise<BrowserPage> {
  const page = await browser.newPage();
  page.setDefaultTimeout(maxWaitMs);
  const rate = Number(process.env.CPU_SLOWDOWN);
  if (rate) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  }
  return page;
}

/** Moves the pointer over the calculators of a page, which makes them load their last parts, and waits until these parts are defined. */
async function untilLoaded(page: BrowserPage): Promise<void> {
  await page.locator('ft-breakeven ft-scenario-form:defined').first().waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    dispatchEvent(new PointerEvent('pointermove'));
    for (const calculator of document.querySelectorAll('ft-breakeven'))
      calculator.dispatchEvent(new PointerEvent('pointerover'));
    await Promise.all(
      ['ft-paper', 'ft-working', 'ft-comparison'].map((tag) => customElements.whenDefined(tag)),
    );
  });
}

/** Opens a page; the caller closes it. */
export async function openPage(): Promise<Page> {
  let html = '';
  let extraHeaders: Record<string, string> = {};
  const files = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...extraHeaders }).end(html);
    else if (files.has(path)) response.writeHead(200, { 'content-type': typeOf(path) }).end(files.get(path));
    else if (path === '/favicon.ico') response.writeHead(204).end();
    else sendFile(response, path, { 'access-control-allow-origin': '*' });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const page = await newPageOf(browser);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  /** The result of a function in the page for the element that has the focus, in any shadow root. */
  async function inFocused<Result>(read: (focused: Element) => Result): Promise<Result> {
    const focused = await page.evaluateHandle(() => {
      let innermost = document.activeElement ?? document.body;
      while (innermost.shadowRoot?.activeElement) innermost = innermost.shadowRoot.activeElement;
      return innermost;
    });
    return (await focused.evaluate(read)) as Result;
  }
  return {
    address,
    page,
    errors,
    requests,
    locator: (selector) => page.locator(selector),
    untilLoaded: () => untilLoaded(page),
    focusedPart: () =>
      page.evaluate(() => document.querySelector('ft-breakeven')?.shadowRoot?.activeElement?.localName),
    focusedText: () =>
      inFocused((focused) => (focused.querySelector('.fold-title') ?? focused).textContent?.trim() ?? ''),
    isUpgraded: () =>
      page
        .locator('ft-breakeven')
        .first()
        .evaluate(({ shadowRoot }) => shadowRoot !== null),
    isWriting: () => inFocused((focused) => focused.matches('input, textarea')),
    async show(body, headers = {}) {
      html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${body}</body></html>`;
      extraHeaders = headers;
      await page.goto(address);
    },
    serve: (path, text) => void files.set(path, text),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** All values that a property has inside an element, in all its shadow roots. */
export function valuesInside(element: Locator, property: string): Promise<readonly string[]> {
  return element.evaluate((host, name) => {
    const values = new Set<string>();
    const read = (root: ParentNode) => {
      for (const inner of root.querySelectorAll('*')) {
        values.add(getComputedStyle(inner).getPropertyValue(name));
        if (inner.shadowRoot) read(inner.shadowRoot);
      }
    };
    if (host.shadowRoot) read(host.shadowRoot);
    return [...values];
  }, property);
}
