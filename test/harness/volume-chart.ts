/** Helpers for tests of `<ft-volume-chart>`: they put it on a page, draw it, and read the volume and costs that it shows. */
import '../../src/define/volume-chart.ts';
import type { FtVolumeChart } from '../../src/elements/volume-chart/volume-chart.ts';
import { allInside, mounted, textOf } from './element.ts';
import { untilDrawn } from './view.ts';

/** A chart on the page, drawn. */
export async function volumeChart(properties: Partial<FtVolumeChart>, widthPx = 700): Promise<FtVolumeChart> {
  const element = await mounted('ft-volume-chart', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** The line above the chart. */
export const note = (element: FtVolumeChart): string => textOf(element, '.head');
/** The volume that is read out, as written. */
export const volumeRead = (element: FtVolumeChart): string => textOf(element, '.when');
/** The text that names the cheapest approach at the volume that is read out. */
export const outcome = (element: FtVolumeChart): string => textOf(element, '.outcome');
/** Each approach with its cost at the volume that is read out. */
export const figures = (element: FtVolumeChart): readonly Element[] => allInside(element, '.figures > span');
/** Whether a figure has a sample of the approach's line. */
export const hasSample = (figure: Element): boolean => figure.querySelector('svg.sample line') !== null;
