/** Registers `<ft-working>`, unless its tag is registered already. */
import { FtWorking } from '../elements/working/working.ts';

if (!customElements.get('ft-working')) customElements.define('ft-working', FtWorking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-working': FtWorking;
  }
}
