/** Registers `<ft-ladder>`, unless its tag is registered already. */
import { FtLadder } from '../elements/ladder/ladder.ts';
import { register } from './register.ts';

register('ft-ladder', FtLadder);

declare global {
  interface HTMLElementTagNameMap {
    'ft-ladder': FtLadder;
  }
}
