/** Registers `<ft-totals>`, unless the page already has one. */
import { FtTotals } from '../elements/totals/totals.ts';

if (!customElements.get('ft-totals')) customElements.define('ft-totals', FtTotals);

declare global {
  interface HTMLElementTagNameMap {
    'ft-totals': FtTotals;
  }
}
