/** Registers `<ft-verdict>`, unless its tag is registered already. */
import { FtVerdict } from '../elements/verdict/verdict.ts';

if (!customElements.get('ft-verdict')) customElements.define('ft-verdict', FtVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'ft-verdict': FtVerdict;
  }
}
