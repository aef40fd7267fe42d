/** Registers `<ft-next-steps>`, unless its tag is registered already. */
import { FtNextSteps } from '../elements/next-steps/next-steps.ts';
import { register } from './register.ts';

register('ft-next-steps', FtNextSteps);

declare global {
  interface HTMLElementTagNameMap {
    'ft-next-steps': FtNextSteps;
  }
}
