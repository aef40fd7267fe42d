/**
 * `npm run measure:embeds`: prints what the elements cost a page that uses the built package. With the browser build: requests, bytes,
 * blocking time, and layout shifts; the layout shifts also if each chunk arrives late. With each of four bundlers: the bytes that a page
 * loads before the code of an entry runs, for the entries in `bundlers/bundle.mjs`. Builds the package first if the built files are out of
 * date. The blocking time depends on the machine and its load, so no test checks it.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { ensureChromium, launchOptions } = await import('./chromium.mjs');
process.env.CHROMIUM = ensureChromium();
if (!ensureBuilt()) process.exit(1);
const { chromium } = await import('playwright');
const { installBundlers } = await import('./install-bundlers.mjs');
installBundlers();
const { bundledBytes, bundlers, entries } = await import('./bundlers/bundle.mjs');
const { cdnScript, visitPage } = await import('./embed-measures.mjs');

const simple =
  '<ft-breakeven tokens-saved="500" requests-per-month="100000" usd-per-mtok="2" setup-usd="50">Fallback</ft-breakeven>';
const example = '<ft-breakeven></ft-breakeven>';
const verdict =
  '<ft-verdict scenario="ft1~q1e5~a((iprompt~v500~r(i2~o2))~(ituned~r(i2~o2)~S((lTuning~u50))))~s20270101"></ft-verdict>';
const pages = {
  'one with simple attributes': simple,
  'one without attributes': example,
  'one `<ft-verdict>`': verdict,
  'ten with simple attributes': simple.repeat(10),
  'ten without attributes': example.repeat(10),
};

const sum = (values) => values.reduce((total, value) => total + value, 0);
const kB = (bytes) => (bytes / 1000).toFixed(1);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

const browser = await chromium.launch(launchOptions());
console.log(
  `\nChromium ${browser.version()}, 1200 × 900 pixels, browser build from another origin, Brotli\n`,
);
row('page', 'slowdown', 'requests', 'kB', 'blocking time, ms', 'longest task, ms', 'layout shift');
row('---', '---:', '---:', '---:', '---:', '---:', '---:');
for (const [name, body] of Object.entries(pages))
  for (const slowdown of [1, 4]) {
    const visit = await visitPage(browser, cdnScript + body, { slowdown });
    const shift = sum(visit.shifts.map(({ value }) => value)).toFixed(3);
    row(
      name,
      slowdown,
      visit.requests.length,
      kB(visit.bytes),
      visit.blockingMs.toFixed(0),
      visit.maxTaskMs.toFixed(0),
      shift,
    );
  }

console.log('\nLayout shift of one calculator, with each chunk late\n');
row('page', '0 ms', '120 ms', '600 ms');
row('---', '---:', '---:', '---:');
for (const name of ['one with simple attributes', 'one without attributes']) {
  const shifts = [];
  for (const lateMs of [0, 120, 600]) {
    const delayOf = (path) => (path.includes('chunks/') ? lateMs : 0);
    const visit = await visitPage(browser, cdnScript + pages[name], { delayOf });
    shifts.push(sum(visit.shifts.map(({ value }) => value)).toFixed(3));
  }
  row(name, ...shifts);
}
await browser.close();

console.log('\nkB, compressed by Brotli, that a page loads before an entry runs\n');
row('entry', ...Object.keys(bundlers), 'limit of the test');
row('---', ...Object.keys(bundlers).map(() => '---:'), '---:');
for (const [entry, { code, limit }] of Object.entries(entries)) {
  const sizes = [];
  for (const bundler of Object.keys(bundlers)) sizes.push(kB(await bundledBytes(bundler, code)));
  row(`\`${entry}\``, ...sizes, limit / 1000);
}
