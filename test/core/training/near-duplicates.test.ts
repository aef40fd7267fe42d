/** Near duplicates: similarity, miss rate, samples, and merging. */
import { describe, expect, it } from 'vitest';
import { hashOfText, type Lanes, mix32, newLanes } from '../../../src/core/training/hash.ts';
import { missRate, Sketches, similarity, sketchOf } from '../../../src/core/training/near-duplicates.ts';
import { randomSource } from './chat-file.ts';

const hash = (random: () => number): number => (mix32(Math.floor(random() * 2 ** 32)) & ~1) >>> 0;

/** A set of hashes, and one that shares as many of them as the similarity requires. */
function pair(random: () => number, size: number, similar: number): readonly [Uint32Array, Uint32Array] {
  const shared = Math.round((2 * size * similar) / (1 + similar));
  const one = Array.from({ length: size }, () => hash(random));
  const other = [...one.slice(0, shared), ...Array.from({ length: size - shared }, () => hash(random))];
  return [Uint32Array.from(one), Uint32Array.from(other)];
}

const exact = (one: Uint32Array, other: Uint32Array): number => {
  const both = new Set(other);
  const shared = [...new Set(one)].filter((hash) => both.has(hash)).length;
  return shared / new Set([...one, ...other]).size;
};

const key = (index: number): Lanes => hashOfText(`${index}`, newLanes());

/** Adds an example by its shingles. */
const add = (sketches: Sketches, index: number, shingles: Uint32Array, line: number): void =>
  sketches.add(key(index), shingles, Math.min(...shingles), line);

/** Share of pairs of a similarity that are found as near duplicates. */
function foundShare(similar: number, size: number, pairs: number, seed: number): number {
  const random = randomSource(seed);
  const sketches = new Sketches();
  for (let index = 0; index < pairs; index += 1) {
    const [one, other] = pair(random, size, similar);
    add(sketches, index * 2, one, index * 2 + 1);
    add(sketches, index * 2 + 1, other, index * 2 + 2);
  }
  return sketches.report(0).examples / pairs;
}

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

describe('pairs that banding finds', () => {
  it('are missed as often as the formula says, for pairs of a similarity a little above the least', () => {
    const size = 126;
    // 113 of 139 shingles are shared: 0.813.
    const missed = 1 - foundShare(0.81, size, 3000, 5);
    expect(missRate(0.8)).toBeCloseTo(0.0017, 4);
    expect(missRate(113 / 139)).toBeCloseTo(0.0008, 4);
    // Bins that took the value of another one are not independent, so that a little more is missed than in the formula.
    expect(missed).toBeLessThan(0.004);
  });

  it.each([
    [115, 135],
    [126, 130],
    [236, 264],
    [240, 280],
  ])(
    'are nearly all, too, where %i shingles lie in %i and another share of the two is kept',
    (size, larger) => {
      const random = randomSource(size);
      const sketches = new Sketches();
      const pairs = 500;
      for (let index = 0; index < pairs; index += 1) {
        const one = Uint32Array.from({ length: larger }, () => hash(random));
        add(sketches, index * 2, one, index * 2 + 1);
        add(sketches, index * 2 + 1, one.slice(0, size), index * 2 + 2);
      }
      const found = sketches.report(0).examples / pairs;
      // Estimates of a similarity near 0.86 are below 0.8 in one of ten.
      expect(found).toBeGreaterThan(size / larger > 0.88 ? 0.97 : 0.85);
    },
  );

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
    for (const [index, example] of examples.entries()) add(all, index, example, index + 1);
    const parts = [0, 1, 2].map(() => new Sketches());
    for (const [index, example] of [...examples.entries()].reverse())
      add(parts[index % 3] as Sketches, index, example, index + 1);
    const merged = new Sketches();
    for (const part of parts.reverse()) merged.merge(JSON.parse(JSON.stringify(part.state())));
    expect(merged.state()).toEqual(all.state());
    expect(merged.report(5)).toEqual(all.report(5));
    expect(all.report(5)).toMatchObject({ examples: 300, groups: 300, comparedShare: 1, estimate: 300 });
    expect(all.report(5).first).toEqual([1, 3, 5, 7, 9].map((line) => [line, line + 1]));
  });

  it('are a sample once they exceed their memory, the same in any order and any parts', () => {
    const budget = (40 + 32) * 200;
    const all = new Sketches(undefined, budget);
    for (const [index, example] of examples.entries()) add(all, index, example, index + 1);
    const parts = [0, 1, 2, 3].map(() => new Sketches(undefined, budget));
    for (const [index, example] of [...examples.entries()].reverse())
      add(parts[index % 4] as Sketches, index, example, index + 1);
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
