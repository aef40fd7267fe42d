/** The chrF score of two texts. */

/** The largest n of the character n-grams that are compared. */
const maxOrder = 6;
/** The weight of recall relative to precision in the F score. */
const beta = 2;

/**
 * chrF of one answer, 0–1 (M. Popović, 2015): the F score, with β = 2, of the n-grams of 1 to 6 characters without white space.
 * A length of n-grams counts only if both texts are at least as long, as in sacreBLEU (effective order). 0 if either text is empty. The
 * mean over cases is not the chrF of the corpus.
 */
export function chrf(expected: string, actual: string): number {
  const [reference, answer] = [
    Array.from(expected.replace(/\s+/g, '')),
    Array.from(actual.replace(/\s+/g, '')),
  ];
  const orders = Math.min(maxOrder, reference.length, answer.length);
  let [precision, recall] = [0, 0];
  for (let length = 1; length <= orders; length++) {
    const counts = new Map<string, number>();
    for (const nGram of nGramsOf(reference, length)) counts.set(nGram, (counts.get(nGram) ?? 0) + 1);
    let matches = 0;
    for (const nGram of nGramsOf(answer, length)) {
      const left = counts.get(nGram) ?? 0;
      if (left === 0) continue;
      counts.set(nGram, left - 1);
      matches += 1;
    }
    precision += matches / (answer.length - length + 1) / orders;
    recall += matches / (reference.length - length + 1) / orders;
  }
  if (precision + recall === 0) return 0;
  return Math.min(1, ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall));
}

function* nGramsOf(characters: readonly string[], length: number): Generator<string> {
  for (let i = 0; i + length <= characters.length; i++) yield characters.slice(i, i + length).join('');
}
