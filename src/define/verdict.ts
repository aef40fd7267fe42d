/** Registers `<ft-verdict>`, unless the page already has one. */
import { FtVerdict } from '../elements/verdict/verdict.ts';

if (!customElements.get('ft-verdict')) customElements.define('ft-verdict', FtVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'ft-verdict': FtVerdict;
  }
}
