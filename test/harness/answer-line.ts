/** Helpers for tests of the line that keeps the answer of `<ft-breakeven>` in sight: they scroll the page, and read the line. */
import { cdp } from 'vitest/browser';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { inside, textOf } from './element.ts';
import { until } from './wait.ts';

const lineOf = (element: FtBreakeven): HTMLElement | null => inside(element, '.answer-line');

/** Waits until the line was added, which happens once the calculator is used or the page scrolls. */
export const answerLineAdded = (element: FtBreakeven): Promise<HTMLElement | null> =>
  until(() => lineOf(element));

/** Whether the line is on the page and can be seen. */
export function isLineShown(element: FtBreakeven): boolean {
  const line = lineOf(element);
  return line !== null && line.children.length > 0 && line.checkVisibility({ visibilityProperty: true });
}

/** The text of the line; empty while it is not shown. */
export const lineText = (element: FtBreakeven): string => textOf(element, '.answer-line');
/** The edges of the line in the window. */
export const lineEdges = (element: FtBreakeven): DOMRect =>
  (lineOf(element) as Element).getBoundingClientRect();

/** Scrolls until a part of the calculator is at this distance in px from the top of the window. */
export function scrollPartTo(part: Element | null, topPx: number): void {
  if (!part) throw new Error('No such part');
  scrollTo(0, scrollY + part.getBoundingClientRect().top - topPx);
}

/** Scrolls to the form, so that the verdict is above the window, and waits for the line. */
export async function scrollPastVerdict(element: FtBreakeven): Promise<void> {
  scrollPartTo(inside(element, 'ft-scenario-form'), 10);
  await until(() => isLineShown(element));
}

/** Runs a check while the page has its print styles. */
export async function asPrinted(check: () => void): Promise<void> {
  const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    check();
  } finally {
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  }
}
