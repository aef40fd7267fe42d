/**
 * Entry of the browser build: registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for
 * no other element, and each other element as soon as its file is loaded.
 */
import './verdict.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import { views } from '../elements/views.ts';
import { defineView } from './view.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

const [first, ...others] = views.map((view) => async () => defineView(view, await view.load()));

// In the order of the page. The views of the other tabs are needed last.
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
  // An element that fails to load is left out: the answer does not need it.
  load?.().catch(() => {});
}
