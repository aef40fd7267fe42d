/** Registers `<ft-payback-map>`, unless its tag is registered already. */
import { FtPaybackMap } from '../elements/payback-map/payback-map.ts';

if (!customElements.get('ft-payback-map')) customElements.define('ft-payback-map', FtPaybackMap);

declare global {
  interface HTMLElementTagNameMap {
    'ft-payback-map': FtPaybackMap;
  }
}
