/** Registers `<ft-advisor>`, under the conditions of `register.ts`. */
import { FtAdvisor } from '../elements/advisor/advisor.ts';
import { register } from './register.ts';

register('ft-advisor', FtAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'ft-advisor': FtAdvisor;
  }
}
