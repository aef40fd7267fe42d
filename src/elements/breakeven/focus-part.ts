/** Where the focus goes after Retry, whose button is gone. */
import type { LitElement } from 'lit';

/**
 * Moves the focus, unless the reader has moved it meanwhile: to the part, else to Retry where something is still missing,
 * else to the verdict, as the part is no element. `root` = the shadow root of `<ft-breakeven>`.
 */
export async function focusPart(root: ShadowRoot, part: string): Promise<void> {
  await (root.host as LitElement).updateComplete;
  if (document.activeElement !== document.body) return;
  const found =
    root.querySelector<HTMLElement>(`${part}:not([hidden])`) ??
    root.querySelector<HTMLElement>('.lost button') ??
    root.querySelector<HTMLElement>('ft-verdict');
  if (!found) return;
  if (found.localName !== 'button') {
    // Not -1, with which the controls inside the part could not be reached with Tab.
    found.tabIndex = 0;
    found.addEventListener('blur', () => found.removeAttribute('tabindex'), { once: true });
  }
  found.focus();
}
