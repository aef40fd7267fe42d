/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, and each other element as soon as its file is
 * loaded: when its tag is on the page, or when a calculator needs it.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';

const onDemand = () => import('./on-demand.ts');

if (customElements.get('ft-breakeven')) {
  // The other copy loads the parts of this page, so that the parts of one calculator are of one version.
  loadPart(
    '',
    () => import('../controllers/second-copy.ts'),
    ({ warnOfSecondCopy }) => warnOfSecondCopy(),
  );
} else {
  FtBreakeven.loadElement = (tag) => loadPart(tag, onDemand, ({ loadElement }) => loadElement(tag));
  customElements.define('ft-breakeven', FtBreakeven);
  // A failure is reported by the calculator that needs a part, if there is one.
  loadPart('', onDemand, ({ watchPage }) => watchPage());
}
