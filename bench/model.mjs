/**
 * `npm run bench`: how long the model takes, in Node and in Chromium, as medians.
 * Needs `npm run build` first. Never part of the tests: a time is a figure to read, not to assert.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/chromium.mjs';
import { measure } from './measure.mjs';

if (!existsSync('dist/core/index.js')) throw new Error('Run `npm run build` first.');

console.log(`${cpus()[0]?.model} × ${cpus().length}\n`);
const rows = { [`Node ${process.versions.node}`]: await measure() };

const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.html': 'text/html' };
const page = `<!doctype html><html lang="en"><title>bench</title>
<script type="importmap">{"imports":{"ft-breakeven/core.js":"/dist/core/index.js"}}</script></html>`;
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, 'http://localhost').pathname);
  const file = join('.', path);
  if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  else if (!existsSync(file)) response.writeHead(404).end();
  else {
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }
});
await new Promise((resolve) => server.listen(0, resolve));
const browser = await chromium.launch(launchOptions());
const tab = await browser.newPage();
await tab.goto(`http://localhost:${server.address().port}/`);
rows[`Chromium ${browser.version()}`] = await tab.evaluate(async () => {
  const { measure } = await import('/bench/measure.mjs');
  return measure();
});
console.table(rows);
await browser.close();
server.close();
