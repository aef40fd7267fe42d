/**
 * Registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for nothing else, and every other
 * element it renders as soon as its file has arrived.
 */
import './verdict.ts';
import { FtBreakeven } from '../elements/ft-breakeven.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

for (const later of [
  import('./cost-chart.ts'),
  import('./unit-cost.ts'),
  import('./scenario-form.ts'),
  import('./token-counter.ts'),
  import('./volume-chart.ts'),
  import('./sensitivity-chart.ts'),
  import('./cost-table.ts'),
  import('./working.ts'),
]) {
  // A part that does not arrive is a part that is not shown; the answer stands without it.
  later.catch(() => {});
}

declare global {
  interface HTMLElementTagNameMap {
    'ft-breakeven': FtBreakeven;
  }
}
