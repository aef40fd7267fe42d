/** Registers `<ft-usage>`, unless the page already has one. */
import { FtUsage } from '../elements/usage/usage.ts';

if (!customElements.get('ft-usage')) customElements.define('ft-usage', FtUsage);

declare global {
  interface HTMLElementTagNameMap {
    'ft-usage': FtUsage;
  }
}
