/** Registers `<ft-scenario-bar>`, under the conditions of `register.ts`. */
import { FtScenarioBar } from '../elements/scenario-bar/scenario-bar.ts';
import { register } from './register.ts';

register('ft-scenario-bar', FtScenarioBar);

declare global {
  interface HTMLElementTagNameMap {
    'ft-scenario-bar': FtScenarioBar;
  }
}
