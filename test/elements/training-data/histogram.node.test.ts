/** The bars of tokens per example: no example is lost, and the limit divides them exactly. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binOf, binsOf } from '../../../src/core/histogram.ts';
import { placeOn, tokenHistogram } from '../../../src/elements/training-data/histogram.ts';

const lengths = fc.array(fc.oneof(fc.nat(40), fc.nat(2000), fc.nat(200_000)), {
  minLength: 1,
  maxLength: 200,
});

function histogramOf(tokens: readonly number[], limit: number) {
  const counts: Record<string, number> = {};
  for (const each of tokens) counts[binOf(each)] = (counts[binOf(each)] ?? 0) + 1;
  const overLimit = tokens.filter((each) => each > limit).length;
  return tokenHistogram(binsOf(counts), { limit, overLimit });
}

it('a histogram has each example in one bar, bars that do not overlap, and separate bars for examples above the limit', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 250_000 }), (tokens, limit) => {
      const histogram = histogramOf(tokens, limit);
      if (!histogram) throw new Error('There are examples.');
      const { bars, from, to, ticks, levels } = histogram;
      const countOf = (isOver: boolean) =>
        bars.filter((bar) => bar.isOver === isOver).reduce((total, { count }) => total + count, 0);
      const overLimitCount = tokens.filter((each) => each > limit).length;
      expect([countOf(true), countOf(false)]).toEqual([overLimitCount, tokens.length - overLimitCount]);
      for (const [index, bar] of bars.entries()) {
        expect(bar.to).toBeGreaterThan(bar.from);
        expect(bar.from).toBeGreaterThanOrEqual(bars[index - 1]?.to ?? 0);
        // An example of 0 tokens is in the first bar, because a logarithmic axis has no 0.
        const inside = tokens.filter((each) => {
          const tokensOnAxis = Math.max(1, each);
          return tokensOnAxis >= bar.from && tokensOnAxis < bar.to && each > limit === bar.isOver;
        });
        expect(inside).toHaveLength(bar.count);
        expect(bar.from >= from && bar.to <= to).toBe(true);
      }
      expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
      expect(ticks.length).toBeLessThan(10);
      expect(levels.at(-1)).toBeGreaterThanOrEqual(Math.max(...bars.map(({ count }) => count)));
      expect(levels.length).toBeLessThan(6);
    }),
  );
});

it('a histogram has no limit on its axis if the limit is at least four times the longest example', () => {
  expect(histogramOf([100, 300], 65_536)?.showsLimit).toBe(false);
  expect(histogramOf([100, 300], 1024)?.showsLimit).toBe(true);
  expect(histogramOf([100, 5000], 4096)?.bars.at(-1)).toMatchObject({ isOver: true, count: 1 });
});

it('an axis has the same distance for each doubling of tokens, and there is no histogram without examples', () => {
  const axis = { from: 64, to: 1024 };
  expect([64, 128, 256, 1024, 5000, 0].map((tokens) => placeOn(axis, tokens))).toEqual([
    0, 0.25, 0.5, 1, 1, 0,
  ]);
  expect(tokenHistogram([], { limit: 4096, overLimit: 0 })).toBeNull();
});
