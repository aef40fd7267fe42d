/** Registers `<ft-paper>` and the views it renders, except those whose tags are registered already. */
import './cost-chart.ts';
import './unit-cost.ts';
import './working.ts';
import { FtPaper } from '../elements/paper/paper.ts';

if (!customElements.get('ft-paper')) customElements.define('ft-paper', FtPaper);

declare global {
  interface HTMLElementTagNameMap {
    'ft-paper': FtPaper;
  }
}
