/** Near duplicates: the share of pairs that is found, samples of large files, and merging. */
import { describe, expect, it } from 'vitest';
import { missRate } from '../../../src/core/training/candidates.ts';
import { hashOfText, type Lanes, newLanes } from '../../../src/core/training/hash.ts';
import { Sketches } from '../../../src/core/training/near-duplicates.ts';
import { randomSource } from './random-chat.ts';
import { randomHash, similarSets } from './shingles.ts';

const key = (index: number): Lanes => hashOfText(`${index}`, newLanes());

/** Adds an example by its shingles. */
const add = (sketches: Sketches, index: number, shingles: Uint32Array, line: number): void =>
  sketches.add(key(index), shingles, Math.min(...shingles), line);

/** The share of random pairs with this similarity, of `size` shingles each, that are found as near duplicates. */
function foundShare(similarity: number, size: number, pairs: number, seed: number): number {
  const random = randomSource(seed);
  const sketches = new Sketches();
  for (let index = 0; index < pairs; index += 1) {
    const [first, second] = similarSets(random, size, similarity);
    add(sketches, index * 2, first, index * 2 + 1);
    add(sketches, index * 2 + 1, second, index * 2 + 2);
  }
  return sketches.report(0).examples / pairs;
}

describe('the pairs of near duplicates', () => {
  it('are missed about as often as the formula says, at a similarity just above the minimum', () => {
    const size = 126;
    // Each pair shares 113 of the 139 shingles that either example has, so its similarity is 0.813.
    const missed = 1 - foundShare(0.81, size, 3000, 5);
    expect(missRate(0.8)).toBeCloseTo(0.0017, 4);
    expect(missRate(113 / 139)).toBeCloseTo(0.0008, 4);
    // An empty bin takes the value of another bin, so bins are not independent, and slightly more pairs are missed.
    expect(missed).toBeLessThan(0.004);
  });

  it.each([
    [115, 135],
    [126, 130],
    [236, 264],
    [240, 280],
  ])(
    'are nearly all found if one example has %i of the %i shingles of the other, although different shares of their shingles are kept',
    (size, larger) => {
      const random = randomSource(size);
      const sketches = new Sketches();
      const pairs = 500;
      for (let index = 0; index < pairs; index += 1) {
        const hashes = Uint32Array.from({ length: larger }, () => randomHash(random));
        add(sketches, index * 2, hashes, index * 2 + 1);
        add(sketches, index * 2 + 1, hashes.slice(0, size), index * 2 + 2);
      }
      const shareFound = sketches.report(0).examples / pairs;
      // One in ten estimates of a similarity near 0.86 is below the minimum of 0.8.
      expect(shareFound).toBeGreaterThan(size / larger > 0.88 ? 0.97 : 0.85);
    },
  );

  it.each([0.9, 0.95, 1])('are nearly all found at a similarity of %f', (similarity) => {
    for (const size of [5, 30, 100])
      expect(foundShare(similarity, size, 500, size)).toBeGreaterThan(similarity === 1 ? 0.999 : 0.995);
  });

  it.each([0.3, 0.6, 0.75])('do not include pairs with a similarity of %f', (similarity) => {
    expect(foundShare(similarity, 100, 500, 9)).toBe(0);
  });
});

describe('the sketches of a file', () => {
  const random = randomSource(3);
  const examples = Array.from({ length: 300 }, () => similarSets(random, 40, 0.9)).flat();

  it('are the same in any order of the examples and for any parts of the file', () => {
    const onePass = new Sketches();
    for (const [index, example] of examples.entries()) add(onePass, index, example, index + 1);
    const parts = [0, 1, 2].map(() => new Sketches());
    for (const [index, example] of [...examples.entries()].reverse())
      add(parts[index % 3] as Sketches, index, example, index + 1);
    const merged = new Sketches();
    for (const part of parts.reverse()) merged.merge(JSON.parse(JSON.stringify(part.state())));
    expect(merged.state()).toEqual(onePass.state());
    expect(merged.report(5)).toEqual(onePass.report(5));
    expect(onePass.report(5)).toMatchObject({ examples: 300, groups: 300, comparedShare: 1, estimate: 300 });
    expect(onePass.report(5).first).toEqual([1, 3, 5, 7, 9].map((line) => [line, line + 1]));
  });

  it('become a sample if they exceed their memory, and the sample is the same for any order and any parts', () => {
    // Room for about 200 examples of 40 shingles.
    const budget = (40 + 32) * 200;
    const onePass = new Sketches(undefined, budget);
    for (const [index, example] of examples.entries()) add(onePass, index, example, index + 1);
    const parts = [0, 1, 2, 3].map(() => new Sketches(undefined, budget));
    for (const [index, example] of [...examples.entries()].reverse())
      add(parts[index % 4] as Sketches, index, example, index + 1);
    const merged = new Sketches(undefined, budget);
    for (const part of parts) merged.merge(part.state());
    expect(merged.state()).toEqual(onePass.state());
    const report = onePass.report(5);
    expect(report.comparedShare).toBeGreaterThan(0.25);
    expect(report.comparedShare).toBeLessThan(0.45);
    // A pair has the same smallest shingle with a chance of 0.9, so a sample of a third has both or neither of most pairs.
    expect(report.estimate).toBeGreaterThan(200);
    expect(report.estimate).toBeLessThan(360);
    expect(JSON.stringify(onePass.state()).length).toBeLessThan(budget * 6);
  });
});
