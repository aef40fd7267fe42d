/** What tests of the views share: a view of some width on a page, and the text in it. */
import type { LitElement } from 'lit';

export type View = LitElement & { scenario: unknown; candidate: string };

/** Waits for the next frame. */
export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A view on the page, measured and drawn. */
export async function shown(tag: string, scenario: unknown, width = 700): Promise<View> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const element = document.createElement(tag) as unknown as View;
  element.scenario = scenario;
  box.append(element);
  document.body.append(box);
  for (let i = 0; i < 4; i += 1) {
    await element.updateComplete;
    await frame();
  }
  return element;
}

/** All text inside an element, or that of what a selector matches, with single spaces. */
export const text = (element: Element, selector = ':host'): string =>
  [...(element.shadowRoot?.querySelectorAll(selector === ':host' ? '*:not(style)' : selector) ?? [])]
    .map((one) => one.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');
