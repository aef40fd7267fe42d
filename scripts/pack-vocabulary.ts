/**
 * Packs tiktoken's text of a byte-pair vocabulary (`bpe_ranks`) into plain ASCII that Brotli compresses well. Each token is
 * stored as the ranks of the two tokens that merge into it.
 */
import { base64Digits, noMerge, type PackedVocabulary } from '../src/tokenizers/vocabulary.ts';

/** The rank of each token. A token is a string with one character per byte. */
function readRanks(text: string): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, offset, ...tokens] = line.split(' ');
    tokens.forEach((token, index) => {
      ranks.set(Buffer.from(token, 'base64').toString('latin1'), Number(offset) + index);
    });
  }
  return ranks;
}

/** The ranks of the two tokens that are merged last when `token` is made from its bytes. */
function halves(token: string, ranks: ReadonlyMap<string, number>): readonly [number, number] {
  const parts = [...token];
  while (parts.length > 2) {
    let lowestRank = Number.POSITIVE_INFINITY;
    let index = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]}${parts[i + 1]}`);
      if (rank !== undefined && rank < lowestRank) [lowestRank, index] = [rank, i];
    }
    if (index < 0) break;
    parts.splice(index, 2, `${parts[index]}${parts[index + 1]}`);
  }
  const tokenRank = ranks.get(token) ?? -1;
  const [left, right] = parts.map((part) => ranks.get(part) ?? Number.POSITIVE_INFINITY);
  // The packed format stores every token as the merge of two tokens of lower rank.
  if (
    left === undefined ||
    right === undefined ||
    parts.length !== 2 ||
    left >= tokenRank ||
    right >= tokenRank
  ) {
    throw new Error(`Token ${tokenRank} is not a pair of tokens of lower rank`);
  }
  return [left, right];
}

/**
 * Packs tiktoken's `bpe_ranks`. Throws if the first 256 tokens are not the 256 bytes, or if another token is not a pair of tokens
 * of lower rank. Also throws if there are more tokens than three digits in base 64 can number.
 */
export function packVocabulary(bpeRanks: string): PackedVocabulary {
  const ranks = readRanks(bpeRanks);
  const tokens: string[] = [];
  for (const [token, rank] of ranks) tokens[rank] = token;
  const bytes = new Set(Array.from({ length: 256 }, (_, rank) => tokens[rank]));
  if (bytes.size !== 256 || [...bytes].some((token) => token?.length !== 1))
    throw new Error('The first 256 tokens are not the bytes');
  if (tokens.length > noMerge) throw new Error(`${tokens.length} tokens: the maximum is ${noMerge}`);
  /** Ranks that no token has. */
  const holes: number[] = [];
  /** One list for each of the three digits of the left tokens, and then of the right ones. */
  const planes: string[][] = [[], [], [], [], [], []];
  for (let rank = 256; rank < tokens.length; rank++) {
    const token = tokens[rank];
    if (token === undefined) {
      holes.push(rank);
      continue;
    }
    halves(token, ranks).forEach((half, side) => {
      planes[side * 3]?.push(base64Digits.charAt(half >> 12));
      planes[side * 3 + 1]?.push(base64Digits.charAt((half >> 6) & 63));
      planes[side * 3 + 2]?.push(base64Digits.charAt(half & 63));
    });
  }
  return {
    bytes: Buffer.from([...bytes].join(''), 'latin1').toString('hex'),
    holes,
    planes: planes.map((plane) => plane.join('')).join(''),
  };
}
