/** Registers `<ft-unit-cost>`, unless its tag is registered already. */
import { FtUnitCost } from '../elements/unit-cost/unit-cost.ts';
import { register } from './register.ts';

register('ft-unit-cost', FtUnitCost);

declare global {
  interface HTMLElementTagNameMap {
    'ft-unit-cost': FtUnitCost;
  }
}
