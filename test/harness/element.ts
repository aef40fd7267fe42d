/** What tests of any element share: it is put on a page, read and pressed. */
interface Updating {
  readonly updateComplete: Promise<boolean>;
}

/** An element on the page, with the given properties, once it has rendered. */
export async function placed<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Partial<HTMLElementTagNameMap[K]>,
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(name), given);
  document.body.append(element);
  await (element as unknown as Updating).updateComplete;
  return element;
}

/** The button of an element by its accessible name. */
export function buttonOf(element: Element, name: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

/** The text inside an element where a selector first matches; empty where it does not. */
export function textOf(element: Element, selector: string): string {
  return element.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';
}
