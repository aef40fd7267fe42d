/** Registers `<ft-volume-chart>`, under the conditions of `register.ts`. */
import { FtVolumeChart } from '../elements/volume-chart/volume-chart.ts';
import { register } from './register.ts';

register('ft-volume-chart', FtVolumeChart);

declare global {
  interface HTMLElementTagNameMap {
    'ft-volume-chart': FtVolumeChart;
  }
}
