/** The words in which an answer differs from the expected one. The library jsdiff is loaded when these words are first needed. */

/** A run of words: `same`, only in the answer (`added`) or only in the expected one (`missing`). */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'missing';
  readonly text: string;
}

type DiffWords = (expected: string, actual: string) => readonly WordRun[];

/** Loads the function that compares an answer with the expected one, word by word. */
export async function loadWordDiff(): Promise<DiffWords> {
  const { diffWordsWithSpace } = await import('diff');
  return (expected, actual) =>
    diffWordsWithSpace(expected, actual).map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'missing' : 'same',
      text: value,
    }));
}
