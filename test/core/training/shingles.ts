/** Random sets of shingles with a known similarity. */
import { mix32 } from '../../../src/core/training/hash.ts';

/** The hash of a random shingle of an input. Its lowest bit is 0, because 1 marks shingles of answers. */
export const randomHash = (random: () => number): number =>
  (mix32(Math.floor(random() * 2 ** 32)) & ~1) >>> 0;

/** Two random sets of `size` hashes with this Jaccard similarity: the number of shared hashes divided by the size of the union. */
export function similarSets(
  random: () => number,
  size: number,
  similarity: number,
): readonly [Uint32Array, Uint32Array] {
  const shared = Math.round((2 * size * similarity) / (1 + similarity));
  const first = Array.from({ length: size }, () => randomHash(random));
  const second = [
    ...first.slice(0, shared),
    ...Array.from({ length: size - shared }, () => randomHash(random)),
  ];
  return [Uint32Array.from(first), Uint32Array.from(second)];
}
