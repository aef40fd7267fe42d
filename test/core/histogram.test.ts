/** The bins of a histogram of token counts, and the quantiles that are calculated from them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binnedQuantile, binOf, binsOf, exactQuantile } from '../../src/core/histogram.ts';

const tokens = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 10_000_000 }));

describe('bins', () => {
  it('contain their numbers, and their width is at most 1 or a sixteenth of their lower edge', () => {
    fc.assert(
      fc.property(tokens, (value) => {
        const [bin] = binsOf({ [binOf(value)]: 3 });
        expect(bin?.count).toBe(3);
        expect(bin?.from).toBeLessThanOrEqual(value);
        expect(bin?.to).toBeGreaterThan(value);
        expect((bin?.to ?? 0) - (bin?.from ?? 0)).toBeLessThanOrEqual(Math.max(1, (bin?.from ?? 0) / 16));
      }),
    );
  });

  it('have no gaps between them', () => {
    const counts = Object.fromEntries(Array.from({ length: 300 }, (_, bin) => [bin, 1]));
    const bins = binsOf(counts);
    expect(bins[0]?.from).toBe(0);
    for (const [index, bin] of bins.slice(1).entries()) expect(bin.from).toBe(bins[index]?.to);
  });
});

describe('quantiles from bins', () => {
  it('are intervals that contain the exact quantiles', () => {
    fc.assert(
      fc.property(
        fc.array(tokens, { minLength: 1 }),
        fc.constantFrom(0, 0.05, 0.5, 0.99, 1),
        (values, share) => {
          const counts: Record<string, number> = {};
          for (const value of values) counts[binOf(value)] = (counts[binOf(value)] ?? 0) + 1;
          const exact = exactQuantile(
            [...values].sort((a, b) => a - b),
            share,
          );
          const binned = binnedQuantile(binsOf(counts), share);
          expect(exact?.width).toBe(0);
          expect(binned?.value).toBeLessThanOrEqual(exact?.value ?? 0);
          expect((binned?.value ?? 0) + (binned?.width ?? 0)).toBeGreaterThanOrEqual(exact?.value ?? 0);
        },
      ),
    );
  });

  it('are unknown without examples', () => {
    expect(exactQuantile([], 0.5)).toBeNull();
    expect(binnedQuantile([], 0.5)).toBeNull();
  });
});
