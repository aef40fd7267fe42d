/** Registers `<ft-model-ranking>`, unless its tag is registered already. */
import { FtModelRanking } from '../elements/model-ranking/model-ranking.ts';

if (!customElements.get('ft-model-ranking')) customElements.define('ft-model-ranking', FtModelRanking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-model-ranking': FtModelRanking;
  }
}
