/**
 * Measures `<ft-token-counter>` in Chromium with a prompt of 200,000 characters: the time from a key event until the new count is
 * laid out. The same run also measures a plain text area of the same size and font. The source is served, so no build is needed.
 * Run: node bench/counter.mjs [characters]. Prints medians with the 90th percentile, in milliseconds.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureChromium, launchOptions } from '../scripts/chromium.mjs';

const characters = Number(process.argv[2] ?? 200_000);
const load = () => loadavg()[0].toFixed(1);
const loadBefore = load();
const server = await createServer({ logLevel: 'error', server: { port: 0 } });
await server.listen();
const address = server.resolvedUrls?.local[0];
process.env.CHROMIUM = ensureChromium();
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
await page.route('**/bench.html', (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: '<!doctype html><ft-token-counter></ft-token-counter><div id="plain"></div>',
  }),
);
await page.goto(`${address}bench.html`);

/** Runs in the page. Keys go to the plain text area and to the element in turn, so that both are measured under the same load. */
async function measureAll(length) {
  await import('/src/define/token-counter.ts');
  const element = document.querySelector('ft-token-counter');
  const words =
    'You sort support tickets for a payments company and answer with one JSON object, 24 hours a day'.split(
      ' ',
    );
  const textOf = (lineLength) => {
    let text = '';
    let charactersInLine = 0;
    for (let index = 0; text.length < length; index++) {
      const word = words[(index * 7 + (index % 3)) % words.length];
      charactersInLine += word.length + 1;
      text += word + (charactersInLine > lineLength ? '\n' : ' ');
      if (charactersInLine > lineLength) charactersInLine = 0;
    }
    return text;
  };
  const jsonOf = () => {
    let json = '[';
    for (let row = 0; json.length < length; row++)
      json += `{"id":${row},"name":"user_${row * 7}","active":${row % 2 === 0}},`;
    return `${json}]`;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  /** Waits long enough for a lazy chunk to load. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
  const quantile = (times, p) => [...times].sort((a, b) => a - b)[Math.floor(p * (times.length - 1))];
  const figure = (times) => `${quantile(times, 0.5).toFixed(1)} (${quantile(times, 0.9).toFixed(1)})`;

  /** A text area of the same size and font as the element's field. */
  const plainAreaLike = (field, text) => {
    const plainArea = document.createElement('textarea');
    const { font, width } = getComputedStyle(field);
    Object.assign(plainArea.style, { font, width, height: '300px', padding: 0, border: 0, resize: 'none' });
    plainArea.spellcheck = false;
    plainArea.value = text;
    document.querySelector('#plain').replaceChildren(plainArea);
    return plainArea;
  };

  const measure = async (text) => {
    element.value = text;
    while (!element.exact || element.tokens === 0) await frame();
    const area = element.renderRoot.querySelector('textarea');
    area.focus();
    await element.updateComplete;
    await settle();
    // If a text would be slow in a text area, the element edits it in blocks instead.
    const blocks = element.renderRoot.querySelector('.blocks');
    const field = blocks ?? area;
    const cursorTo = (offset) => {
      if (!blocks) return area.setSelectionRange(offset, offset);
      // Line feeds inside a block are not considered, which is precise enough here.
      let before = 0;
      for (const { firstChild } of blocks.children) {
        if (before + firstChild.length >= offset)
          return getSelection().collapse(firstChild, Math.max(0, offset - before));
        before += firstChild.length + 1;
      }
    };
    const scroller = [...element.renderRoot.querySelectorAll('.scroll, textarea')].find(
      ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
    );
    const plainArea = plainAreaLike(field, element.value);
    const times = { plain: [], element: [], afterInput: [] };
    /** The total time of one key, and the part after the browser has changed the field and called the input listeners. */
    const timeKey = async (target, index, layOut) => {
      target.focus();
      await frame();
      const start = performance.now();
      document.execCommand('insertText', false, 'xe '[index % 3]);
      const editedAt = performance.now();
      await layOut();
      const laidOutAt = performance.now();
      return { total: laidOutAt - start, afterInput: laidOutAt - editedAt };
    };
    for (const share of [0.02, 0.5, 0.98]) {
      const offset = Math.floor(text.length * share);
      plainArea.focus();
      plainArea.setSelectionRange(offset, offset);
      plainArea.scrollTop = plainArea.scrollHeight * share;
      field.focus();
      cursorTo(offset);
      scroller.scrollTop = scroller.scrollHeight * share;
      await frame();
      for (let index = 0; index < 20; index++) {
        const plainTime = await timeKey(plainArea, index, () => plainArea.getBoundingClientRect());
        const elementTime = await timeKey(field, index, async () => {
          await element.updateComplete;
          element.renderRoot.querySelector('.count').getBoundingClientRect();
        });
        times.plain.push(plainTime.total);
        times.element.push(elementTime.total);
        times.afterInput.push(elementTime.afterInput);
      }
    }
    const scrollTimes = [];
    for (let step = 0; step < 60; step++) {
      const start = performance.now();
      scroller.scrollTop = 5000 + step * 100;
      scroller.dispatchEvent(new Event('scroll'));
      scroller.getBoundingClientRect();
      scrollTimes.push(performance.now() - start);
      await frame();
    }
    return {
      'plain text area': figure(times.plain),
      key: figure(times.element),
      ratio: (quantile(times.element, 0.5) / quantile(times.plain, 0.5)).toFixed(2),
      'after input': figure(times.afterInput),
      scroll: figure(scrollTimes),
    };
  };
  return {
    'lines of 80': await measure(textOf(80)),
    'lines of 600': await measure(textOf(600)),
    'lines of 5,000': await measure(textOf(5000)),
    'one line': await measure(textOf(Number.POSITIVE_INFINITY)),
    'one line of JSON': await measure(jsonOf()),
    'lines of three letters': await measure('abc\n'.repeat(length / 4)),
    'one line of letters and digits': await measure(
      Array.from({ length: length / 10 }, (_, i) => (i * 7919 + 1e9).toString(16).padEnd(10, '7')).join(''),
    ),
  };
}

const results = await page.evaluate(measureAll, characters);
console.log(
  `${characters.toLocaleString('en')} characters, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model}, ` +
    `load ${loadBefore} before and ${load()} after; milliseconds, median (90th percentile)`,
);
console.log(
  'key: from the key event until the new count is laid out. plain text area: the same key without the element. ' +
    'after input: the part of that time after the browser has changed the field and called the input listeners.',
);
console.table(results);
await browser.close();
await server.close();
