/** Opens a page of an app in Chromium, and reads and operates the calculator in it. */
import { launchBrowser, newPageOf } from '../harness/page.ts';

/** The field of the requests per month. */
const field = 'ft-breakeven ft-scenario-form [data-path=requestsPerMonth] #value';

/** How an app is served. */
export type Way = 'as it is built' | 'in the dev server';

/** The note that Lit itself writes to the console with every dev server. */
const litNote = /^Lit is in dev mode\./;

/**
 * Opens an address. `elsewhere` has the requests to other servers. `messages` has the errors of the page, and the errors and warnings in the
 * console, except two kinds from a dev server: Lit's note, and messages that match `expected`. By default, only an empty message matches it.
 */
export async function visit(address: string, way: Way, expected = /^$/) {
  const browser = await launchBrowser();
  const page = await newPageOf(browser);
  const messages: string[] = [];
  const elsewhere: string[] = [];
  const ownHost = new URL(address).host;
  const isExpected = (text: string) =>
    way === 'in the dev server' && (litNote.test(text) || expected.test(text));
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isExpected(message.text()))
      messages.push(`${message.text()} ${message.location().url}`.trim());
  });
  const noteElsewhere = (address: string) => {
    const { protocol, host } = new URL(address);
    if (!['blob:', 'data:'].includes(protocol) && host !== ownHost) elsewhere.push(address);
  };
  page.on('request', (request) => noteElsewhere(request.url()));
  page.on('websocket', (socket) => noteElsewhere(socket.url()));
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  // A browser requests an icon even if the app has none.
  await page.route('**/favicon.*', (route) => route.fulfill({ status: 204 }));
  await page.goto(address);
  const requests = page.locator(field).first();
  return {
    page,
    messages,
    elsewhere,
    /** The addresses of the workers that were started. */
    workers,
    /** The requests per month in the calculator's field. */
    requests: () => requests.inputValue(),
    /** Replaces the content of that field, one key at a time. */
    async enterRequests(text: string) {
      await requests.click();
      await requests.press('ControlOrMeta+a');
      for (const key of text) await page.keyboard.press(key);
    },
    /** Whether that field has the focus. */
    isFocused: () =>
      requests.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input),
    /** Waits until the verdict has this text. */
    verdict: (text: RegExp) => page.locator('ft-breakeven ft-verdict').getByText(text).first().waitFor(),
    isDark: () =>
      page
        .locator('ft-breakeven')
        .first()
        .evaluate((element) => element.matches(':state(dark)')),
    /** Waits until the calculator has its chart and its inputs, which come after the verdict. */
    async complete() {
      await requests.waitFor();
      await page.locator('ft-breakeven ft-cost-chart canvas').first().waitFor();
    },
    close: () => browser.close(),
  };
}

export type Visit = Awaited<ReturnType<typeof visit>>;
