/** The colours of marks with an opacity. */
import { describe, expect, it } from 'vitest';
import { withOpacity } from '../../../src/chart/marks/mark.ts';

describe('a colour with an opacity of 0.5', () => {
  it.each([
    ['rgb(10, 20, 30)', 'rgba(10, 20, 30, 0.5)'],
    ['rgba(10, 20, 30, 0.5)', 'rgba(10, 20, 30, 0.25)'],
    ['color(srgb 0.1 0.2 0.3 / 0.5)', 'color(srgb 0.1 0.2 0.3 / 0.25)'],
    ['oklch(0.5 0.1 20)', 'color-mix(in srgb, oklch(0.5 0.1 20) 50%, transparent)'],
  ])('is half as opaque as %s', (color, expected) => {
    expect(withOpacity(color, 0.5)).toBe(expected);
  });
});
