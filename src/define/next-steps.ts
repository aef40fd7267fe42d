/** Registers `<ft-next-steps>`, unless its tag is registered already. */
import { FtNextSteps } from '../elements/next-steps/next-steps.ts';

if (!customElements.get('ft-next-steps')) customElements.define('ft-next-steps', FtNextSteps);

declare global {
  interface HTMLElementTagNameMap {
    'ft-next-steps': FtNextSteps;
  }
}
