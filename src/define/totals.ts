/** Registers `<ft-totals>`, unless its tag is registered already. */
import { FtTotals } from '../elements/totals/totals.ts';
import { register } from './register.ts';

register('ft-totals', FtTotals);

declare global {
  interface HTMLElementTagNameMap {
    'ft-totals': FtTotals;
  }
}
