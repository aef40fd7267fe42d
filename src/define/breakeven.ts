/** Registers `<ft-breakeven>` and every element it renders, under the conditions of `register.ts`. */
import './advisor.ts';
import './comparison.ts';
import './evaluation.ts';
import './ladder.ts';
import './next-steps.ts';
import './paper.ts';
import './prompt-parts.ts';
import './scenario-bar.ts';
import './scenario-form.ts';
import './share-bar.ts';
import './token-counter.ts';
import './training-data.ts';
import './unit-cost.ts';
import './usage.ts';
import './verdict.ts';
import { FtBreakeven } from '../elements/breakeven/breakeven.ts';
import { pricesOf } from '../elements/breakeven/catalog-names.ts';
import { presetsIn } from '../elements/common/scenario/presets.ts';
import { fromAttributes } from '../elements/common/scenario/scenario-attributes.ts';
import * as classes from '../elements/index.ts';
import { type ViewId, type ViewRows, views } from '../elements/views.ts';
import { loadElement } from './on-demand.ts';
import { register } from './register.ts';
import { defineView } from './view.ts';

// A server renders at once and cannot wait for the price catalogue and the presets. So this entry includes them.
FtBreakeven.loadElement = loadElement;
FtBreakeven.readAttributes = (texts, context) =>
  fromAttributes(texts, { ...context, prices: context.prices ?? pricesOf(null), presets: presetsIn });
for (const view of views) defineView(view, classes);
register('ft-breakeven', FtBreakeven);

/** The element of each view, by its tag. */
type ViewElements = {
  [Id in ViewId as ViewRows[Id]['tag']]: InstanceType<(typeof classes)[ViewRows[Id]['element']]>;
};

declare global {
  interface HTMLElementTagNameMap extends ViewElements {
    'ft-breakeven': FtBreakeven;
  }
}
