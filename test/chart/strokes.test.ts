/** The colours and dashes by which the lines of approaches differ. */
import { describe, expect, it } from 'vitest';
import { strokeOf } from '../../src/chart/strokes.ts';

describe('the strokes of approaches', () => {
  it('are different for each approach, and fixed for the baseline and the candidate', () => {
    const strokes = Array.from({ length: 8 }, (_, i) => strokeOf(i, 3)).map(
      ({ color, dash }) => color + dash,
    );
    expect(new Set(strokes).size).toBe(8);
    expect(strokeOf(3, 3)).toMatchObject({ color: 'b', dash: [] });
    expect(strokeOf(0, 3)).toMatchObject({ color: 'a', dash: [8, 3] });
    expect(strokeOf(1, 3)).toEqual(strokeOf(2, 1));
  });
});
