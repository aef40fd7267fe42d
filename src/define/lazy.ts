/**
 * Entry of the browser build. Registers `<ft-breakeven>` and `<ft-verdict>` at once, so that the first answer waits for no
 * other element. Registers each other element as soon as its file is loaded.
 */
import './verdict.ts';
import { loadPart } from '../controllers/late-parts.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import type { LateElement } from '../elements/common/late-element.ts';
import { views } from '../elements/views.ts';
import { defineView } from './view.ts';

if (!customElements.get('ft-breakeven')) customElements.define('ft-breakeven', FtBreakeven);

/** Loads and registers an element of a registry. */
const load = (late: LateElement) => loadPart(late.tag, late.load, (classes) => defineView(late, classes));

FtBreakeven.loadFold = load;

const [first, ...others] = views;

// The parts are loaded in the order of the page; the views of closed tabs, the comparison and the printed page are last. The answer
// needs none of these parts. `<ft-breakeven>` names each part that could not be loaded.
if (first) load(first);
loadPart('ft-unit-cost', () => import('./unit-cost.ts'));
loadPart('ft-scenario-form', () => import('./scenario-form.ts'));
loadPart('ft-token-counter', () => import('./token-counter.ts'));
loadPart('ft-share-bar', () => import('./share-bar.ts'));
loadPart('ft-scenario-bar', () => import('./scenario-bar.ts'));
for (const view of others) load(view);
loadPart('ft-comparison', () => import('./comparison.ts'));
loadPart('ft-paper', () => import('./last.ts'));
