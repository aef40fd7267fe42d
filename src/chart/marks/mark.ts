/** The interface of a mark. A mark is one kind of graphic of a chart; its data, layout and painting are in one file. */
import type { ChartStyle, Frame } from '../frame.ts';
import type { Point } from '../points.ts';

/** Draws one kind of graphic. `Data` is its data in a chart spec: one value or a list. */
export interface Mark<Data> {
  /** The lines and areas that Chart.js draws, the last on top. */
  readonly paths?: (data: Data, style: ChartStyle) => readonly Path[];
  /** Paints under all paths, on the grid. */
  readonly under?: (frame: Frame, data: Data) => void;
  /** Paints over all paths, and adds boxes that text must avoid to the frame. */
  readonly over?: (frame: Frame, data: Data) => void;
}

/** A line or an area for Chart.js, in the units of the axes and in colours of a canvas. */
export interface Path {
  readonly points: readonly Point[];
  /** Absent = an edge of an area, without a line. */
  readonly stroke?: { readonly color: string; readonly width: number; readonly dash: readonly number[] };
  /** The area down to the axis, or to the path before this one. */
  readonly fill?: { readonly to: 'axis' | 'path-before'; readonly color: string };
}

/** A computed `rgb()`, `rgba()` or `color(srgb …)` at an opacity; any other colour is mixed by the browser. */
export function withOpacity(color: string, opacity: number): string {
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (/^rgba?\(/.test(color)) return `rgba(${red}, ${green}, ${blue}, ${alpha * opacity})`;
  if (color.startsWith('color(srgb ')) return `color(srgb ${red} ${green} ${blue} / ${alpha * opacity})`;
  return `color-mix(in srgb, ${color} ${opacity * 100}%, transparent)`;
}
