/** Adds the styles of a part that an element loads after its first rendering. */
import type { CSSResult, LitElement } from 'lit';
import { sheetIn } from './sheets.ts';

/** Adds styles to a shadow root, once. */
export function addStyles(root: ShadowRoot | null, style: CSSResult): void {
  const view = root?.ownerDocument.defaultView;
  if (!root || !view) return;
  // `BaseElement` adds the styles of this list again if the element is moved into another document.
  const { elementStyles } = root.host.constructor as typeof LitElement;
  if (!elementStyles.includes(style)) elementStyles.push(style);
  const sheets = root.adoptedStyleSheets;
  const sheet = sheetIn(view, style);
  if (!sheets.includes(sheet)) sheets.push(sheet);
}
