/** Registers `<ft-comparison>`, under the conditions of `register.ts`. */
import { FtComparison } from '../elements/comparison/comparison.ts';
import { register } from './register.ts';

register('ft-comparison', FtComparison);

declare global {
  interface HTMLElementTagNameMap {
    'ft-comparison': FtComparison;
  }
}
