/** Registers `<ft-paper>` and the views it renders, under the conditions of `register.ts`. */
import './cost-chart.ts';
import './unit-cost.ts';
import './working.ts';
import { FtPaper } from '../elements/paper/paper.ts';
import { register } from './register.ts';

register('ft-paper', FtPaper);

declare global {
  interface HTMLElementTagNameMap {
    'ft-paper': FtPaper;
  }
}
