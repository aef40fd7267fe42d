/** The tabs of the views. The element of a view is loaded when its tab is opened, or when a reader first points at or focuses the calculator. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import { parts as english } from '../../i18n/en/parts.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { lacksModel } from '../common/scenario/lacks-model.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { type View, type ViewId, views } from '../views.ts';
import { lostPart } from './lost-part.ts';
import { tabList } from './tabs.ts';

/** The properties of every view. A view ignores the properties that it does not need. */
export interface ViewProperties {
  readonly scenario: Scenario;
  readonly candidate: string;
  readonly simulation: Simulation | null;
  readonly approximate: boolean;
  /** Whether the verdict depends on an assumed price. */
  readonly assumed: boolean;
  /** Names of models by catalogue id. `undefined` until the catalogue is loaded. */
  readonly names: ModelNames | undefined;
  /** The catalogue that the page has set. `null` means the shipped catalogue. */
  readonly catalog: PriceCatalog | null;
}

/** Whether an approach has a model, prices, or a cost without them, such as a price of each request. After a blank start it has none of these. */
const hasModel = ({ approach, result }: Series): boolean =>
  result.requestUsd !== null || !lacksModel(approach);

/** The calculators that show views now. */
const hostsWithViews = new WeakSet<LateParts['host']>();

/**
 * The views of a calculation:
 *
 * - All views, as soon as both compared approaches have a model.
 * - The views of a single approach, as soon as the baseline has a model and one figure is known: the cost of its requests, or, without a
 *   candidate, the length of its prompt. Once shown, these views stay while the user types a figure again.
 *
 * A view that lacks a figure says so.
 */
function viewsOf({ baseline, candidate }: Pair, areShown: boolean): readonly View[] {
  if (!hasModel(baseline)) return [];
  if (candidate && hasModel(candidate)) return views;
  // A ranking without costs would only push the inputs of a blank start down.
  const neededFigure = candidate ? baseline.result.requestUsd : baseline.approach.prefixTokens;
  return neededFigure === null && !areShown ? [] : views.filter(({ forOneApproach }) => forOneApproach);
}

/** The tabs and the open view. Nothing if the calculation has no views yet (`viewsOf`). */
export function viewsBlock({
  pair,
  properties,
  view,
  messages: { breakeven, parts = english },
  late,
  choose,
}: {
  readonly pair: Pair;
  readonly properties: ViewProperties;
  readonly view: ViewId;
  readonly messages: Pick<Messages, 'breakeven'> & Partial<Messages>;
  readonly late: LateParts;
  readonly choose: (id: ViewId) => void;
}): TemplateResult | typeof nothing {
  const shownViews = viewsOf(pair, hostsWithViews.has(late.host));
  const openView = shownViews.find(({ id }) => id === view) ?? shownViews[0];
  if (!openView) {
    hostsWithViews.delete(late.host);
    return nothing;
  }
  hostsWithViews.add(late.host);
  late.need(openView.tag);
  return html`<section part="views">
    ${tabList({
      name: 'view',
      label: parts.views,
      chosen: openView.id,
      choose: (id) => choose(id as ViewId),
      tabs: shownViews.map(({ id }) => ({ id, content: parts.viewNames[id] })),
    })}
    <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${openView.id}">${lostPart(openView.tag, late, breakeven, viewTemplate(openView, properties))}</div>
  </section>`;
}

function viewTemplate(view: View, properties: ViewProperties): TemplateResult {
  // `unsafeStatic` is safe here, because the tags come only from `views.ts`.
  const tag = unsafeStatic(view.tag);
  return html`<${tag}
    .scenario=${properties.scenario}
    .candidate=${properties.candidate}
    .simulation=${properties.simulation}
    .approximate=${properties.approximate}
    .assumed=${properties.assumed}
    .modelNames=${properties.names}
    .catalog=${properties.catalog}
  ></${tag}>`;
}
