/** Registers `<ft-model-ranking>`, unless its tag is registered already. */
import { FtModelRanking } from '../elements/model-ranking/model-ranking.ts';
import { register } from './register.ts';

register('ft-model-ranking', FtModelRanking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-model-ranking': FtModelRanking;
  }
}
