/** Helpers for tests of any element: mounting, finding parts, reading, and pressing buttons. */
interface Updating {
  readonly updateComplete: Promise<boolean>;
}

/** An element on the page with the given properties, once it has rendered; in a box of the given width, if any. */
export async function placed<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]>,
  widthPx?: number,
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(name), given);
  const box = widthPx === undefined ? document.body : document.createElement('div');
  if (box !== document.body) {
    box.style.width = `${widthPx}px`;
    document.body.append(box);
  }
  box.append(element);
  await (element as unknown as Updating).updateComplete;
  return element;
}

/** The first match of a selector inside an element. Each further selector searches inside the match of the one before. */
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

/** The part inside an element that has the focus; `null` where none has. */
export function focusedIn(element: Element | null | undefined): HTMLElement | null {
  return (element?.shadowRoot?.activeElement ?? null) as HTMLElement | null;
}

/** Whether an element is there and its class is loaded, so that it can be used. */
export function isReady(element: Element | null | undefined): boolean {
  return Boolean(element?.shadowRoot);
}

/** All text inside an element, without that of elements inside it, with single spaces. */
export function ownText(element: Element | null | undefined): string {
  return spaced(element?.shadowRoot?.textContent);
}

/** A button inside an element, by its spoken name or by the text on it. Throws where there is none. */
export function buttonOf(element: Element | null | undefined, name: string): HTMLButtonElement {
  const found = allInside<HTMLButtonElement>(element, 'button').find((button) =>
    [button.ariaLabel, button.textContent?.trim()].includes(name),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

/** A text with every run of white space, of whatever kind, as one space. */
export function spaced(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The text of the first match of the selectors (see `inside`), with single spaces; empty where there is no match. */
export function textOf(element: Element | null | undefined, ...selectors: string[]): string {
  return spaced(inside(element, ...selectors)?.textContent);
}

/** The content that a person can read or hear in a node: texts, spoken names and values of fields, also in shadow roots. */
export function readable(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLStyleElement) return '';
  const own =
    node instanceof Element
      ? ['aria-label', 'aria-valuetext'].map((name) => node.getAttribute(name) ?? '').join(' ')
      : '';
  const value = node instanceof HTMLInputElement ? node.value : '';
  const children = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [...node.childNodes];
  return [own, value, ...children.map(readable)].join(' ');
}
