/**
 * Which views the composite offers, and the element behind each. A view is offered once its element is registered;
 * this file registers none and draws none.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario, Simulation } from '../../core/types.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import { tabList } from '../common/tabs.ts';
import type { ModelNames } from '../common/wording/names.ts';

/** A view's id. */
export type ViewId = keyof BreakevenMessages['viewNames'];

/** What every view is given. */
export interface ViewGiven {
  readonly scenario: Scenario;
  readonly candidate: string;
  readonly simulation: Simulation | null;
  readonly approximate: boolean;
  /** Names of models by catalogue id; absent until the catalogue is there. */
  readonly names: ModelNames | undefined;
  /** The host's catalogue; the shipped one when `null`. */
  readonly catalog: PriceCatalog | null;
}

interface View {
  readonly id: ViewId;
  readonly element: string;
  readonly draw: (given: ViewGiven) => TemplateResult;
}

const views: readonly View[] = [
  {
    id: 'time',
    element: 'ft-cost-chart',
    draw: (given) =>
      html`<ft-cost-chart .scenario=${given.scenario} .candidate=${given.candidate} .simulation=${given.simulation} .approximate=${given.approximate} .modelNames=${given.names}></ft-cost-chart>`,
  },
  {
    id: 'volume',
    element: 'ft-volume-chart',
    draw: (given) =>
      html`<ft-volume-chart .scenario=${given.scenario} .candidate=${given.candidate} .approximate=${given.approximate} .modelNames=${given.names}></ft-volume-chart>`,
  },
  {
    id: 'matters',
    element: 'ft-sensitivity-chart',
    draw: (given) =>
      html`<ft-sensitivity-chart .scenario=${given.scenario} .candidate=${given.candidate} .approximate=${given.approximate}></ft-sensitivity-chart>`,
  },
  {
    id: 'map',
    element: 'ft-payback-map',
    draw: (given) =>
      html`<ft-payback-map .scenario=${given.scenario} .candidate=${given.candidate} .approximate=${given.approximate}></ft-payback-map>`,
  },
  {
    id: 'table',
    element: 'ft-cost-table',
    draw: (given) =>
      html`<ft-cost-table .scenario=${given.scenario} .candidate=${given.candidate} .approximate=${given.approximate} .modelNames=${given.names}></ft-cost-table>`,
  },
  {
    id: 'working',
    element: 'ft-working',
    draw: (given) =>
      html`<ft-working .scenario=${given.scenario} .candidate=${given.candidate} .approximate=${given.approximate} .catalog=${given.catalog}></ft-working>`,
  },
];

/** The views whose elements this page has, in order; on a server, those a browser is sure to have. */
function offeredViews(): readonly View[] {
  if (typeof customElements === 'undefined') return views.slice(0, 1);
  return views.filter(({ element }) => customElements.get(element));
}

/** The tabs and the view that is open; nothing while no view's element has arrived. */
export function viewsBlock({
  given,
  view,
  messages,
  choose,
}: {
  readonly given: ViewGiven;
  readonly view: ViewId;
  readonly messages: BreakevenMessages;
  readonly choose: (id: ViewId) => void;
}): TemplateResult | typeof nothing {
  const offered = offeredViews();
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
    <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${open.id}">${open.draw(given)}</div>
  </section>`;
}

/** Calls back when a further view's element has been registered. */
export function whenMoreViews(callback: () => void): void {
  for (const { element } of views) {
    if (!customElements.get(element)) void customElements.whenDefined(element).then(callback);
  }
}
