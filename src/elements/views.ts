/** The registry of views: the tabs of `<ft-breakeven>` in order, the element of each view, and the note in its downloaded picture. */
import type { Messages } from '../i18n/messages.ts';
import type { LateElement } from './common/late-element.ts';

/** The id of a view and its tab, which is also the key of its name in the messages. */
export type ViewId = keyof Messages['parts']['viewNames'];

/** One tab of `<ft-breakeven>` and its element. */
export interface View extends LateElement {
  readonly id: ViewId;
  /**
   * The note under the title in the picture of a chart that a user downloads. It names the axes. `shade` is the sentence on the shaded
   * range, or `''` without one, and `currency` the name of the currency. Other views need no note, because their pictures show every text.
   */
  readonly pictureNote?: (chart: Messages['chart'], shade: string, currency: string) => string;
  /** Whether the view is also shown while there is no second approach with a model. Absent: it is not, because it compares two approaches. */
  readonly forOneApproach?: boolean;
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
    forOneApproach: true,
  },
  working: {
    tag: 'ft-working',
    element: 'FtWorking',
    load: () => import('./working/working.ts'),
    forOneApproach: true,
  },
} as const satisfies Record<ViewId, Omit<View, 'id'>>;

/** The type of the rows, in which each tag and class name is a literal type. */
export type ViewRows = typeof rows;

/** Every view, in the order of the tabs. */
export const views: readonly View[] = Object.entries(rows).map(([id, row]) => ({ ...row, id: id as ViewId }));

/** The view with this id. `undefined` if no view has it. */
export function viewOf(id: string): View | undefined {
  return views.find((view) => view.id === id);
}
