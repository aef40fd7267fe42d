/** Registers `<ft-ladder>`, under the conditions of `register.ts`. */
import { FtLadder } from '../elements/ladder/ladder.ts';
import { register } from './register.ts';

register('ft-ladder', FtLadder);

declare global {
  interface HTMLElementTagNameMap {
    'ft-ladder': FtLadder;
  }
}
