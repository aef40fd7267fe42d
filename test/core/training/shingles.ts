/** Random sets of shingles with a known similarity. */
import { mix32 } from '../../../src/core/training/hash.ts';

/** The hash of a random shingle of the input side. */
export const hash = (random: () => number): number => (mix32(Math.floor(random() * 2 ** 32)) & ~1) >>> 0;

/** A set of hashes, and one that shares as many of them as the similarity requires. */
export function pair(
  random: () => number,
  size: number,
  similar: number,
): readonly [Uint32Array, Uint32Array] {
  const shared = Math.round((2 * size * similar) / (1 + similar));
  const one = Array.from({ length: size }, () => hash(random));
  const other = [...one.slice(0, shared), ...Array.from({ length: size - shared }, () => hash(random))];
  return [Uint32Array.from(one), Uint32Array.from(other)];
}
