/** Helpers for tests of `<ft-sensitivity-chart>`: they put it on a page, wait until it is drawn, and read its texts. */
import '../../src/define/sensitivity-chart.ts';
import type { FtSensitivityChart } from '../../src/elements/sensitivity-chart/sensitivity-chart.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';
import { untilDrawn } from './view.ts';

/** A chart on the page, drawn. */
export async function sensitivityChart(
  properties: Partial<FtSensitivityChart>,
  widthPx = 700,
): Promise<FtSensitivityChart> {
  const element = await mounted('ft-sensitivity-chart', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** The title, which names the measure of the bars: weeks or months to payback, or the net amount. */
export const title = (element: FtSensitivityChart): string => textOf(element, '.head strong');
/** The sentence that names the value on which the verdict rests; `''` if there is none. */
export const conclusion = (element: FtSensitivityChart): string => textOf(element, '.conclusion');
/** The names and figures that are set in bold in that sentence. */
export const boldInConclusion = (element: FtSensitivityChart): readonly string[] =>
  allInside(element, '.conclusion strong').map(({ textContent }) => spaced(textContent));
/** The result at the best guess, which is written above its line. */
export const bestGuess = (element: FtSensitivityChart): SVGTextElement =>
  inside(element, '.flag text') as SVGTextElement;
/** The first label of the axis. */
export const axisLabel = (element: FtSensitivityChart): SVGTextElement =>
  inside(element, '.axis text') as SVGTextElement;
/** The labels of the axis, from left to right. */
export const axisTexts = (element: FtSensitivityChart): readonly string[] =>
  allInside(element, '.axis text').map(({ textContent }) => spaced(textContent));
/** The cells of the table of the figures. */
export const tableTexts = (element: FtSensitivityChart): readonly string[] =>
  allInside(element, 'tbody td').map(({ textContent }) => spaced(textContent));
/** Every text of the drawing that is not empty. */
export const drawnTexts = (element: FtSensitivityChart): readonly SVGTextElement[] =>
  allInside<SVGTextElement>(element, 'svg text').filter(({ textContent }) => textContent?.trim());
