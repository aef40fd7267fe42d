/** Helpers for tests of `<ft-payback-map>`: they put it on a page, draw it, and read its messages and figures. */
import '../../src/define/payback-map.ts';
import type { FtPaybackMap } from '../../src/elements/payback-map/payback-map.ts';
import { allInside, mounted, spaced, textOf } from './element.ts';
import { untilDrawn } from './view.ts';

/** A map on the page, drawn if the scenario has a map. */
export async function paybackMap(properties: Partial<FtPaybackMap>, widthPx = 700): Promise<FtPaybackMap> {
  const element = await mounted('ft-payback-map', properties, widthPx);
  await untilDrawn(element);
  return element;
}

/** The messages in place of the map or above it. */
export const messages = (element: FtPaybackMap): readonly string[] =>
  allInside(element, '.message').map(({ textContent }) => spaced(textContent));
/** The volume that is read out, as written. */
export const volumeRead = (element: FtPaybackMap): string => textOf(element, '.when');
/** For each payback, the number of tokens to save at the volume that is read out, as written. */
export const savingsRead = (element: FtPaybackMap): readonly string[] =>
  allInside(element, '.figures > span').map(({ textContent }) => spaced(textContent));
