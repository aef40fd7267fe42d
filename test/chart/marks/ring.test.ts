/** The place of the text next to a ring. */
import { describe, expect, it } from 'vitest';
import { firstFree } from '../../../src/chart/boxes.ts';
import { aroundPoint } from '../../../src/chart/marks/ring.ts';

describe('the text of a ring', () => {
  it('puts text around a point only where there is no line and no other text', () => {
    const inside = { left: 0, top: 0, right: 200, bottom: 200 };
    const places = aroundPoint({ x: 100, y: 100 }, { width: 60, height: 16 });
    expect(places).toHaveLength(4);
    const over = [
      { x: 0, y: 88 },
      { x: 200, y: 88 },
    ];
    const free = firstFree(places, inside, [over], []);
    expect(free?.top).toBeGreaterThan(100);
    const under = over.map(({ x }) => ({ x, y: 112 }));
    expect(firstFree(places, inside, [over, under], [])).toBeNull();
    expect(firstFree(places, inside, [], [inside])).toBeNull();
  });
});
