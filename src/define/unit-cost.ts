/** Registers `<ft-unit-cost>`, unless its tag is registered already. */
import { FtUnitCost } from '../elements/unit-cost/unit-cost.ts';

if (!customElements.get('ft-unit-cost')) customElements.define('ft-unit-cost', FtUnitCost);

declare global {
  interface HTMLElementTagNameMap {
    'ft-unit-cost': FtUnitCost;
  }
}
