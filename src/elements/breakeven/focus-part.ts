/** Moves the focus after a click on Retry, because that button disappears. */
import type { LitElement } from 'lit';

/**
 * Moves the focus to the part that was loaded, unless the user has moved it meanwhile. If a part is still missing, the focus moves
 * to its Retry button. If the part is not an element, the focus moves to the verdict. `host` is the `<ft-breakeven>`.
 */
export async function focusPart(host: LitElement, part: string): Promise<void> {
  await host.updateComplete;
  if (document.activeElement !== document.body) return;
  const { renderRoot } = host;
  const target =
    renderRoot.querySelector<HTMLElement>(`${part}:not([hidden])`) ??
    renderRoot.querySelector<HTMLElement>('.lost button') ??
    renderRoot.querySelector<HTMLElement>('ft-verdict');
  if (!target) return;
  if (target.localName !== 'button') {
    // With a `tabindex` of -1, the controls inside the part could not be reached with Tab.
    target.tabIndex = 0;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus();
}
