/** Registers `<ft-cost-table>`, unless its tag is registered already. */
import { FtCostTable } from '../elements/cost-table/cost-table.ts';
import { register } from './register.ts';

register('ft-cost-table', FtCostTable);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-table': FtCostTable;
  }
}
