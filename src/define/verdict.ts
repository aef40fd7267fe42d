/** Registers `<ft-verdict>`, under the conditions of `register.ts`. */
import { FtVerdict } from '../elements/verdict/verdict.ts';
import { register } from './register.ts';

register('ft-verdict', FtVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'ft-verdict': FtVerdict;
  }
}
