/** Helpers for tests of `<ft-paper>`: they put it on a page, print the page, and read all printed text. */
import '../../src/define/paper.ts';
import type { FtPaper } from '../../src/elements/paper/paper.ts';
import { allInside, inside, mounted, spaced, textOf } from './element.ts';

/** A paper on a page. Its calculation has an example address, unless `properties` have another. */
export function paperOf(properties: Partial<FtPaper>): Promise<FtPaper> {
  return mounted('ft-paper', { address: 'https://example.org/page', ...properties });
}

/** Begins or ends printing. All listeners have run when it returns. */
export function print(type: 'beforeprint' | 'afterprint'): void {
  dispatchEvent(new Event(type));
}

/** The text of a node and of all shadow roots inside it, without styles. */
function textIn(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root ? [root] : []), ...node.childNodes].map(textIn).join(' ');
}

/** All printed text, with single spaces. */
export const printedText = (paper: FtPaper): string => spaced(textIn(paper));
/** The tables of inputs. */
export const printedInputs = (paper: FtPaper): string =>
  spaced(textIn(inside(paper, '[part=inputs]') as Node));
/** The rows of the table of price sources, each with the text of its cells. */
export const sourceRows = (paper: FtPaper): readonly (readonly string[])[] =>
  allInside<HTMLTableRowElement>(paper, '.sources tbody tr').map(({ cells }) =>
    [...cells].map(({ textContent }) => spaced(textContent)),
  );
/** The parts that a person could use on a screen, such as buttons and tabs. */
export const controls = (paper: FtPaper): readonly Element[] =>
  allInside(paper, 'button, input, select, textarea, summary, [role=tab]');
/** The chart of costs over time; null if it is not printed. */
export const printedChart = (paper: FtPaper): Element | null => inside(paper, 'ft-cost-chart');
/** The table of unit costs; null if it is not printed. */
export const printedUnitCost = (paper: FtPaper): Element | null => inside(paper, 'ft-unit-cost');
/** The address of the calculation, printed at the end of the paper. */
export const printedLink = (paper: FtPaper): string => textOf(paper, '.link');
/** Whether the printed chart is not drawn yet, because its drawing code has not loaded. */
export const lacksChart = (paper: FtPaper): boolean =>
  inside(paper, 'ft-cost-chart', '.plot.hidden') !== null;
/** The rows of the open table below the printed chart. */
export const printedMonths = (paper: FtPaper): readonly Element[] =>
  allInside(printedChart(paper), 'details[open] tbody tr');
/** The canvas of the printed chart. */
export const printedCanvas = (paper: FtPaper): HTMLCanvasElement | null =>
  inside(paper, 'ft-cost-chart', 'canvas');
