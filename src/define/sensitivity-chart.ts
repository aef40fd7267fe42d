/** Registers `<ft-sensitivity-chart>`, unless its tag is registered already. */
import { FtSensitivityChart } from '../elements/sensitivity-chart/sensitivity-chart.ts';

if (!customElements.get('ft-sensitivity-chart'))
  customElements.define('ft-sensitivity-chart', FtSensitivityChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-sensitivity-chart': FtSensitivityChart;
  }
}
