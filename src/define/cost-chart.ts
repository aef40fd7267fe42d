/** Registers `<ft-cost-chart>`, under the conditions of `register.ts`. */
import { FtCostChart } from '../elements/cost-chart/cost-chart.ts';
import { register } from './register.ts';

register('ft-cost-chart', FtCostChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-chart': FtCostChart;
  }
}
