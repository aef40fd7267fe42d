/** Registers `<ft-sensitivity-chart>`, under the conditions of `register.ts`. */
import { FtSensitivityChart } from '../elements/sensitivity-chart/sensitivity-chart.ts';
import { register } from './register.ts';

register('ft-sensitivity-chart', FtSensitivityChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-sensitivity-chart': FtSensitivityChart;
  }
}
