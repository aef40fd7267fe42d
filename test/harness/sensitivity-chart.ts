/** Helpers for tests of `<ft-sensitivity-chart>`: it is put on a page and measured, and its texts are read. */
import '../../src/define/sensitivity-chart.ts';
import type { FtSensitivityChart } from '../../src/elements/sensitivity-chart/sensitivity-chart.ts';
import { allInside, inside, placed, spaced, textOf } from './element.ts';
import { drawn } from './view.ts';

/** A chart on the page, with its bars placed in its width. */
export async function sensitivityChart(
  given: Partial<FtSensitivityChart>,
  widthPx = 700,
): Promise<FtSensitivityChart> {
  const element = await placed('ft-sensitivity-chart', given, widthPx);
  await drawn(element);
  return element;
}

/** The measure of the bars: weeks or months to payback, or the net amount. */
export const title = (element: FtSensitivityChart): string => textOf(element, '.head strong');
/** The sentence on which value the verdict rests; `''` without one. */
export const conclusion = (element: FtSensitivityChart): string => textOf(element, '.conclusion');
/** The names and figures in that sentence that are set in bold. */
export const boldInConclusion = (element: FtSensitivityChart): readonly string[] =>
  allInside(element, '.conclusion strong').map(({ textContent }) => spaced(textContent));
/** The result at the best guess, as written over its line. */
export const bestGuess = (element: FtSensitivityChart): SVGTextElement =>
  inside(element, '.flag text') as SVGTextElement;
/** The first label of the axis. */
export const axisLabel = (element: FtSensitivityChart): SVGTextElement =>
  inside(element, '.axis text') as SVGTextElement;
/** Every text of the drawing that is not empty. */
export const drawnTexts = (element: FtSensitivityChart): readonly SVGTextElement[] =>
  allInside<SVGTextElement>(element, 'svg text').filter((one) => one.textContent?.trim());
