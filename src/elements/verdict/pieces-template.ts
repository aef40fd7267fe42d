/** Makes templates of the texts of a verdict: a sentence that consists of pieces, and a text with the marks † and ‡ in it. */
import { html, type TemplateResult } from 'lit';
import type { Pieces } from '../../i18n/pieces.ts';

/** A sentence with its figures in bold. */
export function piecesTemplate(pieces: Pieces): readonly unknown[] {
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? markedTemplate(piece)
      : html`<strong>${markedTemplate(piece.figure)}</strong>`,
  );
}

/** A text whose marks † and ‡ are raised. */
export function markedTemplate(text: string): readonly (TemplateResult | string)[] {
  return text.split(/([†‡])/).map((part, i) => (i % 2 ? html`<sup>${part}</sup>` : part));
}
