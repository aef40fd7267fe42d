/** Helpers for tests of `<ft-cost-chart>`: it is put on a page and drawn, months are read out, and its table is opened. */
import '../../src/define/cost-chart.ts';
import type { FtCostChart } from '../../src/elements/cost-chart/cost-chart.ts';
import { allInside, inside, placed, textOf } from './element.ts';
import { nextFrame, until } from './wait.ts';

/** A chart on the page, drawn. */
export async function costChart(given: Partial<FtCostChart>, widthPx = 700): Promise<FtCostChart> {
  const element = await placed('ft-cost-chart', given, widthPx);
  await settled(element);
  return element;
}

/** Waits until the lazy drawing has drawn, or failed. */
export async function settled(element: FtCostChart): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await until(() => {
    const canvas = inside<HTMLCanvasElement>(element, 'canvas');
    return !canvas || canvas.width > 300 || canvas.style.width !== '';
  });
}

/** Opens the table, which is rendered only then. */
export async function opened(element: FtCostChart): Promise<FtCostChart> {
  inside(element, 'details')?.setAttribute('open', '');
  for (let i = 0; i < 3; i += 1) await nextFrame();
  await element.updateComplete;
  return element;
}

/** The part that the pointer and the keys read months with. */
export const reader = (element: FtCostChart) => inside(element, '.reader') as HTMLElement;

/** Presses a key on the reader. */
export async function press(element: FtCostChart, key: string, shiftKey = false): Promise<void> {
  reader(element).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }));
  await element.updateComplete;
}

/** Whether any pixel was painted. */
export function painted(element: FtCostChart): boolean {
  const canvas = inside<HTMLCanvasElement>(element, 'canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return data?.some((value) => value !== 0) ?? false;
}

/** The month that is read out, as written. */
export const when = (element: FtCostChart): string => textOf(element, '.when');
/** Each approach with its cost in that month. */
export const figures = (element: FtCostChart): string => textOf(element, '.figures');
/** The chart as a screen reader says it. */
export const spoken = (element: FtCostChart): string =>
  inside(element, 'canvas')?.getAttribute('aria-label') ?? '';
/** The rows of the months in the opened table. */
export const monthRows = (element: FtCostChart): readonly Element[] =>
  allInside(element, 'tbody tr:not(.event)');
