/** Registers `<ft-comparison>`, unless its tag is registered already. */
import { FtComparison } from '../elements/comparison/comparison.ts';

if (!customElements.get('ft-comparison')) customElements.define('ft-comparison', FtComparison);

declare global {
  interface HTMLElementTagNameMap {
    'ft-comparison': FtComparison;
  }
}
