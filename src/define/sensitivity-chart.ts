/** Registers `<ft-sensitivity-chart>`, unless its tag is registered already. */
import { FtSensitivityChart } from '../elements/sensitivity-chart/sensitivity-chart.ts';
import { register } from './register.ts';

register('ft-sensitivity-chart', FtSensitivityChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-sensitivity-chart': FtSensitivityChart;
  }
}
