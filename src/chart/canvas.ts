/**
 * Draws a ChartSpec on a canvas with Chart.js. This is the only file that imports chart.js, and it is loaded with
 * `import()`. Chart.js makes the scales and draws the lines and the areas. A plugin paints the axes and all other marks.
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
import { insetsFor, paintAxes, paintGrid } from './axes.ts';
import type { Axis } from './axis.ts';
import type { ChartStyle, Frame } from './frame.ts';
import { paintOver, paintUnder, pathsOf } from './marks/index.ts';
import type { Path } from './marks/mark.ts';
import type { Point } from './points.ts';
import type { ChartSpec } from './spec.ts';

// Registers only the parts that are used: no legend, tooltip, title, animation or other chart type.
Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, Filler);

/** The size of a canvas. Width and height are in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas per CSS pixel. */
  readonly pixelRatio: number;
}

type Dataset = ChartDataset<'line', Point[]>;

/**
 * The chart on one canvas. Call `destroy` when the canvas is removed: inside a shadow root, Chart.js does not notice the removal.
 */
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
    this.#chart = this.#newChart();
  }

  /** Draws another spec, style or size. */
  draw(spec: ChartSpec, style: ChartStyle, size: ChartSize): void {
    const isResized =
      size.width !== this.#size.width ||
      size.height !== this.#size.height ||
      size.pixelRatio !== this.#size.pixelRatio;
    this.#spec = spec;
    this.#style = style;
    this.#size = size;
    if (isResized) {
      // Chart.js would resize the chart with its former options. A new chart is simpler, and as fast.
      this.#chart.destroy();
      this.#chart = this.#newChart();
      return;
    }
    const chart = this.#chart;
    chart.data = { datasets: datasetsOf(spec, style) };
    chart.options = this.#chartOptions(chart.ctx);
    chart.update('none');
  }

  /** Shows the cursor at an x value, or removes it. Everything else is painted again without being calculated again. */
  showCursor(x: number | null): void {
    if (x === this.#cursor) return;
    this.#cursor = x;
    this.#chart.draw();
  }

  /** The x value at a distance from the left edge of the canvas in CSS pixels, limited to the plot. */
  valueAt(pixel: number): number {
    const scale = this.#chart.scales.x;
    const { min, max } = this.#spec.x;
    const value = scale?.getValueForPixel(pixel) ?? min;
    return Math.min(Math.max(value, min), max);
  }

  /** The distance of a y value from the top edge of the canvas in CSS pixels. */
  yPixel(value: number): number {
    return this.#chart.scales.y?.getPixelForValue(value) ?? 0;
  }

  /** The y value at a distance from the top edge of the canvas in CSS pixels, limited to the plot. */
  yValueAt(pixel: number): number {
    const { min, max } = this.#spec.y;
    const value = this.#chart.scales.y?.getValueForPixel(pixel) ?? min;
    return Math.min(Math.max(value, min), max);
  }

  /** Draws the chart without the cursor on a new canvas, which has `pixelRatio` pixels per CSS pixel. */
  copy(pixelRatio: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    const drawing = new ChartDrawing(canvas, this.#spec, this.#style, { ...this.#size, pixelRatio });
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    contextOf(copy).drawImage(canvas, 0, 0);
    // Chart.js clears the canvas of a chart that it destroys.
    drawing.destroy();
    return copy;
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #newChart(): Chart<'line', Point[]> {
    this.#canvas.width = this.#size.width;
    this.#canvas.height = this.#size.height;
    return new Chart(this.#canvas, {
      type: 'line',
      data: { datasets: datasetsOf(this.#spec, this.#style) },
      options: this.#chartOptions(contextOf(this.#canvas)),
      plugins: [this.#painter()],
    });
  }

  #chartOptions(context: CanvasRenderingContext2D): NonNullable<Chart<'line'>['config']['options']> {
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
    return {
      id: 'ft-paint',
      // Uses the argument instead of `#chart`, because Chart.js draws in its constructor, before that field is set.
      beforeDatasetsDraw: (chart) => {
        const frame = this.#frame(chart);
        if (!frame) return;
        paintGrid(frame);
        paintUnder(this.#spec, frame);
      },
      afterDatasetsDraw: (chart) => {
        const frame = this.#frame(chart);
        if (!frame) return;
        const hasRules = this.#spec.rules.length > 0;
        paintAxes(frame, hasRules);
        paintOver({ ...this.#spec, cursor: this.#cursor ?? undefined }, frame);
      },
    };
  }

  /** `null` before the chart is laid out. */
  #frame({ chartArea, scales, ctx }: Chart): Frame | null {
    const { x: xScale, y: yScale } = scales;
    if (!chartArea || !xScale || !yScale) return null;
    const x = (value: number): number => xScale.getPixelForValue(value);
    const y = (value: number): number => yScale.getPixelForValue(value);
    return {
      context: ctx,
      style: this.#style,
      width: this.#size.width,
      height: this.#size.height,
      plot: chartArea,
      axes: { x: this.#spec.x, y: this.#spec.y },
      x,
      y,
      lines: this.#spec.lines.map(({ points, color }) => ({
        points,
        color,
        pixels: points.map((point) => ({ x: x(point.x), y: y(point.y) })),
      })),
      rules: [],
      occupied: [],
    };
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}

/** A scale that places the points. It is not shown, so Chart.js need not measure the labels of its ticks. */
function scaleOf({ scale, min, max }: Axis) {
  return {
    type: scale === 'log' ? ('logarithmic' as const) : ('linear' as const),
    display: false,
    ticks: { display: false },
    min,
    max,
  };
}

/** The datasets of a spec, in reversed order: Chart.js draws the first dataset on top, but the last path of a spec is on top. */
function datasetsOf(spec: ChartSpec, style: ChartStyle): Dataset[] {
  return pathsOf(spec, style).map(datasetOf).reverse();
}

function datasetOf({ points, stroke, fill }: Path): Dataset {
  return {
    // New copies, because Chart.js writes into its data and throws on frozen objects.
    data: points.map(({ x, y }) => ({ x, y })),
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
    borderColor: stroke?.color ?? 'transparent',
    borderWidth: stroke?.width ?? 0,
    borderDash: [...(stroke?.dash ?? [])],
    borderJoinStyle: 'round',
    // The datasets are in reversed order, so the path before this one is the next dataset.
    fill: fill ? (fill.to === 'axis' ? 'start' : '+1') : false,
    backgroundColor: fill?.color ?? 'transparent',
  };
}
