/** The place of the text next to a point. */
import { describe, expect, it } from 'vitest';
import { isNearest } from '../../../src/chart/marks/dot.ts';

describe('a place for the text of a point', () => {
  it('counts as nearest to its point if no other point is nearer to the place', () => {
    const box = { left: 20, right: 80, top: 0, bottom: 16 };
    const point = { x: 10, y: 8 };
    expect(isNearest(point, box, [point, { x: 95, y: 8 }])).toBe(true);
    expect(isNearest(point, box, [point, { x: 85, y: 8 }])).toBe(false);
    expect(isNearest(point, box, [point, { x: 50, y: 30 }])).toBe(true);
    expect(isNearest(point, box, [point, { x: 50, y: 10 }])).toBe(false);
  });
});
