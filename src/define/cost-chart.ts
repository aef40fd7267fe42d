/** Registers `<ft-cost-chart>`, unless its tag is registered already. */
import { FtCostChart } from '../elements/cost-chart/cost-chart.ts';

if (!customElements.get('ft-cost-chart')) customElements.define('ft-cost-chart', FtCostChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-cost-chart': FtCostChart;
  }
}
