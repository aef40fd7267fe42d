/** Small plots of intervals in the rows of a table, as SVG whose positions are shares of its width. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { type LineKind, strokeOfKind } from '../../chart/strokes.ts';

/** An axis: the values at its ends, and its ticks. */
export interface PlotAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** The possible distances between two ticks. */
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1];

/** An axis with at most six ticks around these values, inside `bounds`. */
export function axisAround(values: readonly number[], bounds: readonly [min: number, max: number]): PlotAxis {
  const [lowestValue, highestValue] = [Math.min(...values), Math.max(...values)];
  // A multiple of the step may be a little off in binary.
  const below = (value: number, step: number): number => Math.floor(value / step + 1e-9);
  const above = (value: number, step: number): number => Math.ceil(value / step - 1e-9);
  const step = steps.find((each) => above(highestValue, each) - below(lowestValue, each) <= 5) ?? 1;
  const [min, max] = bounds;
  const low = Math.max(min, below(lowestValue, step) * step);
  let high = Math.min(max, above(highestValue, step) * step);
  if (high <= low) high = Math.min(max, low + step);
  const from = high <= low ? high - step : low;
  const stepCount = Math.round((high - from) / step);
  return {
    low: from,
    high,
    ticks: Array.from({ length: stepCount + 1 }, (_, index) => Number((from + index * step).toFixed(6))),
  };
}

/** Where a value is on an axis, in percent of its width. A value outside the axis is at the nearer end. */
export function positionOn({ low, high }: PlotAxis, value: number): number {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}

const percent = (value: number): string => `${Number(value.toFixed(3))}%`;

/** The line of an interval with the dot of its value. */
export function intervalPlot(
  axis: PlotAxis,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  kind: LineKind,
): TemplateResult {
  const at = (each: number): string => percent(positionOn(axis, each));
  const { width, dash } = strokeOfKind(kind);
  return html`<svg class="interval ${kind}" width="100%" height="24" aria-hidden="true" focusable="false">
    ${axis.ticks.map((tick) => svg`<line class="grid" x1=${at(tick)} x2=${at(tick)} y1="0" y2="100%" />`)}
    ${svg`<line class="range" x1=${at(low)} x2=${at(high)} y1="12" y2="12" stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />`}
    ${svg`<circle class="halo" cx=${at(value)} cy="12" r="6" />`}
    ${svg`<circle class="dot" cx=${at(value)} cy="12" r="4.5" />`}
  </svg>`;
}

/** The labels of an axis below its plots. */
export function axisLabels(
  axis: PlotAxis,
  label: (value: number, isLast: boolean) => string,
): TemplateResult {
  const lastIndex = axis.ticks.length - 1;
  return html`<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">
    ${axis.ticks.map((tick, index) => {
      const anchor = index === 0 ? 'start' : index === lastIndex ? 'end' : 'middle';
      return svg`<text x=${percent(positionOn(axis, tick))} y="13" text-anchor=${anchor}>${label(tick, index === lastIndex)}</text>`;
    })}
  </svg>`;
}

/** Widths in px: of the narrowest plot, on a phone of 320 px; of a letter in a wide font; and of the gap between a label and its line. */
const minPlotPx = 288;
const letterPx = 5.8;
const gapPx = 6;

/** A label in lines that fit into a part of the narrowest plot; `percentOfPlot` is the width of this part. Empty if a word does not fit. */
export function labelLines(label: string, percentOfPlot: number): readonly string[] {
  const maxLetters = Math.floor(((percentOfPlot * minPlotPx) / 100 - gapPx) / letterPx);
  // A Chinese or Japanese character is two letters wide.
  const widthOf = (text: string): number => text.replaceAll(/[\u3000-\u9fff]/g, '  ').length;
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    if (widthOf(word) > maxLetters) return [];
    const joined = [...lines.slice(-1), word].join(' ');
    if (widthOf(joined) > maxLetters) lines.push(word);
    else lines.splice(-1, 1, joined);
  }
  return lines;
}

/** The height of a line of a label. */
const labelLinePx = 14;

/** A difference on its axis, with a line at 0. The side on which there is no payback is hatched. */
export function differencePlot(
  axis: PlotAxis,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  labels: {
    readonly value: string;
    readonly tick: (value: number) => string;
    /** The difference at which the payback begins or ends. `null` if the axis does not reach it. */
    readonly limit: {
      readonly difference: number;
      readonly sideWithoutPayback: 'below' | 'above';
      /** The labels of the sides without and with a payback. */
      readonly paysNot: string;
      readonly pays: string;
    } | null;
  },
): TemplateResult {
  const at = (each: number): string => percent(positionOn(axis, each));
  const { limit } = labels;
  const limitAt = limit ? positionOn(axis, limit.difference) : 0;
  const noPaybackFrom = limit && (limit.sideWithoutPayback === 'below' ? 0 : limitAt);
  const noPaybackTo = limit && (limit.sideWithoutPayback === 'below' ? limitAt : 100);
  const [left, right] =
    limit?.sideWithoutPayback === 'below' ? [limit.paysNot, limit.pays] : [limit?.pays, limit?.paysNot];
  const leftLines = labelLines(left ?? '', limitAt);
  const rightLines = labelLines(right ?? '', 100 - limitAt);
  /** The room above the plot for more than one line. */
  const roomAbovePx = labelLinePx * (Math.max(1, leftLines.length, rightLines.length) - 1);
  const beside = (side: 'left' | 'right', lines: readonly string[]) =>
    lines.map(
      (text, index) =>
        svg`<text x=${at(limit?.difference ?? 0)} dx=${side === 'left' ? -gapPx : gapPx} y=${12 - labelLinePx * (lines.length - 1 - index)} text-anchor=${side === 'left' ? 'end' : 'start'}>${text}</text>`,
    );
  return html`<svg class="difference" width="100%" height=${92 + roomAbovePx} aria-hidden="true" focusable="false">
    ${svg`<g transform="translate(0 ${roomAbovePx})">
    ${
      limit && noPaybackFrom !== null && noPaybackTo !== null
        ? svg`<rect class="loss" x=${percent(noPaybackFrom)} width=${percent(noPaybackTo - noPaybackFrom)} y="20" height="48" />`
        : nothing
    }
    ${axis.ticks.map((tick) => svg`<line class=${tick === 0 ? 'rule' : 'grid'} x1=${at(tick)} x2=${at(tick)} y1="20" y2="68" />`)}
    ${limit ? svg`<line class="limit" x1=${at(limit.difference)} x2=${at(limit.difference)} y1="2" y2="68" />` : nothing}
    ${limit ? [beside('left', leftLines), beside('right', rightLines)] : nothing}
    ${svg`<line class="base" x1="0" x2="100%" y1="68" y2="68" />`}
    ${svg`<line class="range" x1=${at(low)} x2=${at(high)} y1="52" y2="52" />`}
    ${svg`<circle class="halo" cx=${at(value)} cy="52" r="6" />`}
    ${svg`<circle class="dot" cx=${at(value)} cy="52" r="4.5" />`}
    ${svg`<text class="strong" x=${at(value)} y="38" text-anchor="middle">${labels.value}</text>`}
    ${axis.ticks.map((tick, index) => {
      const anchor = index === 0 ? 'start' : index === axis.ticks.length - 1 ? 'end' : 'middle';
      return svg`<text x=${at(tick)} y="86" text-anchor=${anchor}>${labels.tick(tick)}</text>`;
    })}
    </g>`}
  </svg>`;
}
