/** Tests the ticks of a chart's axis: their values are round, and there are as many as fit. */
import { describe, expect, it } from 'vitest';
import { decades, niceAxis } from '../../src/chart/axis.ts';

describe('the axis of a chart', () => {
  it.each([
    [0, 45_223, 0, 50_000, 6],
    [0, 50_000, 0, 50_000, 6],
    [0, 0.00031, 0, 0.0004, 5],
    [-120, 480, -200, 600, 5],
    [0, 0, 0, 1, 6],
    [0, 1e300, 0, 1e300, 6],
  ])('for values from %d to %d goes from %d to %d with %i ticks', (low, high, min, max, ticks) => {
    const axis = niceAxis(low, high);
    expect(axis.min).toBeCloseTo(min, 12);
    expect(axis.max / (max || 1)).toBeCloseTo(1, 12);
    expect(axis.values).toHaveLength(ticks);
  });

  it('has ticks at powers of ten, and fewer if their labels would touch', () => {
    expect(decades(10, 100_000, 400, 40)).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect(decades(10, 100_000, 100, 40)).toEqual([10, 1000, 100_000]);
  });
});
