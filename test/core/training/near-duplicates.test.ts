/** Near duplicates: similarity, miss rate, samples, and merging. */
import { describe, expect, it } from 'vitest';
import { mix32 } from '../../../src/core/training/hash.ts';
import { missRate, Sketches, similarity, sketchOf } from '../../../src/core/training/near-duplicates.ts';
import { randomSource } from './chat-file.ts';

/** A set of hashes, and one that shares as many of them as the similarity requires. */
function pair(random: () => number, size: number, similar: number): readonly [Uint32Array, Uint32Array] {
  const hash = (): number => (mix32(Math.floor(random() * 2 ** 32)) >>> 8) & ~1;
  const shared = Math.round((2 * size * similar) / (1 + similar));
  const one = Array.from({ length: size }, hash);
  const other = [...one.slice(0, shared), ...Array.from({ length: size - shared }, hash)];
  return [Uint32Array.from(one), Uint32Array.from(other)];
}

const sorted = (shingles: Uint32Array) => {
  const { hashes, scale } = sketchOf(shingles);
  return { hashes: Uint32Array.from(new Set(hashes)).sort(), scale };
};

const exact = (one: Uint32Array, other: Uint32Array): number => {
  const both = new Set(other);
  const shared = [...new Set(one)].filter((hash) => both.has(hash)).length;
  return shared / new Set([...one, ...other]).size;
};

const key = (index: number): string => index.toString(36).padStart(22, '0');

/** Share of pairs of a similarity that are found as near duplicates. */
function foundShare(similar: number, size: number, pairs: number, seed: number): number {
  const random = randomSource(seed);
  const sketches = new Sketches();
  for (let index = 0; index < pairs; index += 1) {
    const [one, other] = pair(random, size, similar);
    sketches.add(key(index * 2), one, index * 2 + 1);
    sketches.add(key(index * 2 + 1), other, index * 2 + 2);
  }
  return sketches.report(0).examples / pairs;
}

describe('the similarity of two examples', () => {
  it.each([1, 20, 100, 128])('of %i shingles is exact', (size) => {
    const random = randomSource(size);
    for (const similar of [0, 0.3, 0.8, 1]) {
      const [one, other] = pair(random, size, similar);
      expect(similarity(sorted(one), sorted(other))).toBe(exact(one, other));
    }
  });

  it.each([300, 2000])('of %i shingles is estimated with the stated standard error', (size) => {
    const random = randomSource(size);
    const errors = Array.from({ length: 400 }, () => {
      const [one, other] = pair(random, size, 0.8);
      return similarity(sorted(one), sorted(other)) - exact(one, other);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(deviation).toBeLessThan(0.05);
    expect(deviation).toBeGreaterThan(0.02);
  });

  it('of the inputs leaves the answers out', () => {
    const input = [2, 4, 6];
    const one = sorted(Uint32Array.from([...input, 1, 3]));
    const other = sorted(Uint32Array.from([...input, 7, 9, 11]));
    expect(similarity(one, other)).toBe(3 / 8);
    expect(similarity(one, other, 0)).toBe(1);
  });
});

describe('pairs that banding finds', () => {
  it('are missed as often as the formula says, for pairs of a similarity a little above the least', () => {
    const size = 126;
    // 112 of 140 shingles are shared: exactly 0.8.
    const missed = 1 - foundShare(0.8, size, 3000, 5);
    expect(missRate(0.8)).toBeCloseTo(0.0017, 4);
    // 3,000 pairs: 0.23 % were missed when this was written. Bins that took the value of another one are not independent, so
    // that a little more is missed than in the formula.
    expect(missed).toBeLessThan(0.006);
  });

  it.each([0.9, 0.95, 1])('are nearly all of similarity %f', (similar) => {
    for (const size of [5, 30, 100])
      expect(foundShare(similar, size, 500, size)).toBeGreaterThan(similar === 1 ? 0.999 : 0.995);
  });

  it.each([0.3, 0.6, 0.75])('are none of similarity %f', (similar) => {
    expect(foundShare(similar, 100, 500, 9)).toBe(0);
  });
});

describe('the sketches of a file', () => {
  const random = randomSource(3);
  const examples = Array.from({ length: 300 }, () => pair(random, 40, 0.9)).flat();

  it('are the same in any order and any parts', () => {
    const all = new Sketches();
    for (const [index, example] of examples.entries()) all.add(key(index), example, index + 1);
    const parts = [0, 1, 2].map(() => new Sketches());
    for (const [index, example] of [...examples.entries()].reverse())
      parts[index % 3]?.add(key(index), example, index + 1);
    const merged = new Sketches();
    for (const part of parts.reverse()) merged.merge(JSON.parse(JSON.stringify(part.state())));
    expect(merged.state()).toEqual(all.state());
    expect(merged.report(5)).toEqual(all.report(5));
    expect(all.report(5)).toMatchObject({ examples: 300, groups: 300, comparedShare: 1, estimate: 300 });
    expect(all.report(5).first).toEqual([1, 3, 5, 7, 9].map((line) => [line, line + 1]));
  });

  it('are a sample once they exceed their memory, the same in any order and any parts', () => {
    const budget = 40 * 200;
    const all = new Sketches(undefined, budget);
    for (const [index, example] of examples.entries()) all.add(key(index), example, index + 1);
    const parts = [0, 1, 2, 3].map(() => new Sketches(undefined, budget));
    for (const [index, example] of [...examples.entries()].reverse())
      parts[index % 4]?.add(key(index), example, index + 1);
    const merged = new Sketches(undefined, budget);
    for (const part of parts) merged.merge(part.state());
    expect(merged.state()).toEqual(all.state());
    const report = all.report(5);
    expect(report.comparedShare).toBeGreaterThan(0.25);
    expect(report.comparedShare).toBeLessThan(0.45);
    // Near duplicates share their smallest shingle with a chance of 0.9, so that a sample of a third keeps most pairs whole.
    expect(report.estimate).toBeGreaterThan(200);
    expect(report.estimate).toBeLessThan(360);
    expect(JSON.stringify(all.state()).length).toBeLessThan(budget * 6);
  });
});
