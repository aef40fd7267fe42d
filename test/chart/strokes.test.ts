/** The line of each approach differs from those of the others. */
import { describe, expect, it } from 'vitest';
import { strokeOf } from '../../src/chart/strokes.ts';

describe('the strokes of approaches', () => {
  it('gives baseline, candidate and others their own strokes, all different', () => {
    const dashes = Array.from({ length: 8 }, (_, i) => strokeOf(i, 3)).map(({ color, dash }) => color + dash);
    expect(new Set(dashes).size).toBe(8);
    expect(strokeOf(3, 3)).toMatchObject({ color: 'b', dash: [] });
    expect(strokeOf(0, 3)).toMatchObject({ color: 'a', dash: [8, 3] });
    expect(strokeOf(1, 3)).toEqual(strokeOf(2, 1));
  });
});
