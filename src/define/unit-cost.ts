/** Registers `<ft-unit-cost>`, unless the page already has one. */
import { FtUnitCost } from '../elements/ft-unit-cost.ts';

if (!customElements.get('ft-unit-cost')) customElements.define('ft-unit-cost', FtUnitCost);

declare global {
  interface HTMLElementTagNameMap {
    'ft-unit-cost': FtUnitCost;
  }
}
