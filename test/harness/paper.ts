/** Helpers for tests of `<ft-paper>`: it is put on a page, the page is printed, and all its text is read. */
import '../../src/define/paper.ts';
import type { FtPaper } from '../../src/elements/paper/paper.ts';
import { allInside, inside, placed, spaced, textOf } from './element.ts';

/** A paper on a page with an address. */
export function paperOf(given: Partial<FtPaper>): Promise<FtPaper> {
  return placed('ft-paper', { address: 'https://example.org/page', ...given });
}

/** Begins or ends printing; the listeners are done when it returns. */
export function print(type: 'beforeprint' | 'afterprint'): void {
  dispatchEvent(new Event(type));
}

/** The text through all shadow roots, styles left out. */
function textIn(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root ? [root] : []), ...node.childNodes].map(textIn).join(' ');
}

/** All that is printed, with single spaces. */
export const printedText = (paper: FtPaper): string => spaced(textIn(paper));
/** The tables of inputs. */
export const printedInputs = (paper: FtPaper): string =>
  spaced(textIn(inside(paper, '[part=inputs]') as Node));
/** The address at the end. */
export const printedLink = (paper: FtPaper): string => textOf(paper, '.link');
/** Whether the place of the printed chart is empty, as while its drawing has not loaded. */
export const lacksChart = (paper: FtPaper): boolean =>
  inside(paper, 'ft-cost-chart', '.plot.hidden') !== null;
/** The rows of the open table below the printed chart. */
export const printedMonths = (paper: FtPaper): readonly Element[] =>
  allInside(inside(paper, 'ft-cost-chart'), 'details[open] tbody tr');
/** The canvas of the printed chart. */
export const printedCanvas = (paper: FtPaper): HTMLCanvasElement | null =>
  inside(paper, 'ft-cost-chart', 'canvas');
