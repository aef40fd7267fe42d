/** Helpers for tests of any view: they put it in a box of some width, wait until it is drawn, and read its text. */
import type { LitElement } from 'lit';
import { allInside, inside, textOf } from './element.ts';
import { nextFrame, until } from './wait.ts';

/** A view or the verdict; the tests of all views set its scenario and its candidate. */
export type View = LitElement & { scenario: unknown; candidate: string };

/** A view on the page, measured and drawn. */
export async function mountView(
  tag: string,
  scenario: unknown,
  widthPx = 700,
  properties: object = {},
): Promise<View> {
  const box = document.createElement('div');
  box.style.width = `${widthPx}px`;
  const element = document.createElement(tag) as unknown as View;
  Object.assign(element, { scenario }, properties);
  box.append(element);
  document.body.append(box);
  await untilDrawn(element);
  return element;
}

/**
 * Waits until a view has rendered a change. If it has a canvas, the canvas is painted. If it has bars, their axis has labels,
 * which are written once the width is measured.
 */
export async function untilDrawn(element: LitElement): Promise<void> {
  await element.updateComplete;
  // A canvas that was painted before is painted again in this frame.
  await nextFrame();
  await until(() => isPainted(element) && isMeasured(element));
  await element.updateComplete;
}

/** Whether a view has no canvas, or a painted one. The drawing is loaded lazily, and paints once it is loaded. */
function isPainted(element: Element): boolean {
  const canvas = inside<HTMLCanvasElement>(element, 'canvas');
  return !canvas || isCanvasPainted(canvas);
}

/** Whether any pixel of a canvas is painted. */
export function isCanvasPainted(canvas: HTMLCanvasElement | null): boolean {
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return data?.some((value) => value !== 0) ?? false;
}

function isMeasured(element: Element): boolean {
  return !inside(element, '.bars') || inside(element, '.axis text') !== null;
}

/** Presses a key on the part of a chart that reads out its values. */
export async function pressReader(element: LitElement, key: string, shiftKey = false): Promise<void> {
  inside(element, '.reader')?.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }),
  );
  await element.updateComplete;
}

/** The chart as a screen reader says it; `''` if there is no canvas. */
export function spokenChart(element: Element): string {
  return inside(element, 'canvas')?.getAttribute('aria-label') ?? '';
}

/** The reading of a chart as a screen reader says it. */
export const spokenReading = (element: Element): string =>
  inside(element, '[role=slider]')?.getAttribute('aria-valuetext') ?? '';

/** Why a view cannot show its scenario; empty if it can. */
export const problemOf = (element: Element): string => textOf(element, '[role=alert]');

/** The message of a view in place of missing figures; empty if there is none. */
export const messageIn = (element: Element): string => textOf(element, '.message');

/** All text inside an element, or the text of all matches of a selector, with single spaces. */
export function textIn(element: Element, selector = '*:not(style)'): string {
  return allInside(element, selector)
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The whole width of the table of a view, with the part that is scrolled out of sight. */
export const tableWidth = (element: Element): number =>
  inside<HTMLElement>(element, 'table')?.offsetWidth ?? 0;
