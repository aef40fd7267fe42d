/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for no
 * other element. Registers each other element as soon as its file is loaded.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import { views } from '../elements/views.ts';
import { defineView } from './view.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

const [first, ...others] = views.map(
  (view) => () => loadPart(view.tag, view.load, (classes) => defineView(view, classes)),
);

// The parts are loaded in the order of the page; the views of closed tabs, the comparison and the printed page are last. The answer
// needs none of these parts. `<ft-breakeven>` names each part that could not be loaded.
first?.();
loadPart('ft-unit-cost', () => import('./unit-cost.ts'));
loadPart('ft-scenario-form', () => import('./scenario-form.ts'));
loadPart('ft-token-counter', () => import('./token-counter.ts'));
loadPart('ft-share-bar', () => import('./share-bar.ts'));
loadPart('ft-scenario-bar', () => import('./scenario-bar.ts'));
for (const load of others) load();
loadPart('ft-comparison', () => import('./comparison.ts'));
loadPart('ft-paper', () => import('./last.ts'));
