/** Registers `<ft-cost-chart>`, unless its tag is registered already. */
import { FtCostChart } from '../elements/cost-chart/cost-chart.ts';
import { register } from './register.ts';

register('ft-cost-chart', FtCostChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-chart': FtCostChart;
  }
}
