/** Helpers for tests and stories of any element: they put it on a page, and find and read its parts. */

/** An element that renders its changes later. */
interface Updating {
  readonly updateComplete: Promise<boolean>;
}

/** An element on the page with the given properties, once it has rendered. If a width is given, it is in a box of that width. */
export async function mounted<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  widthPx?: number,
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(name), properties);
  const box = widthPx === undefined ? document.body : document.createElement('div');
  if (box !== document.body) {
    box.style.width = `${widthPx}px`;
    document.body.append(box);
  }
  box.append(element);
  await (element as unknown as Updating).updateComplete;
  return element;
}

/** The first match of a selector inside an element. Each further selector searches inside the previous match. */
export function inside<Found extends Element>(
  element: Element | null | undefined,
  ...selectors: string[]
): Found | null {
  let found = element ?? null;
  for (const selector of selectors) found = found?.shadowRoot?.querySelector(selector) ?? null;
  return found as Found | null;
}

/** All matches of a selector inside an element. */
export function allInside<Found extends Element>(
  element: Element | null | undefined,
  selector: string,
): readonly Found[] {
  return [...(element?.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];
}

/** Opens every part inside an element that can be folded, or only the parts with a class. */
export function openAll(element: Element, className?: string): void {
  const selector = className ? `details.${className}` : 'details';
  for (const details of allInside<HTMLDetailsElement>(element, selector)) details.open = true;
}

/** The part inside an element that has the focus; `null` if none has it. */
export function focusedIn(element: Element | null | undefined): HTMLElement | null {
  return (element?.shadowRoot?.activeElement ?? null) as HTMLElement | null;
}

/** Whether an element is there and its class is loaded, so that it can be used. */
export function isReady(element: Element | null | undefined): boolean {
  return Boolean(element?.shadowRoot);
}

/** Whether an element shows the default content of its slot, in place of content of the page. */
export function showsDefault(element: Element): boolean {
  return inside(element, 'slot > *')?.checkVisibility() ?? false;
}

/** The text in the shadow root of an element, without the shadow roots inside it, with single spaces. */
export function ownText(element: Element | null | undefined): string {
  return spaced(element?.shadowRoot?.textContent);
}

/** A button inside an element, by its spoken name or by the text on it. Throws if there is none. */
export function buttonOf(element: Element | null | undefined, name: string): HTMLButtonElement {
  const match = allInside<HTMLButtonElement>(element, 'button').find((button) =>
    [button.ariaLabel, button.textContent?.trim()].includes(name),
  );
  if (!match) throw new Error(`No button ${name}`);
  return match;
}

/** A text with one space in place of every run of white space, and none at the ends. */
export function spaced(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The text of the first match of the selectors (see `inside`), with single spaces; empty if there is no match. */
export function textOf(element: Element | null | undefined, ...selectors: string[]): string {
  return spaced(inside(element, ...selectors)?.textContent);
}

/** The text of each cell of the rows that match a selector, row by row, with single spaces. */
export function cellsOf(
  element: Element | null | undefined,
  selector: string,
): readonly (readonly string[])[] {
  return allInside(element, selector).map((row) =>
    [...row.children].map(({ textContent }) => spaced(textContent)),
  );
}

/**
 * A node and all nodes inside it, except the content of styles and scripts. A shadow root stands in place of the content of its host. The
 * node may belong to another document, such as that of a frame, where `instanceof` does not recognise it.
 */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  if (/^(style|script)$/i.test(node.nodeName)) return;
  for (const child of ((node as Partial<Element>).shadowRoot ?? node).childNodes) yield* nodesIn(child);
}

/** The text of a text node; empty for any other node. */
const dataOf = (node: Node): string => (node.nodeType === Node.TEXT_NODE ? (node as Text).data : '');

/** The text of a node as it is shown, also in shadow roots, with single spaces. */
export function shownText(node: Node): string {
  return spaced([...nodesIn(node)].map(dataOf).join(' '));
}

/** All content of a node that a person can read or hear: texts, spoken names and values of fields, also in shadow roots. */
export function readable(node: Node): string {
  return [...nodesIn(node)]
    .flatMap((each) => [...spokenNames(each), enteredIn(each), dataOf(each)])
    .join(' ');
}

/** The spoken name and value of an element; empty texts for any other node. */
function spokenNames(node: Node): readonly string[] {
  const { ariaLabel = null, ariaValueText = null } = node as Partial<Element>;
  return [ariaLabel ?? '', ariaValueText ?? ''];
}

const enteredIn = (node: Node): string => (node.nodeName === 'INPUT' ? (node as HTMLInputElement).value : '');
