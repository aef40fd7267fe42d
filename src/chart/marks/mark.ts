/** The interface of a mark. A mark is one kind of graphic in a chart. Its data, layout and painting are in one file. */
import type { ChartStyle, Frame } from '../frame.ts';
import type { Point } from '../points.ts';

/** Draws one kind of graphic. `Data` is the type of its data in a chart spec: one value or a list. */
export interface Mark<Data> {
  /** The lines and areas that Chart.js draws. The last one is on top. */
  readonly paths?: (data: Data, style: ChartStyle) => readonly Path[];
  /** Paints above the grid and below all paths. */
  readonly under?: (frame: Frame, data: Data) => void;
  /** Paints above all paths, and adds to the frame the boxes that text must not cover. */
  readonly over?: (frame: Frame, data: Data) => void;
}

/** A line or an area for Chart.js. Its points are in the units of the axes. Its colours are in a notation that a canvas accepts. */
export interface Path {
  readonly points: readonly Point[];
  /** `undefined` if no line is drawn, as on the edge of some areas. */
  readonly stroke?: { readonly color: string; readonly width: number; readonly dash: readonly number[] };
  /** Fills the area between this path and either the axis or the previous path. */
  readonly fill?: { readonly to: 'axis' | 'path-before'; readonly color: string };
}

/**
 * A colour with its opacity multiplied by `opacity`. For a colour written as `rgb()`, `rgba()` or `color(srgb …)`, the new alpha
 * is calculated here; for any other notation, the browser calculates it with `color-mix()`.
 */
export function withOpacity(color: string, opacity: number): string {
  // The numbers in the notation of the colour, for example `-0.5`, `12` or `1e-7`.
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (/^rgba?\(/.test(color)) return `rgba(${red}, ${green}, ${blue}, ${alpha * opacity})`;
  if (color.startsWith('color(srgb ')) return `color(srgb ${red} ${green} ${blue} / ${alpha * opacity})`;
  return `color-mix(in srgb, ${color} ${opacity * 100}%, transparent)`;
}
