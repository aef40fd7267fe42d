/** Stories of elements that read files: they find the element, and drop files on it. */
import type { LitElement } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { maxWait } from './states.ts';

/** The element of a story by its tag. */
export function elementIn<Tag extends keyof HTMLElementTagNameMap>(
  canvas: HTMLElement,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`No <${tag}>`);
  return element;
}

/** Drops files on the element of a story, and waits until they are read, or refused. */
export async function readIn<Element extends LitElement>(
  element: Element,
  drop: (element: Element, ...files: readonly File[]) => void,
  isSettled: (element: Element) => boolean,
  files: readonly File[],
): Promise<void> {
  await element.updateComplete;
  drop(element, ...files);
  await element.updateComplete;
  await waitFor(() => expect(isSettled(element)).toBe(true), maxWait);
}
