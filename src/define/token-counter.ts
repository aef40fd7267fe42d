/** Registers `<ft-token-counter>`, under the conditions of `register.ts`. */
import { FtTokenCounter } from '../elements/token-counter/token-counter.ts';
import { register } from './register.ts';

register('ft-token-counter', FtTokenCounter);

declare global {
  interface HTMLElementTagNameMap {
    'ft-token-counter': FtTokenCounter;
  }
}
