/** The colours and dashes by which the lines of approaches differ. */
import { describe, expect, it } from 'vitest';
import { strokeOf } from '../../src/chart/strokes.ts';

describe('the strokes of approaches', () => {
  it.each([1, 3, 7])(
    'have different dashes, which also differ without colour, if the candidate is at %i',
    (candidate) => {
      const dashes = Array.from({ length: 8 }, (_, index) => strokeOf(index, candidate).dash.join(' '));
      expect(new Set(dashes).size).toBe(8);
    },
  );

  it('are fixed for the baseline and the candidate', () => {
    expect(strokeOf(3, 3)).toMatchObject({ color: 'b', dash: [] });
    expect(strokeOf(0, 3)).toMatchObject({ color: 'a', dash: [8, 3] });
    expect(strokeOf(1, 3)).toEqual(strokeOf(2, 1));
  });
});
