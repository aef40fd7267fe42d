/** Registers `<ft-next-steps>`, under the conditions of `register.ts`. */
import { FtNextSteps } from '../elements/next-steps/next-steps.ts';
import { register } from './register.ts';

register('ft-next-steps', FtNextSteps);

declare global {
  interface HTMLElementTagNameMap {
    'ft-next-steps': FtNextSteps;
  }
}
