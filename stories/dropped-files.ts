/** Drops files on the elements of stories. */
import type { LitElement } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { dropOn } from '../test/harness/files.ts';
import { maxWait } from './states.ts';

/** Drops files on the element of a story, and waits until they are read, or refused. */
export async function readIn<Element extends LitElement>(
  element: Element,
  isSettled: (element: Element) => boolean,
  files: readonly File[],
): Promise<void> {
  await element.updateComplete;
  dropOn(element, ...files);
  await element.updateComplete;
  await waitFor(() => expect(isSettled(element)).toBe(true), maxWait);
}
