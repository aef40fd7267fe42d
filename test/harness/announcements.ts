/** Records what a screen reader would say of the live regions of an element. */
import { hostOf } from '../../src/controllers/tree.ts';
import { nodesIn, shownText } from './element.ts';

/** An announced text, and the tag of the element whose shadow root has the live region. */
export type Announcement = readonly [tag: string, text: string];

/**
 * The announcements of an element during an action: every text that a live region inside the element gets, also in shadow roots. A
 * region that is emptied or removed says nothing.
 */
export async function announcedDuring(
  element: Element,
  action: () => Promise<unknown>,
): Promise<readonly Announcement[]> {
  const announcements: Announcement[] = [];
  const lastTexts = new Map<Element, string>();
  const regions = (): readonly Element[] =>
    [...nodesIn(element)].filter(
      (node): node is Element => node instanceof Element && node.matches('[role=status], [aria-live=polite]'),
    );
  for (const region of regions()) lastTexts.set(region, shownText(region));
  const read = (): void => {
    for (const region of regions()) {
      const text = shownText(region);
      const lastText = lastTexts.get(region);
      lastTexts.set(region, text);
      // A region that comes into the page with its text is not announced.
      if (lastText !== undefined && text !== lastText && text !== '' && region.checkVisibility())
        announcements.push([hostOf(region)?.localName ?? '', text]);
    }
  };
  const observer = new MutationObserver(read);
  const roots = [...nodesIn(element)].flatMap((node) => (node as Partial<Element>).shadowRoot ?? []);
  for (const root of roots) observer.observe(root, { subtree: true, childList: true, characterData: true });
  await action();
  read();
  observer.disconnect();
  return announcements;
}
