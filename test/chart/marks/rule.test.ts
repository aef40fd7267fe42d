/** The side and the wording of the flags on vertical lines. */
import { describe, expect, it } from 'vitest';
import { placeFlags, placeInPlot } from '../../../src/chart/marks/rule.ts';

describe('the flag of a vertical line', () => {
  it.each([
    ['on the right if there is room', [100], [[80, 40]], [{ variant: 0, side: 'right' }]],
    ['on the left if it would pass the right edge', [350], [[80, 40]], [{ variant: 0, side: 'left' }]],
    [
      'in its short wording if neither side has room for the long one',
      [60],
      [[380, 100]],
      [{ variant: 1, side: 'right' }],
    ],
    [
      'on the side away from another flag',
      [100, 150],
      [[80], [80]],
      [
        { variant: 0, side: 'left' },
        { variant: 0, side: 'right' },
      ],
    ],
    ['nowhere if no wording fits', [100], [[900]], [{ variant: -1, side: 'right' }]],
  ] as const)('is set %s', (_name, xs, widths, expected) => {
    expect(placeFlags(xs, widths, 0, 400)).toEqual(expected);
  });

  it('is left out in favour of a more important flag if there is room for only one', () => {
    const variantsFor = (weights: readonly number[]) =>
      placeFlags([300, 310], [[280], [280]], 0, 400, weights).map(({ variant }) => variant);
    expect(variantsFor([1, 3])).toEqual([-1, 0]);
    expect(variantsFor([3, 1])).toEqual([0, -1]);
    // Near the left edge, the more important flag covers the other line, which then has no flag.
    expect(placeFlags([20, 40], [[120], [390]], 0, 400, [3, 1])).toEqual([
      { variant: 0, side: 'right' },
      { variant: -1, side: 'right' },
    ]);
  });

  it('is written inside the plot, beside its line and across no other line, if there is no room above the plot', () => {
    const plot = { left: 40, right: 360, top: 50, bottom: 300 };
    const xs = [60, 90, 300];
    // The flag of the first line takes the room above the plot. These are the flags of the other lines.
    const flags = [
      { x: 90, widths: [260, 120] },
      { x: 300, widths: [150, 110] },
    ];
    const placed = placeInPlot(xs, flags, plot);
    expect(placed.map((each) => each && [each.variant, each.box.left, each.box.right])).toEqual([
      [1, 98, 218],
      [0, 142, 292],
    ]);
    // In the same row, the second flag would cover the first, so it is in the row below.
    const [first, second] = placed.map((each) => each?.box);
    expect(second?.top).toBeGreaterThan(first?.bottom ?? Number.POSITIVE_INFINITY);
  });

  it('is left out if no wording fits inside the plot either', () => {
    const plot = { left: 40, right: 140, top: 50, bottom: 300 };
    expect(placeInPlot([60, 90], [{ x: 90, widths: [200] }], plot)).toEqual([null]);
  });
});
