/** Registers `<ft-advisor>`, unless its tag is registered already. */
import { FtAdvisor } from '../elements/advisor/advisor.ts';
import { register } from './register.ts';

register('ft-advisor', FtAdvisor);

declare global {
  interface HTMLElementTagNameMap {
    'ft-advisor': FtAdvisor;
  }
}
