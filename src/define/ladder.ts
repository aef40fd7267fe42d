/** Registers `<ft-ladder>`, unless its tag is registered already. */
import { FtLadder } from '../elements/ladder/ladder.ts';

if (!customElements.get('ft-ladder')) customElements.define('ft-ladder', FtLadder);

declare global {
  interface HTMLElementTagNameMap {
    'ft-ladder': FtLadder;
  }
}
