/** A small chart for tests. */
import type { ChartSpec } from '../../src/chart/spec.ts';

/** A frozen spec, because the drawing must not write into the data that it is given. */
export const spec: ChartSpec = Object.freeze<ChartSpec>({
  x: { scale: 'linear', min: 0, max: 10, ticks: () => [{ value: 0, label: ['0'] }] },
  y: { scale: 'linear', min: 0, max: 10, ticks: () => [{ value: 5, label: ['5'] }] },
  lines: Object.freeze([
    Object.freeze({
      points: Object.freeze([Object.freeze({ x: 0, y: 0 }), Object.freeze({ x: 10, y: 10 })]),
      color: 'a',
      width: 2,
      dash: Object.freeze([8, 3]),
    } as const),
  ]),
  rules: [],
  rings: [],
  labels: [],
  strip: [],
});
