/** Adds the styles of a part that an element loads after its first rendering. */
import type { CSSResult, LitElement } from 'lit';

/** Adds styles to a shadow root, once. */
export function addStyles(root: ShadowRoot | null, style: CSSResult): void {
  const { styleSheet, cssText } = style;
  const view = root?.ownerDocument.defaultView;
  if (!root || !view || !styleSheet) return;
  // The element takes all of these styles along into another document.
  const { elementStyles } = root.host.constructor as typeof LitElement;
  if (!elementStyles.includes(style)) elementStyles.push(style);
  const sheets = root.adoptedStyleSheets;
  if (view === window) {
    if (!sheets.includes(styleSheet)) sheets.push(styleSheet);
  } else if (!sheets.some((sheet) => isSame(sheet, styleSheet))) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    sheets.push(sheet);
  }
}

/** Whether two sheets, which may belong to different documents, have the same rules. */
function isSame({ cssRules: one }: CSSStyleSheet, { cssRules: other }: CSSStyleSheet): boolean {
  return one.length === other.length && [...one].every((rule, at) => rule.cssText === other[at]?.cssText);
}
