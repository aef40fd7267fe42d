/** The registry of views: the tabs of `<ft-breakeven>` in order, the element of each view, and its image. */
import type { BreakevenMessages, Messages } from '../i18n/messages.ts';
import type { LateElement } from './common/late-element.ts';

/** The id of a view and its tab, which is also the key of its name in the messages. */
export type ViewId = keyof BreakevenMessages['viewNames'];

/** The image of a view that can be saved. */
interface ViewPicture {
  /** Key of its title in the messages. */
  readonly title: keyof Messages['share']['pictures'];
  /** The note that names the axes. `shade` is the sentence on the shaded range, or `''` if there is none. */
  readonly note: (chart: Messages['chart'], shade: string) => string;
}

/** One tab of `<ft-breakeven>` and its element. */
export interface View extends LateElement {
  readonly id: ViewId;
  /** Absent for a view without a canvas. */
  readonly picture?: ViewPicture;
}

/** The row of each view, in the order of the tabs. */
const rows = {
  time: {
    tag: 'ft-cost-chart',
    element: 'FtCostChart',
    load: () => import('./cost-chart/cost-chart.ts'),
    picture: { title: 'time', note: (chart, shade) => chart.cumulative + chart.inDollars + shade },
  },
  volume: {
    tag: 'ft-volume-chart',
    element: 'FtVolumeChart',
    load: () => import('./volume-chart/volume-chart.ts'),
    picture: { title: 'volume', note: (chart) => chart.costPerMonth + chart.volumeNote },
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
    picture: { title: 'map', note: (chart) => chart.mapTitle + chart.mapNote },
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
