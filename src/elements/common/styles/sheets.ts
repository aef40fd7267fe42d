/** Makes the style sheets of elements for each document, because a sheet can be used in one document only. */
import type { CSSResult } from 'lit';

/** The sheets of each document. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The sheet of a style for the document of a window, made once for each. */
export function sheetIn(view: Window & typeof globalThis, style: CSSResult): CSSStyleSheet {
  const made = sheets.get(view.document) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(view.document, made);
  let sheet = made.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    made.set(style, sheet);
  }
  return sheet;
}
