/** Registers `<ft-share-bar>`, under the conditions of `register.ts`. */
import { FtShareBar } from '../elements/share-bar/share-bar.ts';
import { register } from './register.ts';

register('ft-share-bar', FtShareBar);

declare global {
  interface HTMLElementTagNameMap {
    'ft-share-bar': FtShareBar;
  }
}
