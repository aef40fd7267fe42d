/** Sentences as pieces of text and figures, so that an element can show the figures in bold. */

/** The text of a figure inside a sentence. */
export interface Figure {
  readonly figure: string;
}

/** A sentence as its pieces in reading order; empty when there is nothing to say. */
export type Pieces = readonly (string | Figure)[];

/** Marks a written value as a figure of its sentence. */
export function figure(written: string): Figure {
  return { figure: written };
}

/** Template tag that makes the pieces of a sentence: say`Set-up costs ${figure(setup)}.` */
export function say(texts: TemplateStringsArray, ...values: Pieces): Pieces {
  return texts.flatMap((text, index) => [text, values[index] ?? '']).filter((piece) => piece !== '');
}

/** Sentences one after the other with a space between them; empty ones are left out. */
export function paragraph(...sentences: readonly Pieces[]): Pieces {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index > 0 ? [' ', ...sentence] : sentence));
}

/** The pieces as plain text. */
export function plainText(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.figure)).join('');
}
