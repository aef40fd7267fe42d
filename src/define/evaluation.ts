/** Registers `<ft-evaluation>`, unless its tag is registered already. */
import { FtEvaluation } from '../elements/evaluation/evaluation.ts';
import { register } from './register.ts';

register('ft-evaluation', FtEvaluation);

declare global {
  interface HTMLElementTagNameMap {
    'ft-evaluation': FtEvaluation;
  }
}
