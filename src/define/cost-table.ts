/** Registers `<ft-cost-table>`, unless the page already has one. */
import { FtCostTable } from '../elements/cost-table/cost-table.ts';

if (!customElements.get('ft-cost-table')) customElements.define('ft-cost-table', FtCostTable);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-table': FtCostTable;
  }
}
