/** Registers `<ft-token-counter>`, unless its tag is registered already. */
import { FtTokenCounter } from '../elements/token-counter/token-counter.ts';
import { register } from './register.ts';

register('ft-token-counter', FtTokenCounter);

declare global {
  interface HTMLElementTagNameMap {
    'ft-token-counter': FtTokenCounter;
  }
}
