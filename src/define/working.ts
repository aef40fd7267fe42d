/** Registers `<ft-working>`, under the conditions of `register.ts`. */
import { FtWorking } from '../elements/working/working.ts';
import { register } from './register.ts';

register('ft-working', FtWorking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-working': FtWorking;
  }
}
