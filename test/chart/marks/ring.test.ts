/** The place of the text beside a ring. */
import { describe, expect, it } from 'vitest';
import { firstFree } from '../../../src/chart/boxes.ts';
import { aroundPoint } from '../../../src/chart/marks/ring.ts';

describe('the text of a ring', () => {
  it('is placed above or below the point without touching a line or other text, or not at all', () => {
    const inside = { left: 0, top: 0, right: 200, bottom: 200 };
    const places = aroundPoint({ x: 100, y: 100 }, { width: 60, height: 16 });
    expect(places).toHaveLength(4);
    const lineAbove = [
      { x: 0, y: 88 },
      { x: 200, y: 88 },
    ];
    const free = firstFree(places, inside, [lineAbove], []);
    expect(free?.top).toBeGreaterThan(100);
    const lineBelow = lineAbove.map(({ x }) => ({ x, y: 112 }));
    expect(firstFree(places, inside, [lineAbove, lineBelow], [])).toBeNull();
    expect(firstFree(places, inside, [], [inside])).toBeNull();
  });
});
