/** Registers `<ft-payback-map>`, unless the page already has one. */
import { FtPaybackMap } from '../elements/ft-payback-map.ts';

if (!customElements.get('ft-payback-map')) customElements.define('ft-payback-map', FtPaybackMap);

declare global {
  interface HTMLElementTagNameMap {
    'ft-payback-map': FtPaybackMap;
  }
}
