/** The hashes of words, for near duplicates and for the words of a language. */

/** The hash of a word after up to four more of its bytes; the hash starts at 0. */
export const wordStep = (hash: number, bytes: number): number =>
  Math.imul(hash ^ bytes, 0x9e3779b1) ^ 0x5bd1e995;
/** The last step of the hash of a word, which mixes the upper half into the lower. */
export const wordEnd = (hash: number): number => hash ^ (hash >>> 15);

/** Hashes a word byte by byte. */
class WordHash {
  #hash = 0;
  /** The bytes after the last step, at most three. */
  #bytes = 0;
  /** Number of bytes of the word so far. */
  #count = 0;

  /** Whether a word has begun. */
  get hasBegun(): boolean {
    return this.#count > 0;
  }

  addByte(byte: number): void {
    this.#bytes |= byte << ((this.#count & 3) * 8);
    this.#count += 1;
    if ((this.#count & 3) !== 0) return;
    this.#hash = wordStep(this.#hash, this.#bytes);
    this.#bytes = 0;
  }

  /** Adds a character as the bytes that `writeUnit` writes. */
  addUnit(code: number): void {
    if (code < 0x80) {
      this.addByte(code);
      return;
    }
    this.addByte(0xe0 | (code >>> 12));
    this.addByte(0x80 | ((code >>> 6) & 63));
    this.addByte(0x80 | (code & 63));
  }

  /** Returns the hash of the word, and starts the next word. */
  end(): number {
    if ((this.#count & 3) !== 0) this.#hash = wordStep(this.#hash, this.#bytes);
    const hash = wordEnd(this.#hash);
    this.#hash = 0;
    this.#bytes = 0;
    this.#count = 0;
    return hash;
  }
}

/** Hashes one word after the other. Each use ends its word. */
export const word = new WordHash();

/** The hash that `ExampleText.wordAt` returns for a word, which must have only lower-case letters. */
export function wordHash(text: string): number {
  for (let at = 0; at < text.length; at += 1) word.addUnit(text.charCodeAt(at));
  return word.end();
}
