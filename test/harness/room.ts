/** Finds parts of an element that have no room in it. */
import { chainOf } from '../../src/controllers/tree.ts';
import type { FtBreakeven } from '../../src/elements/breakeven/breakeven.ts';
import { nodesIn, spaced } from './element.ts';
import { collectInEveryView } from './every-view.ts';
import { nextFrame } from './wait.ts';

/** The parts without room in a calculator, by view, with every fold open. */
export const partsWithoutRoomInViews = (calculator: FtBreakeven): Promise<readonly string[]> =>
  collectInEveryView(calculator, (view) => partsWithoutRoom(calculator).map((part) => `${view}: ${part}`));

/** The parts without room, by view, while a style sheet applies in every shadow root, as a browser extension of the reader adds it. */
export const partsWithoutRoomInStyle = (calculator: FtBreakeven, css: string): Promise<readonly string[]> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return collectInEveryView(calculator, async (view) => {
    for (const node of nodesIn(calculator)) {
      const root = (node as Partial<Element>).shadowRoot;
      if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
    // Charts and fields measure the new size of their texts before they are drawn again.
    await nextFrame();
    await nextFrame();
    return partsWithoutRoom(calculator).map((part) => `${view}: ${part}`);
  });
};

/**
 * The parts without room, by tag, class and text: parts that are wider than the element, and texts that are cut off or lie over
 * their neighbour.
 */
export function partsWithoutRoom(element: Element): readonly string[] {
  const box = element.getBoundingClientRect();
  return [...nodesIn(element)]
    .filter((node): node is HTMLElement => node instanceof HTMLElement && node.checkVisibility())
    .filter(
      (part) => (isOutside(part, box) && !isInScroller(part)) || isCutOff(part) || isOverNeighbour(part),
    )
    .map((part) => `${part.localName}.${part.className} ${spaced(part.textContent).slice(0, 60)}`);
}

function isOutside(element: Element, box: DOMRect): boolean {
  const { left, right } = element.getBoundingClientRect();
  return left < box.left - 1 || right > box.right + 1;
}

/** Whether a text that does not wrap is wider than its place, and no part hides the rest. */
const isOverNeighbour = (element: HTMLElement): boolean =>
  overflowOf(element) === 'visible' &&
  element.clientWidth > 0 &&
  getComputedStyle(element).whiteSpace === 'nowrap' &&
  element.scrollWidth > element.clientWidth + 1 &&
  !isInScroller(element);

const overflowOf = (element: Element): string => getComputedStyle(element).overflowX;

/** Whether an element is inside a part that can be scrolled, or that only screen readers read. */
const isInScroller = (element: Element): boolean =>
  [...chainOf(element)].some(
    (ancestor) => /auto|scroll/.test(overflowOf(ancestor)) || isForScreenReaders(ancestor),
  );

const isForScreenReaders = (element: Element): boolean => element.classList.contains('visually-hidden');

/** Whether an element hides a part of its own text. A field hides none, because it can be scrolled. */
const isCutOff = (element: HTMLElement): boolean =>
  element.localName !== 'input' &&
  /hidden|clip/.test(overflowOf(element)) &&
  element.scrollWidth > element.clientWidth + 1 &&
  !isForScreenReaders(element);

/** The texts of fields that are wider than their fields. */
export const cutEntries = (element: Element): readonly string[] =>
  [...nodesIn(element)]
    .filter((node): node is HTMLInputElement => node instanceof HTMLInputElement && node.checkVisibility())
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(({ value }) => value);

/** The words of an element that are broken over two lines, each with a few words around it. A hyphen or a slash may end a line. */
export function brokenWords(element: Element): readonly string[] {
  const range = document.createRange();
  return [...nodesIn(element)].flatMap((node) => {
    const host = node.parentElement;
    if (!(node instanceof Text) || !host?.checkVisibility() || isForScreenReaders(host)) return [];
    return [...node.data.matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)].flatMap(({ 0: word, index }) => {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      return lines.size > 1
        ? [`${host.localName}.${host.className}: ${word} in ${spaced(node.data).slice(0, 60)}`]
        : [];
    });
  });
}
