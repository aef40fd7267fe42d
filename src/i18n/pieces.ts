/** Sentences as pieces of text and figures, so that an element can show the figures in bold. */

/** The text of a figure inside a sentence. */
export interface Figure {
  readonly figure: string;
}

/** A sentence as a list of its pieces. An empty list stands for no sentence. */
export type Pieces = readonly (string | Figure)[];

/** Marks a formatted value as a figure, so that an element can show it in bold. */
export function figure(formatted: string): Figure {
  return { figure: formatted };
}

/** A template tag that makes the pieces of a sentence: say`Set-up costs ${figure(setup)}.` */
export function say(texts: TemplateStringsArray, ...values: Pieces): Pieces {
  return texts.flatMap((text, index) => [text, values[index] ?? '']).filter((piece) => piece !== '');
}

/** Joins sentences with a space between them, except after a full-width stop (。), which needs none. Empty sentences are left out. */
export function paragraph(...sentences: readonly Pieces[]): Pieces {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index, all) =>
      index > 0 && !plainText(all[index - 1] ?? []).endsWith('。') ? [' ', ...sentence] : sentence,
    );
}

/** Like `paragraph`, for sentences as plain texts. */
export const paragraphText = (sentences: readonly string[]): string =>
  plainText(paragraph(...sentences.map((sentence) => (sentence === '' ? [] : [sentence]))));

/** The pieces as plain text. */
export function plainText(pieces: Pieces): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.figure)).join('');
}
