/** Registers `<ft-verdict>`, unless its tag is registered already. */
import { FtVerdict } from '../elements/verdict/verdict.ts';
import { register } from './register.ts';

register('ft-verdict', FtVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'ft-verdict': FtVerdict;
  }
}
