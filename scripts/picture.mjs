/** `npm run picture`: takes the README's screenshot of the browser build. Needs `npm run build` first. */
import { mkdirSync } from 'node:fs';
import { openTab } from '../bench/serve.mjs';

const html = `<!doctype html><html lang="en"><title>ft-breakeven</title>
<style>body { margin: 8px 32px; font-family: Inter, "Helvetica Neue", Arial, sans-serif; color: #1a1d21; background: #fff }</style>
<script type="module" src="/dist/cdn/ft-breakeven.js"></script>
<ft-breakeven starts-on="2027-01-01"></ft-breakeven></html>`;

const { tab, close } = await openTab(html);
await tab.locator('ft-breakeven ft-cost-chart canvas').waitFor();
// The shaded range of the simulation and the exact token counts appear after the first answer.
await tab.waitForTimeout(4000);
mkdirSync('docs/images', { recursive: true });
await tab.screenshot({
  path: 'docs/images/ft-breakeven.png',
  clip: { x: 0, y: 0, width: 1200, height: 1000 },
});
await close();
