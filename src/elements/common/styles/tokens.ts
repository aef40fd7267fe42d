/** The sizes of the design: type, weights, spaces, lines, controls, and the widths at which a layout changes. */
import { type CSSResult, css, unsafeCSS } from 'lit';
import { narrowPx } from '../../../chart/narrow.ts';

/** Sizes of type in em of the text around an element: 11, 12.5, 13, 14, 15, 16, 18, 22, 26 and 28 px in a page of 16 px. */
export const text = {
  mini: 0.6875,
  small: 0.78,
  caption: 0.8125,
  body: 0.875,
  title: 0.9375,
  page: 1,
  heading: 1.125,
  figure: 1.375,
  verdict: 1.625,
  wideVerdict: 1.75,
} as const;

/** The name of a size of text. */
export type TextSize = keyof typeof text;

/** A value for `font-size`. Because em multiply, `inside` names the size of the text around, if not that of the page. */
export function size(wanted: TextSize, inside: TextSize = 'page'): CSSResult {
  return css`${Math.round((text[wanted] / text[inside]) * 1e4) / 1e4}em`;
}

/** Pixels of the text in a chart, which does not follow the page. */
export const chartText = 12;

/** Weights of type. A page without a variable font shows 400 and 700. */
export const weight = { normal: 400, medium: 560, strong: 640 } as const;

/** The unit of space in pixels. */
const unit = 4;

/** Steps of space in units: 2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 36, 44 and 48 px. */
export const spaces = [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 9, 11, 12] as const;

/** A step of space, or a negative one. */
type Space = (typeof spaces)[number] | -1 | -2 | -4;

/** A value for margins, paddings, gaps and offsets: one step of space for each side, as in CSS. */
export function space(...steps: readonly Space[]): CSSResult {
  return unsafeCSS(steps.map((step) => (step === 0 ? '0' : `${step * unit}px`)).join(' '));
}

/** Borders: `hair` separates, `edge` shows where to type or choose. */
export const line = {
  hair: css`1px solid var(--_hairline)`,
  edge: css`1px solid var(--_edge)`,
} as const;

/** Pixels of rounded corners: of fields and focus rings, and of boxes. */
export const radius = { field: 2, box: 4 } as const;

/**
 * Pixels of the least height of what can be pressed. `var(--_target)` is `target`, or `touch` where a finger points;
 * a field counts its lower edge.
 */
export const height = { target: 24, field: 26, tab: 32, summary: 40, touch: 44 } as const;

/** Pixels of an element's own width from which a wider layout holds, for `@container`. */
export const breakpoint = {
  /** A number and its range fit on one line. */
  range: 300,
  /** A section's title and value fit on one line; below the width of the inputs next to the results. */
  rail: 376,
  /** Below it, the layout of a phone. */
  phone: narrowPx,
  /** Two verdicts, or five figures, fit side by side. */
  column: 640,
  /** A chart may be higher, a price and its source fit on one line, and fields fit in two columns. */
  article: 700,
  /** A field two up has room for a long label. */
  page: 800,
  /** Results and inputs are side by side. */
  wide: 960,
} as const;

/** Width of the inputs next to the results, in pixels. */
export const railWidth = 388;

/** Pixels of the small drawings next to text: width, and height where they are not square. */
export const mark = {
  /** The arrow of a menu. */
  arrow: 6,
  /** The square that names a part of a bar, and the bar. */
  swatch: 10,
  /** The chevron of a summary, and the cross that removes an entry. */
  sign: 12,
  /** A checkbox. */
  check: 16,
  /** The sample of a line. */
  line: 24,
  /** The height of that sample, and of a bar in a table. */
  thin: 8,
} as const;

/** Pixels of the height of a chart: in most boxes, on a phone, and in an article. */
export const plotHeight = { box: 366, phone: 306, article: 400 } as const;
