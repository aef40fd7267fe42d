/** The tabs of the views. A view is offered once its element is registered. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LateParts } from '../../controllers/late-parts.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import type { ModelNames } from '../common/wording/names.ts';
import { type View, type ViewId, views } from '../views.ts';
import { lostPart } from './lost-part.ts';
import { tabList } from './tabs.ts';

/** The properties of every view; one that has no use for a property ignores it. */
export interface ViewGiven {
  readonly scenario: Scenario;
  readonly candidate: string;
  readonly simulation: Simulation | null;
  readonly approximate: boolean;
  /** Names of models by catalogue id; absent until the catalogue is loaded. */
  readonly names: ModelNames | undefined;
  /** The host's catalogue; the shipped one when `null`. */
  readonly catalog: PriceCatalog | null;
}

/** The views whose elements are registered or could not be loaded, in order; on a server, the view that a browser shows first. */
function offeredViews(lacks: (tag: string) => boolean): readonly View[] {
  if (typeof customElements === 'undefined') return views.slice(0, 1);
  return views.filter(({ tag }) => customElements.get(tag) || lacks(tag));
}

/** The tabs and the open view; nothing until a view's element is registered or could not be loaded. */
export function viewsBlock({
  given,
  view,
  messages,
  late,
  choose,
}: {
  readonly given: ViewGiven;
  readonly view: ViewId;
  readonly messages: BreakevenMessages;
  readonly late: LateParts;
  readonly choose: (id: ViewId) => void;
}): TemplateResult | typeof nothing {
  const offered = offeredViews((tag) => late.lacks(tag));
  const open = offered.find(({ id }) => id === view) ?? offered[0];
  if (!open) return nothing;
  return html`<section part="views">
    ${tabList({
      name: 'view',
      label: messages.views,
      chosen: open.id,
      choose: (id) => choose(id as ViewId),
      tabs: offered.map(({ id }) => ({ id, content: messages.viewNames[id] })),
    })}
    <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${open.id}">${lostPart(open.tag, late, messages, viewTemplate(open, given))}</div>
  </section>`;
}

function viewTemplate(view: View, given: ViewGiven): TemplateResult {
  // Safe: tags come from the registry alone.
  const tag = unsafeStatic(view.tag);
  return html`<${tag}
    .scenario=${given.scenario}
    .candidate=${given.candidate}
    .simulation=${given.simulation}
    .approximate=${given.approximate}
    .modelNames=${given.names}
    .catalog=${given.catalog}
  ></${tag}>`;
}

/** Calls back whenever the element of another view has been registered. */
export function whenMoreViews(callback: () => void): void {
  for (const { tag } of views) {
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(callback);
  }
}
