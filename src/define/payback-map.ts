/** Registers `<ft-payback-map>`, under the conditions of `register.ts`. */
import { FtPaybackMap } from '../elements/payback-map/payback-map.ts';
import { register } from './register.ts';

register('ft-payback-map', FtPaybackMap);

declare global {
  interface HTMLElementTagNameMap {
    'ft-payback-map': FtPaybackMap;
  }
}
