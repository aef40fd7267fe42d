/** Registers `<ft-usage>`, under the conditions of `register.ts`. */
import { FtUsage } from '../elements/usage/usage.ts';
import { register } from './register.ts';

register('ft-usage', FtUsage);

declare global {
  interface HTMLElementTagNameMap {
    'ft-usage': FtUsage;
  }
}
