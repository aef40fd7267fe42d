/** Helpers for tests of the views: a view of some width on a page, and the text in it. */
import type { LitElement } from 'lit';
import { allInside } from './element.ts';
import { nextFrame } from './wait.ts';

export type View = LitElement & { scenario: unknown; candidate: string };

/** Frames until a view has been measured, has rendered with its width, and is drawn. */
const framesUntilDrawn = 4;

/** A view on the page, measured and drawn. */
export async function shown(
  tag: string,
  scenario: unknown,
  widthPx = 700,
  given: object = {},
): Promise<View> {
  const box = document.createElement('div');
  box.style.width = `${widthPx}px`;
  const element = document.createElement(tag) as unknown as View;
  Object.assign(element, { scenario }, given);
  box.append(element);
  document.body.append(box);
  await drawn(element);
  return element;
}

/** Waits until a view has drawn what was changed. */
export async function drawn(element: View): Promise<void> {
  for (let frame = 0; frame < framesUntilDrawn; frame += 1) {
    await element.updateComplete;
    await nextFrame();
  }
}

/** All text inside an element, or that of all matches of a selector, with single spaces. */
export function text(element: Element, selector = '*:not(style)'): string {
  return allInside(element, selector)
    .map((one) => one.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
}
