/** Registers `<ft-share-bar>`, unless its tag is registered already. */
import { FtShareBar } from '../elements/share-bar/share-bar.ts';
import { register } from './register.ts';

register('ft-share-bar', FtShareBar);

declare global {
  interface HTMLElementTagNameMap {
    'ft-share-bar': FtShareBar;
  }
}
