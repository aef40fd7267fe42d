/** Registers `<ft-cost-table>`, unless its tag is registered already. */
import { FtCostTable } from '../elements/cost-table/cost-table.ts';

if (!customElements.get('ft-cost-table')) customElements.define('ft-cost-table', FtCostTable);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-table': FtCostTable;
  }
}
