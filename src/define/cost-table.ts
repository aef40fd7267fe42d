/** Registers `<ft-cost-table>`, under the conditions of `register.ts`. */
import { FtCostTable } from '../elements/cost-table/cost-table.ts';
import { register } from './register.ts';

register('ft-cost-table', FtCostTable);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-table': FtCostTable;
  }
}
