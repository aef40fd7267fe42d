/** The place of the text next to a point. */
import { describe, expect, it } from 'vitest';
import { isNearest } from '../../../src/chart/marks/dot.ts';

describe('the text of a point', () => {
  it('is never nearer to another point than to its own', () => {
    const box = { left: 20, right: 80, top: 0, bottom: 16 };
    const own = { x: 10, y: 8 };
    expect(isNearest(own, box, [own, { x: 95, y: 8 }])).toBe(true);
    expect(isNearest(own, box, [own, { x: 85, y: 8 }])).toBe(false);
    expect(isNearest(own, box, [own, { x: 50, y: 30 }])).toBe(true);
    expect(isNearest(own, box, [own, { x: 50, y: 10 }])).toBe(false);
  });
});
