/** Adds the styles of a part that an element loads after its first rendering. */
import type { CSSResult } from 'lit';

/** Adds styles to a shadow root, once. */
export function addStyles(root: ShadowRoot | null, { styleSheet }: CSSResult): void {
  const sheets = root?.adoptedStyleSheets;
  if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
}
