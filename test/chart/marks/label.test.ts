/** Tests where a chart writes the names of its lines. */
import { describe, expect, it } from 'vitest';
import { placeLeaving, placeOnLine, spreadTops, versionsOf } from '../../../src/chart/marks/label.ts';

describe('the names of lines', () => {
  it('are moved apart without a change of their order, inside the column', () => {
    // The wanted tops, the heights, and the top and the bottom of the column.
    expect(spreadTops([10, 12, 200], [30, 30, 30], 0, 300)).toEqual([10, 42, 200]);
    expect(spreadTops([290, 280], [30, 30], 0, 300)).toEqual([270, 238]);
    expect(spreadTops([5, 0], [10, 10], 0, 300)).toEqual([12, 0]);
  });

  it('are placed beside their line, on the side without another line', () => {
    const line = [
      { x: 0, y: 100 },
      { x: 300, y: 100 },
    ];
    const otherLine = [
      { x: 0, y: 80 },
      { x: 300, y: 80 },
    ];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const box = placeOnLine(line, { width: 50, height: 16 }, inside, [line, otherLine], []);
    expect(box?.top).toBeGreaterThan(100);
  });

  it('are placed further away if other lines cross the places next to the line', () => {
    const straight = (y: number) => [
      { x: 0, y },
      { x: 300, y },
    ];
    const [line, below, above] = [straight(100), straight(112), straight(60)];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const size = { width: 50, height: 16 };
    const written = [{ left: 0, top: 86, right: 300, bottom: 94 }];
    // Below the line, the name would cross another line, and right above it, other text. There is room further above.
    expect(placeOnLine(line, size, inside, [line, below, above], written)?.top).toBe(70);
  });

  it.each([
    ['right of the line', 100, [], 108],
    ['left of the line if the plot is too narrow right of it', 260, [], 176],
    ['left of the line if a vertical rule crosses the place right of it', 100, [120], 16],
    [
      'left of a vertical rule that crosses the place left of the line, if the right has no room',
      260,
      [200],
      114,
    ],
    [
      'right of a vertical rule that crosses the place right of the line, if the left has no room',
      60,
      [90],
      96,
    ],
  ])('that leave the plot at its top are written %s', (_, leavesAtX, ruleXs, left) => {
    const plot = { left: 0, top: 20, right: 300, bottom: 200 };
    const occupied = ruleXs.map((x) => ({ left: x - 2, right: x + 2, top: 0, bottom: 200 }));
    const box = placeLeaving({ lower: leavesAtX, at: leavesAtX }, { width: 80, height: 30 }, plot, occupied);
    expect(box).toEqual({ left, right: left + 80, top: 24, bottom: 54 });
  });

  it('are tried uncut on one, two and three lines, and are cut only if they fit on none of these', () => {
    // Each character is one pixel wide.
    const cutLine = (line: string, maxWidth: number): string =>
      line.length <= maxWidth ? line : `${line.slice(0, maxWidth - 1)}…`;
    const parts = [['Prompt on Amazon Nova'], ['Prompt on', 'Amazon Nova'], ['Prompt on', 'Amazon', 'Nova']];
    const wrap = (maxWidth: number, maxLines: number): readonly string[] =>
      (parts[maxLines - 1] ?? []).map((line) => cutLine(line, maxWidth));
    const versions = versionsOf('Prompt on Amazon Nova', 37, wrap).map((lines) => lines.join('/'));
    expect([...new Set(versions)]).toEqual([
      'Prompt on Amazon Nova',
      'Prompt on/Amazon Nova',
      'Prompt on/Amazon/Nova',
    ]);
    const inNarrowPlot = versionsOf('Prompt on Amazon Nova', 30, wrap).map((lines) => lines.join('/'));
    expect(inNarrowPlot).not.toContain('Prompt …/Amazon/Nova');
    // `wrap` never returns the whole of this name, so all its versions count as cut.
    const alwaysCut = versionsOf('Another name', 37, wrap).map((lines) => lines.join('/'));
    expect([...new Set(alwaysCut)]).toEqual(['Prompt on Amazon Nova', 'Prompt on Ama…', 'Prompt on…']);
  });

  it('are centred on their own line if the chart writes names on lines', () => {
    const line = [
      { x: 0, y: 100 },
      { x: 300, y: 40 },
    ];
    const inside = { left: 0, top: 0, right: 300, bottom: 200 };
    const box = placeOnLine(line, { width: 50, height: 16 }, inside, [line], [], true);
    const centre = ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
    expect(((box?.top ?? 0) + (box?.bottom ?? 0)) / 2).toBeCloseTo(100 - centre / 5, 6);
  });
});
