/** Registers `<ft-evaluation>`, unless its tag is registered already. */
import { FtEvaluation } from '../elements/evaluation/evaluation.ts';

if (!customElements.get('ft-evaluation')) customElements.define('ft-evaluation', FtEvaluation);

declare global {
  interface HTMLElementTagNameMap {
    'ft-evaluation': FtEvaluation;
  }
}
