/** Registers `<ft-scenario-bar>`, unless its tag is registered already. */
import { FtScenarioBar } from '../elements/scenario-bar/scenario-bar.ts';

if (!customElements.get('ft-scenario-bar')) customElements.define('ft-scenario-bar', FtScenarioBar);

declare global {
  interface HTMLElementTagNameMap {
    'ft-scenario-bar': FtScenarioBar;
  }
}
