/** Helpers for tests of `<ft-working>`: they put it on a page, and find its lines by their labels. */
import '../../src/define/working.ts';
import type { FtWorking } from '../../src/elements/working/working.ts';
import { allInside, mounted, spaced } from './element.ts';

/** The working of a scenario on the page, in a box of the width `widthPx`. */
export function workingOf(properties: Partial<FtWorking>, widthPx = 700): Promise<FtWorking> {
  return mounted('ft-working', properties, widthPx);
}

/** The lines, from top to bottom. */
export const lines = (element: FtWorking): readonly HTMLElement[] => allInside(element, 'dl > div');

/** The label, the formula and the value of a line. */
export function partsOf(line: Element | undefined): readonly [label: string, formula: string, value: string] {
  const part = (selector: string): string => spaced(line?.querySelector(selector)?.textContent);
  return [part('dt'), part('.formula'), part('.value')];
}

/** The label, formula and value of every line with this label. */
export const linesOf = (element: FtWorking, label: string): readonly (readonly string[])[] =>
  lines(element)
    .map(partsOf)
    .filter(([lineLabel]) => lineLabel === label);

/** The titles of the groups of lines. */
export const titles = (element: FtWorking): readonly string[] =>
  allInside(element, 'h3').map(({ textContent }) => spaced(textContent));

/** The texts that are set as exponents. */
export const exponents = (element: FtWorking): readonly string[] =>
  allInside(element, 'sup').map(({ textContent }) => spaced(textContent));

/** The links to the sources of prices. */
export const sourceLinks = (element: FtWorking): readonly HTMLAnchorElement[] => allInside(element, 'a');

/** The labels of the lines whose price is too old. */
export const staleLabels = (element: FtWorking): readonly string[] =>
  lines(element)
    .filter((line) => line.querySelector('.stale'))
    .map((line) => partsOf(line)[0]);
