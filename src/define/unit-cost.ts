/** Registers `<ft-unit-cost>`, under the conditions of `register.ts`. */
import { FtUnitCost } from '../elements/unit-cost/unit-cost.ts';
import { register } from './register.ts';

register('ft-unit-cost', FtUnitCost);

declare global {
  interface HTMLElementTagNameMap {
    'ft-unit-cost': FtUnitCost;
  }
}
