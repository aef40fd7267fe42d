/** Makes a template of a sentence that consists of pieces. */
import { html, type TemplateResult } from 'lit';
import type { Pieces } from '../../i18n/pieces.ts';

/** A sentence with its figures in bold. */
export function piecesTemplate(pieces: Pieces): readonly (TemplateResult | string)[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.figure}</strong>`));
}
