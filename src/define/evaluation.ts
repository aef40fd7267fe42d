/** Registers `<ft-evaluation>`, under the conditions of `register.ts`. */
import { FtEvaluation } from '../elements/evaluation/evaluation.ts';
import { register } from './register.ts';

register('ft-evaluation', FtEvaluation);

declare global {
  interface HTMLElementTagNameMap {
    'ft-evaluation': FtEvaluation;
  }
}
