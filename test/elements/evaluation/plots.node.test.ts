/** The axes of the plots of intervals, and the lines of their labels. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisAround, labelLines, positionOn } from '../../../src/elements/evaluation/plots.ts';

it.each([
  [
    [0.6, 0.826],
    [0, 1],
    [0.6, 0.65, 0.7, 0.75, 0.8, 0.85],
  ],
  [
    [0.1, 0.9],
    [0, 1],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
  [
    [1, 1],
    [0, 1],
    [0.99, 1],
  ],
  [
    [-0.036, 0.063],
    [-1, 1],
    [-0.05, 0, 0.05, 0.1],
  ],
] as const)('an axis around %j has round ticks', (values, bounds, ticks) => {
  expect(axisAround(values, bounds).ticks).toEqual(ticks);
});

it('an axis has all values on it, and at most six ticks', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
      const axis = axisAround(values, [-1, 1]);
      expect(axis.high).toBeGreaterThan(axis.low);
      expect(axis.ticks.length).toBeLessThan(7);
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(axis.low - 1e-9);
        expect(value).toBeLessThanOrEqual(axis.high + 1e-9);
        const position = positionOn(axis, value);
        expect(position >= 0 && position <= 100).toBe(true);
      }
    }),
  );
});

it.each([
  ['amortisiert sich nicht', 20, []],
  ['amortisiert sich nicht', 24.5, ['amortisiert', 'sich nicht']],
  ['amortisiert sich nicht', 60, ['amortisiert sich nicht']],
  ['回収できない', 20, []],
  ['回収できない', 30, ['回収できない']],
  ['does not pay back', 24.5, ['does not', 'pay back']],
  ['pays back', 5, []],
] as const)(
  'the label "%s" with %f percent of a plot on a phone has the lines %j',
  (label, percent, lines) => {
    expect(labelLines(label, percent)).toEqual(lines);
  },
);
