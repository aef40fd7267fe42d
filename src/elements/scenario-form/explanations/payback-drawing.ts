/** A small line that shows the payback over the span of a number. The ends are labelled, today's value is ringed, the range is shaded. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { PaybackCurve, PaybackPoint } from '../../../core/explore/payback-curve.ts';
import { drawnTextStyles } from '../../common/styles/drawn-text.ts';
import { chartText, measure, weight } from '../../common/styles/tokens.ts';

/** The texts of the drawing. */
export interface DrawingTexts {
  /** Writes a value of the number as text. */
  readonly inputText: (input: number) => string;
  /** The paybacks at both ends and today, or the words in their place. */
  readonly paybacks: Readonly<Record<'first' | 'now' | 'last', string>>;
  /** The contents of the drawing as a sentence, for screen readers. */
  readonly alternative: string;
}

/** Heights in pixels from the top: of the highest payback, of the axis, and of the drawing. */
const top = 30;
const axis = 92;
const height = 112;

/** Maximum height of a payback in the drawing, as a multiple of the height of today's payback. A higher one would make the rest of the line flat. */
const maxMultiple = 3;

/** The height of the plot as a multiple of the highest point. Without this room, the upper half of a line at this point would be cut off. */
const headroom = 1.05;

/** Maximum number of characters of a label that fits the usual room at the end of the line. */
const maxShortLabel = 8;

/** The points with a payback, in groups that are separated by points without one. Each group is drawn as one line. */
function piecesOf(points: readonly PaybackPoint[]): readonly (readonly PaybackPoint[])[] {
  const groups: PaybackPoint[][] = [[]];
  for (const point of points) {
    if (point.months !== null) groups.at(-1)?.push(point);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}

/** The text anchor with which a label at this percentage of the width stays inside the drawing. */
const anchorAt = (percent: number): 'start' | 'middle' | 'end' =>
  percent < 8 ? 'start' : percent > 92 ? 'end' : 'middle';

/** The drawing. It has the width of its box. */
export function paybackDrawing(
  curve: PaybackCurve,
  { inputText, paybacks, alternative }: DrawingTexts,
): TemplateResult {
  const { points, now, range } = curve;
  const [first, last] = [points[0] ?? now, points.at(-1) ?? now];
  const inputSpan = last.input - first.input || 1;
  /** The position of an input from the left, in percent of the width. */
  const x = (input: number): number => (100 * (input - first.input)) / inputSpan;
  const months = points.flatMap((point) => point.months ?? []);
  const maxMonths =
    Math.min(Math.max(...months), now.months ? now.months * maxMultiple : Number.POSITIVE_INFINITY) || 1;
  /** The distance of a payback from the top of the plot, as a share of the height of the plot. */
  const shareFromTop = (point: PaybackPoint): number =>
    point.months === null ? 0 : 1 - point.months / (maxMonths * headroom);
  /** The position of a payback from the top of the drawing, in pixels. */
  const y = (point: PaybackPoint): number => top + (axis - top) * Math.max(0, shareFromTop(point));
  const line = (piece: readonly PaybackPoint[]): string =>
    piece.map((point) => `${x(point.input)},${100 * shareFromTop(point)}`).join(' ');

  const nowX = x(now.input);
  // The label of the start is below the line if it would otherwise touch today's label.
  const isBesideFirst = nowX < 56 && Math.abs(y(first) - y(now)) < 16;
  const startY = y(first) + (isBesideFirst ? 17 : -9);
  // The labels at an end are left out if today's labels are too near to them.
  const startText = nowX < 4 || startY > axis - 4 ? nothing : paybacks.first;
  const endText = nowX > 97 ? '' : paybacks.last;
  return html`<div class="plot"><svg class="payback ${endText.length > maxShortLabel ? 'long' : ''}" width="100%" height=${height} role="img" aria-label=${alternative}>
      ${range ? svg`<rect class="range" x="${x(range.p10)}%" width="${x(range.p90) - x(range.p10)}%" y=${top - 16} height=${axis - top + 16}></rect>` : nothing}
      <svg y=${top} width="100%" height=${axis - top} viewBox="0 0 100 100" preserveAspectRatio="none">
        ${piecesOf(points).map((piece) => svg`<polyline points=${line(piece)}></polyline>`)}
      </svg>
      <line class="axis" x1="0" x2="100%" y1=${axis} y2=${axis}></line>
      <line class="now" x1="${nowX}%" x2="${nowX}%" y1=${y(now)} y2=${axis}></line>
      ${now.months === null ? nothing : svg`<circle cx="${nowX}%" cy=${y(now)} r="5"></circle>`}
      <text x="0" y=${startY}>${startText}</text>
      <text x="100%" dx="8" y=${y(last) + 4}>${endText}</text>
      <text class="strong" x="${nowX}%" y=${y(now) - 11} text-anchor=${anchorAt(nowX)}>${paybacks.now}</text>
      <text x="0" y=${height - 3}>${nowX < 24 ? nothing : inputText(first.input)}</text>
      <text x="100%" y=${height - 3} text-anchor="end">${nowX > 76 ? nothing : inputText(last.input)}</text>
      <text class="strong" x="${nowX}%" y=${height - 3} text-anchor=${anchorAt(nowX)}>${inputText(now.input)}</text>
  </svg></div>`;
}

/** The styles of the drawing. */
export const drawingStyles = css`
  ${drawnTextStyles}

  /* On the right side is room for the label at the end, in every direction of writing. */
  .plot {
    max-inline-size: ${measure.drawing}em;
    direction: ltr;
  }

  .payback {
    display: block;
    inline-size: calc(100% - 5.2em);
    overflow: visible;
    direction: ltr;
  }

  .payback.long {
    inline-size: calc(100% - 8.6em);
  }

  .payback text {
    fill: var(--_muted);
    font-size: ${chartText}px;
  }

  .payback .strong {
    fill: var(--_ink);
    font-weight: ${weight.strong};
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .payback polyline {
    fill: none;
    stroke: var(--_b);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .payback .range {
    fill: color-mix(in srgb, var(--_b) 12%, transparent);
  }

  .payback .axis,
  .payback .now {
    stroke: var(--_edge);
  }

  .payback circle {
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2px;
  }

  @media (forced-colors: active) {
    .payback text,
    .payback .strong {
      fill: CanvasText;
    }

    .payback .strong {
      stroke: Canvas;
    }

    .payback polyline,
    .payback line,
    .payback circle {
      stroke: CanvasText;
    }

    .payback circle {
      fill: Canvas;
    }

    .payback .range {
      fill: none;
      stroke: CanvasText;
      stroke-dasharray: 2 3;
    }
  }
`;
