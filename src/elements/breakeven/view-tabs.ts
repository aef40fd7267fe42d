/** The tabs of the views. The element of a view is loaded when its tab is opened, or when a reader first points at or focuses the calculator. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import { parts as english } from '../../i18n/en/parts.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { lacksModel } from '../common/scenario/lacks-model.ts';
import type { Pair } from '../common/scenario/reading.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { type View, type ViewId, viewOf, views } from '../views.ts';
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
  /** The host's catalogue. `null` means the shipped catalogue. */
  readonly catalog: PriceCatalog | null;
}

/**
 * Whether the calculation has begun, so that views are shown: both compared approaches have a model, prices, or a cost without them, such as
 * a price of each request. After a blank start they have none of these. Once views are shown, they stay while the user types a figure again.
 * A view that lacks a figure says so.
 */
const hasViews = ({ baseline, candidate }: Pair): boolean =>
  candidate !== null &&
  ![baseline, candidate].some(({ approach, result }) => result.requestUsd === null && lacksModel(approach));

/** The tabs and the open view. Nothing before the calculation has begun (`hasViews`). */
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
  const open = viewOf(view) ?? views[0];
  if (!open || !hasViews(pair)) return nothing;
  late.need(open.tag);
  return html`<section part="views">
    ${tabList({
      name: 'view',
      label: parts.views,
      chosen: open.id,
      choose: (id) => choose(id as ViewId),
      tabs: views.map(({ id }) => ({ id, content: parts.viewNames[id] })),
    })}
    <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${open.id}">${lostPart(open.tag, late, breakeven, viewTemplate(open, properties))}</div>
  </section>`;
}

function viewTemplate(view: View, properties: ViewProperties): TemplateResult {
  // `unsafeStatic` is safe here, because tags only come from the registry of views.
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
