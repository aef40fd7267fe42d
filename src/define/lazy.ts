/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, and each other element as soon as its file is
 * loaded: when its tag is on the page, or when a calculator needs it.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';

const onDemand = () => import('./on-demand.ts');

FtBreakeven.loadElement = (tag) => loadPart(tag, onDemand, ({ loadElement }) => loadElement(tag));
if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);
// A failure is reported by the calculator that needs a part, if there is one.
loadPart('', onDemand, ({ watchPage }) => watchPage());
