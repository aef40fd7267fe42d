/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, and each other element as soon as its file is
 * loaded: when its tag is on the page, or when a calculator needs it.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';

const onDemand = () => import('./on-demand.ts');

if (customElements.get('ft-breakeven')) {
  // The page already has another copy of the package. That copy loads all parts, so that the parts of a calculator are of the same version.
  loadPart(
    '',
    () => import('../controllers/second-copy.ts'),
    ({ warnOfSecondCopy }) => warnOfSecondCopy(),
  );
} else {
  FtBreakeven.loadElement = (tag) => loadPart(tag, onDemand, ({ loadElement }) => loadElement(tag));
  customElements.define('ft-breakeven', FtBreakeven);
  // If the load fails, a calculator on the page that needs one of the parts shows the failure.
  loadPart('', onDemand, ({ watchPage }) => watchPage());
}
