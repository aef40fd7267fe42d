/** Texts as lists of words for the scores that compare words. */

/** Characters of scripts that write no spaces between words: each is a word of its own. */
const unspacedScripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;

/** A word: one character of such a script, or a run of letters, marks and digits of other scripts. */
const wordPattern = new RegExp(
  `[${unspacedScripts}]|(?:(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
);

/**
 * The lower-cased runs of letters and digits; everything else separates them. On ASCII text these are the tokens of rouge-score
 * without a stemmer.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().match(wordPattern) ?? [];
}

const unspacedCharacter = new RegExp(`[${unspacedScripts}]`, 'gu');

/**
 * Lower-cased words without punctuation, symbols and English articles, as in the evaluation of SQuAD (Rajpurkar et al., 2016).
 * Accents stay.
 */
export function answerWords(text: string): readonly string[] {
  return splitWords(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\p{P}\p{S}]/gu, ''),
  );
}

/**
 * The form of a text that the score `normalised` compares: like `answerWords`, but the sign and the decimal point of a number stay,
 * so that 3.14 is not 314, and separators of thousands are removed.
 */
export function normalisedText(text: string): string {
  // The first three patterns match a comma between thousands, a sign before a number, and a decimal point. Control characters replace
  // the sign and the point while punctuation is removed.
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<![\p{L}\p{N}])[-−](?=\p{Sc}?\d)/gu, '\u0001')
    .replace(/(?<=\d)\.(?=\d)/g, '\u0002')
    .replace(/[\p{P}\p{S}]/gu, '');
  return splitWords(plain).join(' ').replaceAll('\u0001', '-').replaceAll('\u0002', '.');
}

/** The words of a text without the English articles; each character of a script without spaces is a word. */
function splitWords(text: string): readonly string[] {
  return text
    .replace(/(?<![\p{L}\p{M}\p{N}])(?:a|an|the)(?![\p{L}\p{M}\p{N}])/gu, ' ')
    .replace(unspacedCharacter, ' $& ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The number of words that two lists share. A word that both lists have twice counts twice. */
export function sharedWords(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return shared;
}

/** Length of the longest common subsequence of two lists. */
export function commonSubsequence<T>(first: readonly T[], second: readonly T[]): number {
  const row = new Uint32Array(second.length + 1);
  for (const item of first) {
    let diagonal = 0;
    for (let j = 1; j <= second.length; j++) {
      const above = row[j] as number;
      row[j] = second[j - 1] === item ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return row[second.length] as number;
}

/**
 * The harmonic mean of precision and recall, from the number of shared words and the numbers of expected and actual words. It is 0 if
 * nothing is shared.
 */
export function fScore(shared: number, expected: number, actual: number): number {
  return shared === 0 ? 0 : (2 * shared) / (expected + actual);
}
