/** Registers `<ft-usage>`, unless its tag is registered already. */
import { FtUsage } from '../elements/usage/usage.ts';

if (!customElements.get('ft-usage')) customElements.define('ft-usage', FtUsage);

declare global {
  interface HTMLElementTagNameMap {
    'ft-usage': FtUsage;
  }
}
