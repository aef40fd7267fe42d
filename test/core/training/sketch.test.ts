/** The similarity of two sketches, compared with that of the sets that they were made from. */
import { describe, expect, it } from 'vitest';
import { similarity, sketchOf } from '../../../src/core/training/sketch.ts';
import { randomSource } from './chat-file.ts';
import { hash, pair } from './shingles.ts';

const exact = (one: Uint32Array, other: Uint32Array): number => {
  const both = new Set(other);
  const shared = [...new Set(one)].filter((hash) => both.has(hash)).length;
  return shared / new Set([...one, ...other]).size;
};

describe('the similarity of two examples', () => {
  it.each([1, 20, 100, 128])('of %i shingles is exact but for equal bits of different hashes', (size) => {
    const random = randomSource(size);
    for (const similar of [0, 0.3, 0.8, 1]) {
      const [one, other] = pair(random, size, similar);
      expect(Math.abs(similarity(sketchOf(one), sketchOf(other)) - exact(one, other))).toBeLessThan(0.01);
    }
  });

  it.each([300, 2000])('of %i shingles is estimated with the stated standard error', (size) => {
    const random = randomSource(size);
    const errors = Array.from({ length: 400 }, () => {
      const [one, other] = pair(random, size, 0.8);
      return similarity(sketchOf(one), sketchOf(other)) - exact(one, other);
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
  ])('of %i and %i shingles, of which another share is kept, is estimated as well', (size, larger) => {
    const random = randomSource(size);
    const errors = Array.from({ length: 400 }, () => {
      const one = Uint32Array.from({ length: larger }, () => hash(random));
      const other = one.slice(0, size);
      return similarity(sketchOf(one), sketchOf(other)) - exact(one, other);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.2);
  });

  it('does not depend on how often a shingle is repeated', () => {
    const random = randomSource(8);
    const [one, other] = pair(random, 90, 0.9);
    const often = Uint32Array.from([...one, ...one, ...one, ...one].sort());
    expect(sketchOf(often)).toEqual(sketchOf(one));
    expect(similarity(sketchOf(often), sketchOf(other))).toBe(similarity(sketchOf(one), sketchOf(other)));
  });

  it('of the inputs leaves the answers out', () => {
    const random = randomSource(4);
    const sides = (count: number, side: number): number[] =>
      Array.from({ length: count }, () => (hash(random) | side) >>> 0);
    const input = sides(3, 0);
    const one = sketchOf(Uint32Array.from([...input, ...sides(2, 1)]));
    const other = sketchOf(Uint32Array.from([...input, ...sides(3, 1)]));
    expect(similarity(one, other)).toBe(3 / 8);
    expect(similarity(one, other, 0)).toBe(1);
  });
});
