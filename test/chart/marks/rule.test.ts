/** Side and wording of the flags above vertical lines. */
import { describe, expect, it } from 'vitest';
import { placeFlags } from '../../../src/chart/marks/rule.ts';

describe('the flags of rules', () => {
  it.each([
    ['right where there is room', [100], [[80, 40]], [{ variant: 0, side: 'right' }]],
    ['left where the right would overrun', [350], [[80, 40]], [{ variant: 0, side: 'left' }]],
    [
      'shorter where neither side takes the long wording',
      [60],
      [[380, 100]],
      [{ variant: 1, side: 'right' }],
    ],
    [
      'away from another flag',
      [100, 150],
      [[80], [80]],
      [
        { variant: 0, side: 'left' },
        { variant: 0, side: 'right' },
      ],
    ],
    ['nowhere when nothing fits', [100], [[900]], [{ variant: -1, side: 'right' }]],
  ] as const)('sets a flag %s', (_name, xs, widths, expected) => {
    expect(placeFlags(xs, widths, 0, 400)).toEqual(expected);
  });

  it('keeps the more important flag where there is room for one', () => {
    const at = (weights: readonly number[]) =>
      placeFlags([300, 310], [[280], [280]], 0, 400, weights).map(({ variant }) => variant);
    expect(at([1, 3])).toEqual([-1, 0]);
    expect(at([3, 1])).toEqual([0, -1]);
    // Near the left edge and next to another rule, the flag covers the other rule, which then has no flag.
    expect(placeFlags([20, 40], [[120], [390]], 0, 400, [3, 1])).toEqual([
      { variant: 0, side: 'right' },
      { variant: -1, side: 'right' },
    ]);
  });
});
