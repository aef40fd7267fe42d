/** The drawing of a chart on a canvas, with the real Chart.js. */
import { describe, expect, it } from 'vitest';
import { ChartDrawing } from '../../src/chart/canvas.ts';
import type { ChartStyle } from '../../src/chart/frame.ts';
import { spec } from './spec.ts';

describe('the drawing of a chart', () => {
  const style: ChartStyle = { fontFamily: 'sans-serif', direction: 'ltr', color: () => 'rgb(200, 0, 0)' };
  const draw = (size = { width: 400, height: 300, pixelRatio: 2 }) => {
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    return { canvas, drawing: new ChartDrawing(canvas, spec, style, size) };
  };

  it('uses the given size and pixel ratio, and does not write into the spec', () => {
    // The spec is frozen, so writing into it would throw an error.
    const { canvas, drawing } = draw();
    expect([canvas.width, canvas.height]).toEqual([800, 600]);
    drawing.draw(spec, style, { width: 500, height: 300, pixelRatio: 1 });
    expect([canvas.width, canvas.height]).toEqual([500, 300]);
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, 500, 300) ?? { data: [] };
    expect([...data].filter((_, i) => i % 4 === 0).some((red) => red > 150)).toBe(true);
    drawing.destroy();
  });

  // Both axes of the spec range from 0 to 10.
  it('gives the x value at a pixel, limited to the range of the axis', () => {
    const { drawing } = draw();
    expect(drawing.valueAt(-50)).toBe(0);
    expect(drawing.valueAt(5000)).toBe(10);
    expect(drawing.valueAt(200)).toBeGreaterThan(4);
    expect(drawing.valueAt(200)).toBeLessThan(6);
    drawing.destroy();
  });

  it('gives the y value at a pixel, limited to the range of the axis, and the pixel of a y value', () => {
    const { drawing } = draw();
    expect(drawing.yValueAt(-50)).toBe(10);
    expect(drawing.yValueAt(5000)).toBe(0);
    expect(drawing.yValueAt(drawing.yPixel(7))).toBeCloseTo(7, 6);
    drawing.destroy();
  });

  it('draws points with their texts', () => {
    const { canvas, drawing } = draw();
    const paintedByteCount = (): number =>
      [...(canvas.getContext('2d')?.getImageData(0, 0, 800, 600).data ?? [])].filter((value) => value > 0)
        .length;
    const before = paintedByteCount();
    const dot = {
      x: 5,
      y: 2,
      color: 'a',
      shape: 'hollow',
      ringed: true,
      title: 'RAG',
      detail: '86 %',
    } as const;
    drawing.draw({ ...spec, dots: [dot] }, style, { width: 400, height: 300, pixelRatio: 2 });
    expect(paintedByteCount()).toBeGreaterThan(before + 1000);
    drawing.destroy();
  });
});
