/**
 * Measures the simulation in the browser build of `<ft-breakeven>`: the time until its results are displayed, and the longest time
 * for which the page is blocked. Both are measured twice: once with a worker, and once on a page whose policy forbids workers, so that
 * the work runs in slices on the page.
 */
import { openTab } from './serve.mjs';

const page = (policy) => `<!doctype html><html lang="en"><title>bench</title>${policy}
<script type="module" src="/dist/cdn/ft-breakeven.js"></script><ft-breakeven></ft-breakeven></html>`;
const policies = {
  'in a worker': '',
  'workers refused': `<meta http-equiv="Content-Security-Policy" content="worker-src 'none'">`,
};

/** Two rows of results: with a worker, and without one. Times are in milliseconds. */
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

/** Runs in the page: makes twelve edits, and returns the medians and the maximum of their times. */
async function measureSimulations() {
  const calculator = document.querySelector('ft-breakeven');
  const verdict = calculator.shadowRoot.querySelector('ft-verdict');
  const original = verdict.scenario;
  // Each message is answered at once, so the page was blocked during a long gap between two messages.
  const channel = new MessageChannel();
  let lastMessageAt = 0;
  let longestGap = 0;
  let isListening = false;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - lastMessageAt);
    lastMessageAt = now;
    if (isListening) channel.port2.postMessage(null);
  };
  const times = [];
  const blockedTimes = [];
  for (let edit = 0; edit < 12; edit += 1) {
    const earlierSimulation = verdict.simulation;
    calculator.scenario = { ...original, title: String(edit) };
    await calculator.updateComplete;
    // The time starts after the edit, which `edit.mjs` measures.
    const start = performance.now();
    longestGap = 0;
    lastMessageAt = start;
    isListening = true;
    channel.port2.postMessage(null);
    while (verdict.simulation === earlierSimulation) await new Promise((resolve) => setTimeout(resolve, 1));
    times.push(performance.now() - start);
    blockedTimes.push(longestGap);
    isListening = false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
  return {
    'edit → 10,000 draws displayed, median': Math.round(median(times)),
    'longest block of the page per edit, median': Number(median(blockedTimes).toFixed(1)),
    'longest block of the page per edit, maximum': Number(Math.max(...blockedTimes).toFixed(1)),
  };
}
