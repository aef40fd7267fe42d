/** Serves the project's files and one given HTML page at `/`, for benchmarks in a browser. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium, launchOptions } from '../scripts/chromium.mjs';

const types = { '.js': 'text/javascript', '.mjs': 'text/javascript' };

/** Opens a browser tab that shows `html`. Returns the tab, the browser's version, and `close`, which ends browser and server. */
export async function openTab(html) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const file = join('.', path);
    if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    else if (!existsSync(file)) response.writeHead(404).end();
    else {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  process.env.CHROMIUM = ensureChromium();
  const browser = await chromium.launch(launchOptions());
  const tab = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await tab.goto(`http://localhost:${server.address().port}/`);
  return {
    tab,
    version: browser.version(),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
