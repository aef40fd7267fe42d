/** The language of an element on a server, where there is no document, and where Lit calls no controller. */
import { hostOf } from './tree.ts';

/**
 * The `lang` attribute of an element, or else of the nearest host of a shadow root around it. '' if none has one. A server knows no
 * other elements of the page.
 */
export function langOnServer(element: Element): string {
  for (let node: Element | null = element; node; node = hostOf(node)) {
    const tag = node.getAttribute('lang');
    if (tag) return tag;
  }
  return '';
}

/** The attribute that names the locale of HTML from a server. It is absent for English. */
export const localeAttribute = 'data-locale';

/** Calls `read` before an element is rendered on a server, and before its attributes are written. */
export function beforeUpdateOnServer(host: object, read: () => void): void {
  const element = host as HTMLElement & { willUpdate: (changed: unknown) => void };
  const { willUpdate } = element;
  element.willUpdate = (changed) => {
    // Elements inside find this one by its shadow root, which Lit does not make on a server.
    if (!element.shadowRoot) element.attachShadow({ mode: 'open' });
    read();
    willUpdate.call(element, changed);
  };
}
