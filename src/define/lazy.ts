/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, and each other element as soon as its file is
 * loaded: when its tag is on the page, or when a calculator needs it.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import { register } from './register.ts';

const onDemand = () => import('./on-demand.ts');

FtBreakeven.loadElement = (tag) => loadPart(tag, onDemand, ({ loadElement }) => loadElement(tag));
// If the load fails, a calculator on the page that needs one of the parts shows the failure.
if (register('ft-breakeven', FtBreakeven)) loadPart('', onDemand, ({ watchPage }) => watchPage());
