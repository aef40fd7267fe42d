/** Registers `<ft-sensitivity-chart>`, unless the page already has one. */
import { FtSensitivityChart } from '../elements/sensitivity-chart/sensitivity-chart.ts';

if (!customElements.get('ft-sensitivity-chart'))
  customElements.define('ft-sensitivity-chart', FtSensitivityChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-sensitivity-chart': FtSensitivityChart;
  }
}
