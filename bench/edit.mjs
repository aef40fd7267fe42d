/** Measures the time from a key event until the new verdict is laid out, in the browser build of `<ft-breakeven>`, in Chromium. */
import { openTab } from './serve.mjs';

const html = `<!doctype html><html lang="en"><title>bench</title>
<script type="module" src="/dist/cdn/ft-breakeven.js"></script><ft-breakeven></ft-breakeven></html>`;

/**
 * Two rows of results for each view: at the full speed of the processor, and at a quarter of this speed. Each row has two medians and a
 * 95th percentile, in milliseconds.
 */
export async function edits() {
  const { tab, close } = await openTab(html);
  await tab.locator('ft-breakeven ft-cost-chart canvas').waitFor();
  await tab.waitForTimeout(2500);
  const session = await tab.context().newCDPSession(tab);
  const rows = {};
  const views = tab.locator('ft-breakeven [role=tab][id^=view-tab-]');
  for (let view = 0; view < (await views.count()); view += 1) {
    await views.nth(view).click();
    const name = (await views.nth(view).textContent())?.trim();
    await tab.waitForTimeout(1000);
    for (const rate of [1, 4]) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      rows[`${name}, processor ÷ ${rate}`] = await tab.evaluate(measureKeys);
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  await close();
  return rows;
}

/**
 * Runs in the page: types 40 values into the field “Requests” of the form, and measures each time until the verdict is laid out and
 * painted.
 */
async function measureKeys() {
  const calculator = document.querySelector('ft-breakeven');
  const find = (root, selector) => {
    const match = root.querySelector(selector);
    if (match) return match;
    for (const element of root.querySelectorAll('*')) {
      const found = element.shadowRoot && find(element.shadowRoot, selector);
      if (found) return found;
    }
    return null;
  };
  const form = find(document, 'ft-scenario-form');
  const fields = [...form.shadowRoot.querySelectorAll('ft-number-field')];
  const field = fields.find(({ label }) => label === 'Requests');
  const input = field.shadowRoot.querySelector('input');
  const verdict = find(document, 'ft-verdict');
  const sentence = () => verdict.shadowRoot.querySelector('[part~=sentence]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const layoutTimes = [];
  const frameTimes = [];
  for (let key = 0; key < 40; key += 1) {
    // Every value changes a figure of the verdict. The sentence may stay the same, because it rounds.
    const before = verdict.shadowRoot.textContent;
    const start = performance.now();
    input.value = String(100_000 + key * 7_919);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await calculator.updateComplete;
    await verdict.updateComplete;
    sentence().getBoundingClientRect();
    if (verdict.shadowRoot.textContent === before) throw new Error('The verdict did not change.');
    layoutTimes.push(performance.now() - start);
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    frameTimes.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  const quantile = (times, p) =>
    Number([...times].sort((a, b) => a - b)[Math.floor(p * (times.length - 1))].toFixed(1));
  return {
    'key → verdict laid out, median (ms)': quantile(layoutTimes, 0.5),
    '95th percentile': quantile(layoutTimes, 0.95),
    'key → after the next frame, median (ms)': quantile(frameTimes, 0.5),
  };
}
