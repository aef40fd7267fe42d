/**
 * Opens a page with elements and measures the files that it loads, the time for which the page is blocked, and its layout shifts.
 * `npm run measure:embeds` prints the figures, and tests in `test/built` check those with a limit.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types = { '.js': 'text/javascript', '.json': 'application/json' };

const compressed = new Map();

/** The content of a file, compressed by Brotli as a CDN sends it. */
function fileOf(path) {
  if (!compressed.has(path)) compressed.set(path, brotliCompressSync(readFileSync(path)));
  return compressed.get(path);
}

/** Records the layout shifts and the long tasks of a page from the start. */
const recorder = `<script>
  shifts = []; tasks = [];
  const record = (type, into, value) => new PerformanceObserver((list) => into.push(...list.getEntries().map(value))).observe({ type, buffered: true });
  record('layout-shift', shifts, ({ value, startTime }) => ({ value, startTime }));
  record('longtask', tasks, ({ duration }) => duration);
</script>`;

/** The tag of the browser build. `CDN` stands for the address of its folder, which has another origin than the page. */
export const cdnScript = '<script type="module" src="CDN/ft-breakeven.js"></script>';

/**
 * Opens a page with this body and an empty cache, waits until it loads nothing more, and then calls `act` with the page. The window has
 * `width` × 900 pixels, the processor is slower by the factor `slowdown`, and each file arrives `delayOf(path)` milliseconds late.
 *
 * Returns `requests`: the addresses of all requests, the page itself included; `bytes`: the size of all responses, compressed by Brotli;
 * `blockingMs`: the sum, over all tasks, of the time beyond the first 50 ms; `maxTaskMs`: the longest task, or 0 if no task is longer than
 * 50 ms; and `shifts`: the layout shifts.
 */
export async function visitPage(
  browser,
  body,
  { width = 1200, slowdown = 1, delayOf = () => 0, act = async () => {} } = {},
) {
  let html = '';
  const server = createServer(({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join('.', path);
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
    else
      setTimeout(() => {
        response.writeHead(200, {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-encoding': 'br',
          'access-control-allow-origin': '*',
        });
        response.end(fileOf(file));
      }, delayOf(path));
  });
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  const content = body.replaceAll('CDN', `http://127.0.0.1:${port}/dist/cdn`);
  html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Page</title>${recorder}<body>${content}</body></html>`;
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(100_000);
    const requests = [];
    page.on('request', (request) => {
      if (/^(http|blob)/.test(request.url())) requests.push(request.url());
    });
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`http://localhost:${port}/`);
    await page.waitForLoadState('networkidle');
    await act(page);
    // The records of the last frame are delivered after it.
    const { shifts, tasks } = await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestIdleCallback(() =>
            requestIdleCallback(() => resolve({ shifts: globalThis.shifts, tasks: globalThis.tasks })),
          );
        }),
    );
    return {
      requests,
      bytes,
      shifts,
      blockingMs: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      maxTaskMs: Math.max(0, ...tasks),
    };
  } finally {
    await context.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
