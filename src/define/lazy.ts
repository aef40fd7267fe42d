/**
 * The browser build's entry: registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for
 * nothing else, and every other element as soon as its file has arrived.
 */
import './verdict.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import { views } from '../elements/views.ts';
import { defineView } from './view.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

const [first, ...others] = views.map((view) => async () => defineView(view, await view.load()));

// In the order of the page. The views behind the other tabs are needed last.
for (const load of [
  first,
  () => import('./unit-cost.ts'),
  () => import('./scenario-form.ts'),
  () => import('./token-counter.ts'),
  () => import('./share-bar.ts'),
  () => import('./scenario-bar.ts'),
  ...others,
  () => import('./comparison.ts'),
  () => import('./paper.ts'),
]) {
  // A part that cannot be loaded is left out; the answer does not need it.
  load?.().catch(() => {});
}
