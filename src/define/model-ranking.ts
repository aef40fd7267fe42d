/** Registers `<ft-model-ranking>`, under the conditions of `register.ts`. */
import { FtModelRanking } from '../elements/model-ranking/model-ranking.ts';
import { register } from './register.ts';

register('ft-model-ranking', FtModelRanking);

declare global {
  interface HTMLElementTagNameMap {
    'ft-model-ranking': FtModelRanking;
  }
}
