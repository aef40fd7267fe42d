/** Registers `<ft-breakeven>` and every element it renders, unless the page already has them. */
import './comparison.ts';
import './cost-chart.ts';
import './cost-table.ts';
import './paper.ts';
import './payback-map.ts';
import './scenario-bar.ts';
import './scenario-form.ts';
import './sensitivity-chart.ts';
import './share-bar.ts';
import './token-counter.ts';
import './unit-cost.ts';
import './verdict.ts';
import './volume-chart.ts';
import './working.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

declare global {
  interface HTMLElementTagNameMap {
    'ft-breakeven': FtBreakeven;
  }
}
