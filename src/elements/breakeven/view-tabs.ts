/** The tabs of the views. A view is offered once its element is registered. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LateParts } from '../../controllers/late-parts.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import type { Scenario, Simulation } from '../../core/types.ts';
import type { BreakevenMessages } from '../../i18n/messages.ts';
import type { PriceCatalog } from '../../prices/index.ts';
import type { Pair } from '../common/scenario/reading.ts';
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
  /** The host's catalogue. `null` means the shipped catalogue. */
  readonly catalog: PriceCatalog | null;
}

/** The views with an element that is registered or could not be loaded, in order. On a server, only the first view. */
function offeredViews(lacks: (tag: string) => boolean): readonly View[] {
  if (typeof customElements === 'undefined') return views.slice(0, 1);
  return views.filter(({ tag }) => customElements.get(tag) || lacks(tag));
}

/**
 * Whether the views have something to show: an answer, or, if nothing but success rates is unknown, the cost of one approach. Without the
 * other inputs, as after a blank start, the charts would be empty.
 */
function hasViews({ comparison, all }: Pair): boolean {
  const verdict = comparison?.verdict;
  if (verdict?.kind !== 'incomplete') return verdict !== undefined;
  return (
    verdict.missing.every((path) => keyOf(path) === 'successRate') &&
    all.some(({ result }) => result.month.totalUsd !== null)
  );
}

/**
 * The tabs and the open view. Nothing until the element of a view is registered or could not be loaded, and nothing without the
 * inputs of a calculation.
 */
export function viewsBlock({
  pair,
  properties,
  view,
  messages,
  late,
  choose,
}: {
  readonly pair: Pair;
  readonly properties: ViewProperties;
  readonly view: ViewId;
  readonly messages: BreakevenMessages;
  readonly late: LateParts;
  readonly choose: (id: ViewId) => void;
}): TemplateResult | typeof nothing {
  const offered = offeredViews((tag) => late.lacks(tag));
  const open = offered.find(({ id }) => id === view) ?? offered[0];
  if (!open || !hasViews(pair)) return nothing;
  return html`<section part="views">
    ${tabList({
      name: 'view',
      label: messages.views,
      chosen: open.id,
      choose: (id) => choose(id as ViewId),
      tabs: offered.map(({ id }) => ({ id, content: messages.viewNames[id] })),
    })}
    <div id="view-panel" role="tabpanel" aria-labelledby="view-tab-${open.id}">${lostPart(open.tag, late, messages, viewTemplate(open, properties))}</div>
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

/** Calls back each time the element of a view is registered. */
export function whenMoreViews(callback: () => void): void {
  for (const { tag } of views) {
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(callback);
  }
}
