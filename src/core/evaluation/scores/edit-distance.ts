/** The Levenshtein distance of two texts. */

/**
 * The smallest number of insertions, deletions and replacements of code points that turn one text into the other. The function
 * compares 32 code points at a time (G. Myers, A fast bit-vector algorithm, 1999, in blocks as by H. Hyyrö, 2003).
 */
export function editDistance(first: string, second: string): number {
  let [pattern, text] = [Array.from(first), Array.from(second)];
  if (pattern.length > text.length) [pattern, text] = [text, pattern];
  let from = 0;
  while (from < pattern.length && pattern[from] === text[from]) from += 1;
  let [end, textEnd] = [pattern.length, text.length];
  while (end > from && pattern[end - 1] === text[textEnd - 1]) {
    end -= 1;
    textEnd -= 1;
  }
  pattern = pattern.slice(from, end);
  text = text.slice(from, textEnd);
  return pattern.length === 0 ? text.length : blockDistance(pattern, text);
}

const wordBits = 32;

/** The distance of two lists of code points that have no common start or end. */
function blockDistance(pattern: readonly string[], text: readonly string[]): number {
  const blocks = Math.ceil(pattern.length / wordBits);
  /** For each code point of the pattern, the bits of its positions. */
  const positions = new Map<string, Int32Array>();
  pattern.forEach((character, i) => {
    const bits = positions.get(character) ?? new Int32Array(blocks);
    positions.set(character, bits);
    const block = Math.floor(i / wordBits);
    bits[block] = (bits[block] as number) | (1 << (i % wordBits));
  });
  const none = new Int32Array(blocks);
  // Bits of the rows at which the distance rises or falls from the row above.
  const rises = new Int32Array(blocks).fill(-1);
  const falls = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % wordBits);
  let distance = pattern.length;
  for (const character of text) {
    const matches = positions.get(character) ?? none;
    // The values that the block above passes on. In the first row, the distance rises with every column.
    let [riseIn, fallIn] = [1, 0];
    for (let block = 0; block < blocks; block++) {
      const rise = rises[block] as number;
      const fall = falls[block] as number;
      const match = (matches[block] as number) | fallIn;
      const vertical = (matches[block] as number) | fall;
      const diagonal = (((match & rise) + rise) ^ rise) | match;
      let riseOut = fall | ~(diagonal | rise);
      let fallOut = rise & diagonal;
      const top = block === blocks - 1 ? lastBit : 1 << 31;
      const [nextRise, nextFall] = [riseOut & top ? 1 : 0, fallOut & top ? 1 : 0];
      riseOut = (riseOut << 1) | riseIn;
      fallOut = (fallOut << 1) | fallIn;
      rises[block] = fallOut | ~(vertical | riseOut);
      falls[block] = riseOut & vertical;
      [riseIn, fallIn] = [nextRise, nextFall];
    }
    distance += riseIn - fallIn;
  }
  return distance;
}

/** 1 minus the distance over the length of the longer text in code points, 0–1; 1 for two empty texts. */
export function editSimilarity(first: string, second: string): number {
  if (first === second) return 1;
  return 1 - editDistance(first, second) / Math.max(lengthOf(first), lengthOf(second));
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
