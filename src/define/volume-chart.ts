/** Registers `<ft-volume-chart>`, unless its tag is registered already. */
import { FtVolumeChart } from '../elements/volume-chart/volume-chart.ts';
import { register } from './register.ts';

register('ft-volume-chart', FtVolumeChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-volume-chart': FtVolumeChart;
  }
}
