/**
 * The simulation and the ways round a never in `<ft-breakeven>` as it ships, in Chromium: how long until they are on
 * screen, and for how long the page hears nothing meanwhile; in a worker and, under a policy that refuses it, in slices.
 */
import { openTab } from './serve.mjs';

const page = (policy) => `<!doctype html><html lang="en"><title>bench</title>${policy}
<script type="module" src="/dist/cdn/ft-breakeven.js"></script><ft-breakeven></ft-breakeven></html>`;
const policies = {
  'in a worker': '',
  'workers refused': `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`,
};

/** One row a way of running. Times are milliseconds. */
export async function background() {
  const rows = {};
  for (const [name, policy] of Object.entries(policies)) {
    const { tab, close } = await openTab(page(policy));
    await tab.locator('ft-breakeven ft-cost-chart canvas').waitFor();
    await tab.waitForTimeout(2500);
    rows[name] = await tab.evaluate(measureSimulations);
    await close();
  }
  return rows;
}

/** Runs in the page. */
async function measureSimulations() {
  const calculator = document.querySelector('ft-breakeven');
  const verdict = calculator.shadowRoot.querySelector('ft-verdict');
  const original = verdict.scenario;
  const channel = new MessageChannel();
  let heard = 0;
  let longest = 0;
  let listening = false;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - heard);
    heard = now;
    if (listening) channel.port2.postMessage(null);
  };
  const times = [];
  const silences = [];
  for (let edit = 0; edit < 12; edit += 1) {
    const before = verdict.simulation;
    calculator.scenario = { ...original, title: String(edit) };
    await calculator.updateComplete;
    // The edit itself is measured elsewhere.
    const start = performance.now();
    longest = 0;
    heard = start;
    listening = true;
    channel.port2.postMessage(null);
    while (verdict.simulation === before) await new Promise((resolve) => setTimeout(resolve, 1));
    times.push(performance.now() - start);
    silences.push(longest);
    listening = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const sorted = (list) => [...list].sort((a, b) => a - b);
  const middle = (list) => Number(sorted(list)[list.length >> 1].toFixed(0));
  return {
    'edit → 10,000 draws on show, median': middle(times),
    'page silent meanwhile, median of the longest': Number(sorted(silences)[6].toFixed(1)),
    'longest of all': Number(Math.max(...silences).toFixed(1)),
  };
}
