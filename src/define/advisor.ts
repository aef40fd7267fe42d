/** Registers `<ft-advisor>`, unless its tag is registered already. */
import { FtAdvisor } from '../elements/advisor/advisor.ts';

if (!customElements.get('ft-advisor')) customElements.define('ft-advisor', FtAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'ft-advisor': FtAdvisor;
  }
}
