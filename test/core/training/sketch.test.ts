/** The similarity of two sketches, compared with the exact similarity of their sets of shingles. */
import { describe, expect, it } from 'vitest';
import { similarity, sketchOf } from '../../../src/core/training/sketch.ts';
import { randomSource } from './random-chat.ts';
import { randomHash, similarSets } from './shingles.ts';

const exactSimilarity = (a: Uint32Array, b: Uint32Array): number => {
  const inB = new Set(b);
  const shared = [...new Set(a)].filter((hash) => inB.has(hash)).length;
  return shared / new Set([...a, ...b]).size;
};

it('a sketch keeps the hashes that begin with a certain number of zeros: the smallest number for which at most 128 distinct hashes are left', () => {
  const random = randomSource(2);
  for (const size of [0, 1, 127, 128, 129, 190, 256, 257, 600, 5000]) {
    for (const repeats of [1, 2, 5]) {
      const distinct = Array.from({ length: Math.ceil(size / repeats) }, () => randomHash(random));
      const shingles = Uint32Array.from(
        { length: size },
        (_, index) => distinct[index % distinct.length] ?? 0,
      );
      let scale = 0;
      const kept = (): readonly number[] => [...new Set(distinct)].filter((hash) => hash < 2 ** (32 - scale));
      while (kept().length > 128) scale += 1;
      // A sketch has 16 bits of each hash, from the first bit after the zeros on. The lowest one marks answers, and is 0 here.
      const hashes = kept().map((hash) => Math.floor(hash / 2 ** (16 - scale)) & 0xfffe);
      const expected = [...new Set(hashes)].sort((a, b) => a - b);
      expect(sketchOf(shingles)).toEqual({ hashes: Uint16Array.from(expected), scale });
    }
  }
});

describe('the similarity of two examples', () => {
  it.each([1, 20, 100, 128])(
    'with %i shingles is exact, except that different hashes may have the same stored bits',
    (size) => {
      const random = randomSource(size);
      for (const share of [0, 0.3, 0.8, 1]) {
        const [first, second] = similarSets(random, size, share);
        const error = similarity(sketchOf(first), sketchOf(second)) - exactSimilarity(first, second);
        expect(Math.abs(error)).toBeLessThan(0.01);
      }
    },
  );

  it.each([300, 2000])('with %i shingles is estimated with the stated standard error', (size) => {
    const random = randomSource(size);
    const errors = Array.from({ length: 400 }, () => {
      const [first, second] = similarSets(random, size, 0.8);
      return similarity(sketchOf(first), sketchOf(second)) - exactSimilarity(first, second);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(deviation).toBeLessThan(0.05);
    expect(deviation).toBeGreaterThan(0.02);
  });

  it.each([
    [120, 150],
    [250, 290],
    [128, 129],
  ])(
    'with %i and %i shingles is estimated without bias, although different shares of their shingles are kept',
    (size, larger) => {
      const random = randomSource(size);
      const errors = Array.from({ length: 400 }, () => {
        const first = Uint32Array.from({ length: larger }, () => randomHash(random));
        const second = first.slice(0, size);
        return similarity(sketchOf(first), sketchOf(second)) - exactSimilarity(first, second);
      });
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      expect(Math.abs(mean)).toBeLessThan(0.02);
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.2);
    },
  );

  it('does not depend on how often a shingle is repeated', () => {
    const random = randomSource(8);
    const [first, second] = similarSets(random, 90, 0.9);
    const repeated = Uint32Array.from([...first, ...first, ...first, ...first].sort());
    expect(sketchOf(repeated)).toEqual(sketchOf(first));
    expect(similarity(sketchOf(repeated), sketchOf(second))).toBe(
      similarity(sketchOf(first), sketchOf(second)),
    );
  });

  it('counts no hash as shared that only one sketch has, even the largest hash', () => {
    const withLargest = { hashes: Uint16Array.of(2, 0xffff), scale: 0 };
    const without = { hashes: Uint16Array.of(2), scale: 0 };
    expect(similarity(withLargest, without)).toBe(1 / 2);
    expect(similarity(without, withLargest)).toBe(1 / 2);
  });

  it('can be limited to the inputs, without the answers', () => {
    const random = randomSource(4);
    // The lowest bit of a hash is 0 in an input and 1 in an answer.
    const hashesOf = (count: number, lowestBit: 0 | 1): number[] =>
      Array.from({ length: count }, () => (randomHash(random) | lowestBit) >>> 0);
    const input = hashesOf(3, 0);
    const first = sketchOf(Uint32Array.from([...input, ...hashesOf(2, 1)]));
    const second = sketchOf(Uint32Array.from([...input, ...hashesOf(3, 1)]));
    expect(similarity(first, second)).toBe(3 / 8);
    expect(similarity(first, second, 0)).toBe(1);
  });
});
