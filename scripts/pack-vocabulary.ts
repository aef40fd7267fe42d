/**
 * Packs a byte-pair vocabulary as pairs of earlier ranks, in plain ASCII that Brotli shrinks well.
 * Knows tiktoken's `bpe_ranks` text; reads no files.
 */

/** The 64 digits: printable, never escaped in a JavaScript string. Shared with src/tokenizers/vocabulary.ts. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What `src/tokenizers/vocabulary.ts` unpacks. */
export interface PackedVocabulary {
  /** The byte of ranks 0–255, two hexadecimal digits each. */
  readonly bytes: string;
  /** Ranks above 255 that no ordinary token has (a special token sits there). */
  readonly holes: readonly number[];
  /**
   * The two halves of every further token, by rank, as base-64 digits in six planes:
   * high, middle and low digit of the left half, then of the right half. Planes of one
   * kind of digit compress better than whole numbers side by side.
   */
  readonly planes: string;
}

/** Ranks by token, tokens as strings of bytes. */
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

/** The two tokens that `token` is merged from: what its bytes look like just before the last merge. */
function halves(token: string, ranks: ReadonlyMap<string, number>): readonly [number, number] {
  const parts = [...token];
  while (parts.length > 2) {
    let best = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]}${parts[i + 1]}`);
      if (rank !== undefined && rank < best) [best, at] = [rank, i];
    }
    if (at < 0) break;
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
  const own = ranks.get(token) ?? -1;
  const [left, right] = parts.map((part) => ranks.get(part) ?? Number.POSITIVE_INFINITY);
  // The whole method rests on this: every token is one merge of two earlier ones.
  if (left === undefined || right === undefined || parts.length !== 2 || left >= own || right >= own) {
    throw new Error(`Token ${own} is no pair of earlier tokens`);
  }
  return [left, right];
}

/** Packs tiktoken's `bpe_ranks`. Throws when a token is not a pair of earlier ones: then the format does not fit. */
export function packVocabulary(bpeRanks: string): PackedVocabulary {
  const ranks = readRanks(bpeRanks);
  const tokens: string[] = [];
  for (const [token, rank] of ranks) tokens[rank] = token;
  if (tokens.slice(0, 256).some((token) => token?.length !== 1))
    throw new Error('The first 256 ranks are not the bytes');
  const holes: number[] = [];
  const planes: string[][] = [[], [], [], [], [], []];
  for (let rank = 256; rank < tokens.length; rank++) {
    const token = tokens[rank];
    if (token === undefined) {
      holes.push(rank);
      continue;
    }
    halves(token, ranks).forEach((half, side) => {
      planes[side * 3]?.push(digits.charAt(half >> 12));
      planes[side * 3 + 1]?.push(digits.charAt((half >> 6) & 63));
      planes[side * 3 + 2]?.push(digits.charAt(half & 63));
    });
  }
  const bytes = Buffer.from(tokens.slice(0, 256).join(''), 'latin1').toString('hex');
  return { bytes, holes, planes: planes.map((plane) => plane.join('')).join('') };
}
