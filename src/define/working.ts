/** Registers `<ft-working>`, unless the page already has one. */
import { FtWorking } from '../elements/working/working.ts';

if (!customElements.get('ft-working')) customElements.define('ft-working', FtWorking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-working': FtWorking;
  }
}
