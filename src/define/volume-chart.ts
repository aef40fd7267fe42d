/** Registers `<ft-volume-chart>`, unless its tag is registered already. */
import { FtVolumeChart } from '../elements/volume-chart/volume-chart.ts';

if (!customElements.get('ft-volume-chart')) customElements.define('ft-volume-chart', FtVolumeChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-volume-chart': FtVolumeChart;
  }
}
