/** Registers `<ft-usage>`, unless its tag is registered already. */
import { FtUsage } from '../elements/usage/usage.ts';
import { register } from './register.ts';

register('ft-usage', FtUsage);

declare global {
  interface HTMLElementTagNameMap {
    'ft-usage': FtUsage;
  }
}
