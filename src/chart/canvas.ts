/**
 * Draws a ChartSpec on a canvas with Chart.js. The only file that imports chart.js; load it with `import()`.
 * Chart.js gives the scales, the lines and the areas; everything else is painted by one plugin (`chart-paint.ts`).
 */
import {
  Chart,
  type ChartDataset,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  type Plugin,
  PointElement,
} from 'chart.js';
import { type ChartStyle, type Frame, insetsFor } from './frame.ts';
import { paintMarks } from './marks.ts';
import { paintFoot, paintGround } from './paint.ts';
import type { Axis, Band, ChartSpec, Line, Point } from './spec.ts';

// Exactly what is used: no legend, tooltip, title, animation or other chart type.
Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, Filler);

export interface ChartSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

type Dataset = ChartDataset<'line', Point[]>;

/** One canvas with one chart. Call `destroy` when the canvas goes: Chart.js cannot see that in a shadow root. */
export class ChartDrawing {
  #spec: ChartSpec;
  #style: ChartStyle;
  #size: ChartSize;
  #cursor: number | null = null;
  readonly #canvas: HTMLCanvasElement;
  #chart: Chart<'line', Point[]>;

  constructor(canvas: HTMLCanvasElement, spec: ChartSpec, style: ChartStyle, size: ChartSize) {
    this.#canvas = canvas;
    this.#spec = spec;
    this.#style = style;
    this.#size = size;
    this.#chart = this.#make();
  }

  /** Draws another spec, style or size; everything is taken anew. */
  draw(spec: ChartSpec, style: ChartStyle, size: ChartSize): void {
    const resized =
      size.width !== this.#size.width ||
      size.height !== this.#size.height ||
      size.pixelRatio !== this.#size.pixelRatio;
    this.#spec = spec;
    this.#style = style;
    this.#size = size;
    if (resized) {
      // Chart.js resizes by options of the former pass; a new chart in the same frame is simpler and as fast.
      this.#chart.destroy();
      this.#chart = this.#make();
      return;
    }
    const chart = this.#chart;
    chart.data = { datasets: datasetsOf(spec, style) };
    chart.options = this.#options(chart.ctx);
    chart.update('none');
  }

  /** Shows the line at the x that is being read, or takes it away; nothing else is computed again. */
  read(x: number | null): void {
    if (x === this.#cursor) return;
    this.#cursor = x;
    this.#chart.draw();
  }

  /** The x value at a distance from the canvas's left edge in CSS pixels, held inside the plot. */
  valueAt(pixel: number): number {
    const scale = this.#chart.scales.x;
    const { min, max } = this.#spec.x;
    const value = scale?.getValueForPixel(pixel) ?? min;
    return Math.min(Math.max(value, min), max);
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #make(): Chart<'line', Point[]> {
    this.#canvas.width = this.#size.width;
    this.#canvas.height = this.#size.height;
    return new Chart(this.#canvas, {
      type: 'line',
      data: { datasets: datasetsOf(this.#spec, this.#style) },
      options: this.#options(contextOf(this.#canvas)),
      plugins: [this.#painter()],
    });
  }

  #options(context: CanvasRenderingContext2D): NonNullable<Chart<'line'>['config']['options']> {
    const { width, height, pixelRatio } = this.#size;
    const padding = insetsFor(context, this.#spec, this.#style, width, height);
    return {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio,
      events: [],
      normalized: true,
      parsing: false,
      layout: { padding: { ...padding }, autoPadding: false },
      scales: { x: scaleOf(this.#spec.x), y: scaleOf(this.#spec.y) },
    };
  }

  #painter(): Plugin<'line'> {
    // Takes the chart it is called for: Chart.js draws once inside its constructor, before the field is set.
    const frame = ({ chartArea, scales, ctx }: Chart): Frame | null => {
      const { x, y } = scales;
      if (!chartArea || !x || !y) return null;
      return {
        context: ctx,
        spec: this.#spec,
        style: this.#style,
        width: this.#size.width,
        height: this.#size.height,
        plot: chartArea,
        x: (value) => x.getPixelForValue(value),
        y: (value) => y.getPixelForValue(value),
      };
    };
    return {
      id: 'ft-paint',
      beforeDatasetsDraw: (chart) => {
        const now = frame(chart);
        if (now) paintGround(now);
      },
      afterDatasetsDraw: (chart) => {
        const now = frame(chart);
        if (!now) return;
        paintFoot(now);
        paintMarks(now, this.#cursor);
      },
    };
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}

function scaleOf({ scale, min, max }: Axis) {
  return { type: scale === 'log' ? ('logarithmic' as const) : ('linear' as const), display: false, min, max };
}

/** Fresh copies: Chart.js writes into the data it is given and throws on frozen objects. */
function copy(points: readonly Point[]): Point[] {
  return points.map(({ x, y }) => ({ x, y }));
}

/** Chart.js draws the first dataset on top, a spec names it last. */
function datasetsOf(spec: ChartSpec, style: ChartStyle): Dataset[] {
  const lines = spec.lines.map((line) => lineDataset(line, style)).reverse();
  return spec.band ? [...lines, ...bandDatasets(spec.band, style)] : lines;
}

const bare = { pointRadius: 0, pointHitRadius: 0, tension: 0 } as const;

function lineDataset({ points, color, width, dash, fill }: Line, style: ChartStyle): Dataset {
  const solid = style.color(color);
  return {
    ...bare,
    data: copy(points),
    borderColor: solid,
    borderWidth: width,
    borderDash: [...dash],
    borderJoinStyle: 'round',
    fill: fill ? 'start' : false,
    backgroundColor: fill ? withOpacity(solid, fill) : 'transparent',
  };
}

function bandDatasets({ low, high, color, opacity }: Band, style: ChartStyle): Dataset[] {
  const hidden = { ...bare, borderWidth: 0, borderColor: 'transparent' };
  const backgroundColor = withOpacity(style.color(color), opacity);
  return [
    { ...hidden, data: copy(high), fill: '+1', backgroundColor },
    { ...hidden, data: copy(low), fill: false },
  ];
}

/** A computed `rgb()`, `rgba()` or `color(srgb …)` at an opacity; any other colour is mixed by the browser. */
export function withOpacity(color: string, opacity: number): string {
  const numbers = color.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (/^rgba?\(/.test(color)) return `rgba(${red}, ${green}, ${blue}, ${alpha * opacity})`;
  if (color.startsWith('color(srgb ')) return `color(srgb ${red} ${green} ${blue} / ${alpha * opacity})`;
  return `color-mix(in srgb, ${color} ${opacity * 100}%, transparent)`;
}
