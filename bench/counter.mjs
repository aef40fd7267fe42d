/**
 * Measures `<ft-token-counter>` in Chromium: from a key event to the count laid out, with a prompt of 200 kB.
 * Run: node bench/counter.mjs [characters]. Prints medians and the slowest tenth, in milliseconds.
 */
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from '../scripts/chromium.mjs';

const characters = Number(process.argv[2] ?? 200_000);
const server = await createServer({ logLevel: 'error', server: { port: 0 } });
await server.listen();
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
await page.route('**/bench.html', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><ft-token-counter></ft-token-counter>' }),
);
await page.goto(`${address}bench.html`);

const results = await page.evaluate(async (length) => {
  await import('/src/define/token-counter.ts');
  const element = document.querySelector('ft-token-counter');
  const words =
    'You sort support tickets for a payments company and answer with one JSON object, 24 hours a day'.split(
      ' ',
    );
  const textOf = (lineLength) => {
    let text = '';
    for (let word = 0, line = 0; text.length < length; word++) {
      const next = words[(word * 7 + (word % 3)) % words.length];
      line += next.length + 1;
      text += next + (line > lineLength ? '\n' : ' ');
      if (line > lineLength) line = 0;
    }
    return text;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const figure = (times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
    return `${at(0.5)} (p90 ${at(0.9)})`;
  };
  const measure = async (text) => {
    element.value = text;
    while (!element.exact || element.tokens === 0) await frame();
    const area = element.renderRoot.querySelector('textarea');
    area.focus();
    await element.updateComplete;
    const scroller = element.renderRoot.querySelector('.scroll');
    const own = [];
    const times = [];
    for (const at of [0.02, 0.5, 0.98]) {
      const offset = Math.floor(area.value.length * at);
      area.setSelectionRange(offset, offset);
      scroller.scrollTop = scroller.scrollHeight * at;
      await frame();
      for (let key = 0; key < 20; key++) {
        const start = performance.now();
        // The browser's own share: the text area's value, the input event and all its listeners.
        document.execCommand('insertText', false, 'xe '[key % 3]);
        const edited = performance.now();
        await element.updateComplete;
        element.renderRoot.querySelector('.count').getBoundingClientRect();
        times.push(performance.now() - start);
        own.push(performance.now() - edited);
        await frame();
      }
    }
    const scrolls = [];
    for (let step = 0; step < 60; step++) {
      const start = performance.now();
      scroller.scrollTop = 5000 + step * 100;
      scroller.dispatchEvent(new Event('scroll'));
      scroller.getBoundingClientRect();
      scrolls.push(performance.now() - start);
      await frame();
    }
    return { key: figure(times), ours: figure(own), scroll: figure(scrolls) };
  };
  return {
    'lines of 80': await measure(textOf(80)),
    'lines of 600': await measure(textOf(600)),
    'one line': await measure(textOf(Number.POSITIVE_INFINITY)),
  };
}, characters);

console.log(`${characters.toLocaleString('en')} characters, Chromium ${browser.version()}, milliseconds`);
console.log(
  'key: key event to the count laid out; ours: the part after the browser has edited the text area',
);
console.table(results);
await browser.close();
await server.close();
