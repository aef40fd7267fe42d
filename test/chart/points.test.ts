/** The y value of a line at an x value, and the point at which the line rises above a limit. */
import { describe, expect, it } from 'vitest';
import { exitAbove, yAt } from '../../src/chart/points.ts';

describe('a line of points', () => {
  it('has a value between its corners and after a jump, but not outside', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 2, y: 4 },
      { x: 2, y: 10 },
      { x: 4, y: 12 },
    ];
    expect([yAt(points, 1), yAt(points, 2), yAt(points, 3), yAt(points, 4)]).toEqual([2, 10, 11, 12]);
    expect([yAt(points, -1), yAt(points, 5)]).toEqual([null, null]);
    expect(exitAbove(points, 11)).toEqual({ x: 3, y: 11 });
    expect(exitAbove(points, 20)).toBeNull();
  });
});
