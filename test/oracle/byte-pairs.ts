/**
 * Byte-pair encoding in its simplest form, for small `tokenizer.json` definitions. It makes one merge at a time: in
 * each step, the merge with the lowest rank. It is slow, supports only the features of the test vocabularies, and shares no code with
 * the package.
 */
import type { Vocabulary } from '../fixtures/vocabularies.ts';

const encoder = new TextEncoder();

/** One character for each byte, as in byte-level vocabularies. */
export const byteCharacters: readonly string[] = (() => {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
  let otherCount = 0;
  return Array.from({ length: 256 }, (_, byte) =>
    String.fromCodePoint(isPrintable(byte) ? byte : 0x100 + otherCount++),
  );
})();

/** The bytes of a text, with one character for each. */
export const bytesOf = (text: string): string =>
  [...encoder.encode(text)].map((byte) => byteCharacters[byte]).join('');

/** Splits each piece into the matches of the pattern and the texts between them. */
export function splitBy(pieces: readonly string[], pattern: string): readonly string[] {
  // Node 20 does not support flags inside a pattern. The letters of these contractions are all in ASCII.
  const source = pattern.replace(/\(\?i:([^)]*)\)/, (_, inner: string) =>
    inner.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace(/^.*$/, '(?:$&)'),
  );
  const expression = new RegExp(source, 'gu');
  return pieces.flatMap((piece) => {
    const parts: string[] = [];
    let end = 0;
    for (const match of piece.matchAll(expression)) {
      parts.push(piece.slice(end, match.index), match[0]);
      end = match.index + match[0].length;
    }
    return [...parts, piece.slice(end)].filter((part) => part !== '');
  });
}

/** The symbols of a piece after all merges. */
function mergePiece(symbols: readonly string[], ranks: ReadonlyMap<string, number>): readonly string[] {
  let merged = symbols;
  for (;;) {
    let lowestRank = Number.POSITIVE_INFINITY;
    let index = -1;
    for (let i = 0; i + 1 < merged.length; i++) {
      const rank = ranks.get(`${merged[i]} ${merged[i + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (rank < lowestRank) [lowestRank, index] = [rank, i];
    }
    if (index < 0) return merged;
    merged = [...merged.slice(0, index), `${merged[index]}${merged[index + 1]}`, ...merged.slice(index + 2)];
  }
}

/** Token ids of a text without added tokens. */
export function bytePairEncoder({
  model,
  normalizer,
  patterns,
}: Vocabulary): (text: string) => readonly number[] {
  const ranks = new Map(
    model.merges.map((pair, rank) => [typeof pair === 'string' ? pair : pair.join(' '), rank]),
  );
  const idOf = (symbol: string): number => {
    const id = model.vocab[symbol];
    if (id === undefined) throw new Error(`No token ${JSON.stringify(symbol)}`);
    return id;
  };
  const encodeByBytes = (text: string): readonly number[] =>
    patterns.reduce<readonly string[]>(splitBy, [text]).flatMap((piece) => {
      const bytes = bytesOf(piece);
      if (model.ignore_merges && bytes in model.vocab) return [idOf(bytes)];
      return mergePiece([...bytes], ranks).map(idOf);
    });
  const encodeByCharacters = (text: string): readonly number[] =>
    mergePiece([...text.replaceAll(' ', '▁')], ranks).flatMap((symbol) =>
      symbol in model.vocab
        ? [idOf(symbol)]
        : [...encoder.encode(symbol)].map((byte) =>
            idOf(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`),
          ),
    );
  return (text) => {
    if (text === '') return [];
    if (model.byte_fallback) return encodeByCharacters(text);
    return encodeByBytes(normalizer === 'NFC' ? text.normalize('NFC') : text);
  };
}
