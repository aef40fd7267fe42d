/** Makes the style sheets of elements for each document, because a sheet can be used in one document only. */
import type { CSSResult } from 'lit';

/** The sheets that were made for each document. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The style sheet with these styles for the document of a window. It is made once for each document. */
export function sheetIn(view: Window & typeof globalThis, style: CSSResult): CSSStyleSheet {
  const sheetsOfDocument = sheets.get(view.document) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(view.document, sheetsOfDocument);
  let sheet = sheetsOfDocument.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheetsOfDocument.set(style, sheet);
  }
  return sheet;
}
