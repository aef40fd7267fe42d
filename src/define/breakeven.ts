/** Registers `<ft-breakeven>` and every element it renders, unless the page already has them. */
import './cost-chart.ts';
import './cost-table.ts';
import './scenario-form.ts';
import './token-counter.ts';
import './unit-cost.ts';
import './verdict.ts';
import { FtBreakeven } from '../elements/ft-breakeven.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

declare global {
  interface HTMLElementTagNameMap {
    'ft-breakeven': FtBreakeven;
  }
}
