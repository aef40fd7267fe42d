/**
 * The browser build's entry: registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for
 * nothing else, and every other element as soon as its file has arrived.
 */
import './verdict.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

// In the order in which they stand on the page.
for (const later of [
  import('./cost-chart.ts'),
  import('./unit-cost.ts'),
  import('./scenario-form.ts'),
  import('./token-counter.ts'),
  import('./share-bar.ts'),
  import('./scenario-bar.ts'),
  import('./volume-chart.ts'),
  import('./sensitivity-chart.ts'),
  import('./payback-map.ts'),
  import('./cost-table.ts'),
  import('./working.ts'),
  import('./comparison.ts'),
  import('./paper.ts'),
]) {
  // A part that does not arrive is a part that is not shown; the answer stands without it.
  later.catch(() => {});
}
