/** Registers `<ft-scenario-bar>`, unless its tag is registered already. */
import { FtScenarioBar } from '../elements/scenario-bar/scenario-bar.ts';
import { register } from './register.ts';

register('ft-scenario-bar', FtScenarioBar);

declare global {
  interface HTMLElementTagNameMap {
    'ft-scenario-bar': FtScenarioBar;
  }
}
