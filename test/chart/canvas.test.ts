/** The drawing on a canvas, with the real Chart.js. */
import { describe, expect, it } from 'vitest';
import { ChartDrawing } from '../../src/chart/canvas.ts';
import type { ChartStyle } from '../../src/chart/frame.ts';
import { spec } from './spec.ts';

describe('the drawing', () => {
  const style: ChartStyle = { fontFamily: 'sans-serif', color: () => 'rgb(200, 0, 0)' };
  const made = (size = { width: 400, height: 300, pixelRatio: 2 }) => {
    const canvas = document.createElement('canvas');
    document.body.append(canvas);
    return { canvas, drawing: new ChartDrawing(canvas, spec, style, size) };
  };

  it('draws frozen data at the given pixel ratio', () => {
    const { canvas, drawing } = made();
    expect([canvas.width, canvas.height]).toEqual([800, 600]);
    drawing.draw(spec, style, { width: 500, height: 300, pixelRatio: 1 });
    expect([canvas.width, canvas.height]).toEqual([500, 300]);
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, 500, 300) ?? { data: [] };
    expect([...data].filter((_, i) => i % 4 === 0).some((red) => red > 150)).toBe(true);
    drawing.destroy();
  });

  it('gives the x value of a pixel, limited to the plot', () => {
    const { drawing } = made();
    expect(drawing.valueAt(-50)).toBe(0);
    expect(drawing.valueAt(5000)).toBe(10);
    expect(drawing.valueAt(200)).toBeGreaterThan(4);
    expect(drawing.valueAt(200)).toBeLessThan(6);
    drawing.destroy();
  });
});
