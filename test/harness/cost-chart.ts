/** Helpers for tests of `<ft-cost-chart>`: they put it on a page, draw it, read out months and open its table. */
import '../../src/define/cost-chart.ts';
import type { FtCostChart } from '../../src/elements/cost-chart/cost-chart.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';
import { untilDrawn } from './view.ts';
import { until } from './wait.ts';

/** A chart on the page, drawn. */
export async function costChart(properties: Partial<FtCostChart>, widthPx = 700): Promise<FtCostChart> {
  const element = await mounted('ft-cost-chart', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** Opens the table, which is only rendered once it is open. */
export async function openTable(element: FtCostChart): Promise<FtCostChart> {
  inside(element, 'details')?.setAttribute('open', '');
  await until(() => inside(element, 'details table'));
  return element;
}

/** The part of the chart that shows the figures of one month when the pointer moves over it or a key is pressed. */
export const readout = (element: FtCostChart) => inside(element, '.reader') as HTMLElement;

/** Whether a shaded range is drawn. The heading then says what the range is. */
export const isShaded = (element: FtCostChart): boolean =>
  inside(element, 'strong + span:not(.pending)') !== null;
/** The canvas of the chart; null if there is none. */
export const canvas = (element: FtCostChart): HTMLCanvasElement | null => inside(element, 'canvas');

/** Moves the pointer over the chart, `px` CSS pixels from its left edge, or from its right edge if negative. */
export async function pointAt(element: FtCostChart, px: number): Promise<void> {
  const { left, right, top } = readout(element).getBoundingClientRect();
  const clientX = (px < 0 ? right : left) + px;
  readout(element).dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: top + 50 }));
  await element.updateComplete;
}

/** Moves the pointer away from the chart. */
export async function leaveChart(element: FtCostChart): Promise<void> {
  readout(element).dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
  await element.updateComplete;
}

/** Shows fewer or more months by pressing the button with this accessible name. */
export async function zoom(element: FtCostChart, name: string): Promise<void> {
  inside<HTMLButtonElement>(element, `.choices [aria-label="${name}"]`)?.click();
  await element.updateComplete;
}

/** The text that names the month whose figures are shown. */
export const shownMonth = (element: FtCostChart): string => textOf(element, '.when');
/** Each approach with its cost in the shown month. */
export const figures = (element: FtCostChart): string => textOf(element, '.figures');
/** How far the candidate is ahead or behind in the shown month. */
export const outcome = (element: FtCostChart): string => textOf(element, '.outcome');
/** Why the chart or the scenario cannot be shown; empty if both can. */
export const problem = (element: FtCostChart): string => textOf(element, '[role=alert]');
/** The approaches that are left out, and why; empty if none is left out. */
export const leftOut = (element: FtCostChart): string => textOf(element, '.message');
/** Whether the table is open. */
export const isTableOpen = (element: FtCostChart): boolean =>
  inside<HTMLDetailsElement>(element, 'details')?.open ?? false;
/** The events between the months in the opened table. */
export const eventRows = (element: FtCostChart): readonly string[] =>
  allInside(element, 'tr.event').map(({ textContent }) => spaced(textContent));
/** The rows of the months in the opened table. */
export const monthRows = (element: FtCostChart): readonly Element[] =>
  allInside(element, 'tbody tr:not(.event)');
