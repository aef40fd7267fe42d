/** Registers `<ft-working>`, unless its tag is registered already. */
import { FtWorking } from '../elements/working/working.ts';
import { register } from './register.ts';

register('ft-working', FtWorking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-working': FtWorking;
  }
}
