/** The registry of views: the tabs of `<ft-breakeven>` in order, the element of each view, and the note of its picture. */
import type { BreakevenMessages, Messages } from '../i18n/messages.ts';
import type { LateElement } from './common/late-element.ts';

/** The id of a view and its tab, which is also the key of its name in the messages. */
export type ViewId = keyof BreakevenMessages['viewNames'];

/** One tab of `<ft-breakeven>` and its element. */
export interface View extends LateElement {
  readonly id: ViewId;
  /**
   * The note under the title of the picture of a chart. It names the axes. `shade` is the sentence on the shaded range, or `''` without
   * one, and `currency` the name of the currency. Other views have no note, because their picture shows every text of the view.
   */
  readonly pictureNote?: (chart: Messages['chart'], shade: string, currency: string) => string;
}

/** The row of each view, in the order of the tabs. */
const rows = {
  time: {
    tag: 'ft-cost-chart',
    element: 'FtCostChart',
    load: () => import('./cost-chart/cost-chart.ts'),
    pictureNote: (chart, shade, currency) => chart.cumulative + chart.inCurrency(currency) + shade,
  },
  volume: {
    tag: 'ft-volume-chart',
    element: 'FtVolumeChart',
    load: () => import('./volume-chart/volume-chart.ts'),
    pictureNote: (chart) => chart.costPerMonth + chart.volumeNote,
  },
  sensitivity: {
    tag: 'ft-sensitivity-chart',
    element: 'FtSensitivityChart',
    load: () => import('./sensitivity-chart/sensitivity-chart.ts'),
  },
  map: {
    tag: 'ft-payback-map',
    element: 'FtPaybackMap',
    load: () => import('./payback-map/payback-map.ts'),
    pictureNote: (chart) => chart.mapTitle + chart.mapNote,
  },
  table: {
    tag: 'ft-cost-table',
    element: 'FtCostTable',
    load: () => import('./cost-table/cost-table.ts'),
  },
  models: {
    tag: 'ft-model-ranking',
    element: 'FtModelRanking',
    load: () => import('./model-ranking/model-ranking.ts'),
  },
  working: {
    tag: 'ft-working',
    element: 'FtWorking',
    load: () => import('./working/working.ts'),
  },
} as const satisfies Record<ViewId, Omit<View, 'id'>>;

/** The rows with their literal names, for types that are made of them. */
export type ViewRows = typeof rows;

/** Every view, in the order of the tabs. */
export const views: readonly View[] = Object.entries(rows).map(([id, row]) => ({ ...row, id: id as ViewId }));

/** The view with that id, if there is one. */
export function viewOf(id: string): View | undefined {
  return views.find((view) => view.id === id);
}
