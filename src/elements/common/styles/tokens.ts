/** The sizes of the design: text, font weights, space, lines, controls, and the widths at which a layout changes. */
import { type CSSResult, css, unsafeCSS } from 'lit';
import { chartWeight } from '../../../chart/text.ts';

export { chartText } from '../../../chart/text.ts';

/** Font sizes in em. In a page with text of 16 px they are 11, 12.5, 13, 14, 15, 16, 18, 22, 26 and 28 px. */
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

/**
 * A value for `font-size`. Because em values multiply, `inside` is the size of the surrounding text if that differs
 * from the page's.
 */
export function size(wanted: TextSize, inside: TextSize = 'page'): CSSResult {
  return css`${Math.round((text[wanted] / text[inside]) * 1e4) / 1e4}em`;
}

/** A value for `font-size` of a field on a touch screen. Phones zoom into a field whose text has less than 16 px. */
export function touchFontSize(): CSSResult {
  return css`max(16px, 1em)`;
}

/** Font weights. A page without a variable font shows 400 and 700. */
export const weight = { ...chartWeight, medium: 560 } as const;

/** The space between the letters of large and bold text, in em. */
export const letterSpacing = -0.012;

/** Heights of lines as multiples of the font size. */
export const lineHeight = {
  /** A raised sign, which must not push lines apart. */
  none: 0,
  sign: 1,
  heading: 1.24,
  /** The name of a row, on several lines. */
  rowName: 1.25,
  /** A sentence in a size between text and heading. */
  sentence: 1.3,
  figure: 1.35,
  label: 1.4,
  text: 1.45,
  code: 1.5,
  /** A label beside the text of a prompt. */
  besidePrompt: 1.65,
  /** The text of a prompt, which needs room for the edges of tokens. */
  prompt: 1.72,
} as const;

/** Distance of an underline from its text, in em: of links between the words of a small text, of links and buttons, and of marked tokens. */
export const underlineOffset = { near: 0.2, usual: 0.25, far: 0.3 } as const;

/** Thickness of an underline in pixels: `thin` for links and buttons, `thick` for chosen or wrong items. */
export const underlineThickness = { thin: 1, thick: 2 } as const;

/** Steps of space in units of `--ft-space`. If this is 4 px: 2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 36, 44 and 48 px. */
export const spaces = [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 9, 11, 12] as const;

/** A step of space. Some steps may be negative. */
type Space = (typeof spaces)[number] | -1 | -2 | -4;

/** A value for margins, paddings, gaps and offsets: one step of space for each side, as in CSS. */
export function space(...steps: readonly Space[]): CSSResult {
  return unsafeCSS(steps.map((step) => (step === 0 ? '0' : `calc(${step}*var(--ft-space,4px))`)).join(' '));
}

/** Borders and outlines: `hair` separates parts, `edge` marks controls, `focus` marks the part that has the focus. */
export const line = {
  hair: css`1px solid var(--_hairline)`,
  edge: css`1px solid var(--_edge)`,
  focus: css`2px solid var(--ft-focus,var(--_b))`,
} as const;

/** Radius of rounded corners: of boxes, and half of it for fields and focus rings. */
export const radius = {
  field: css`calc(var(--ft-radius,4px)/2)`,
  box: css`var(--ft-radius,4px)`,
} as const;

/**
 * Minimum heights of controls in pixels. `var(--_target)` is `target`, or `touch` with a coarse pointer. The height
 * of a field includes its lower border.
 */
export const height = { target: 24, field: 26, tab: 32, summary: 40, touch: 44 } as const;

/**
 * Widths of an element in em, for `@container`. Each is the smallest width of a wider layout, so a page with larger text gets a narrower
 * layout at the same width.
 */
export const breakpoint = {
  /** A number and its range fit on one line. */
  range: 20,
  /** From this width on, the title and the value of a section fit on one line. This width is below that of the inputs beside the results. */
  rail: 23.5,
  /** Narrower elements have the layout of a phone. */
  phone: 30,
  /** Two verdicts fit side by side. */
  column: 40,
  /** A chart may be higher, a price and its source fit on one line, and fields fit in two columns. */
  article: 43.75,
  /** One of two fields in a row has room for a long label, and five figures fit side by side. */
  page: 50,
  /** Results and inputs are side by side. */
  wide: 60,
} as const;

/** Largest widths of texts in em of their own size, so that their lines are short enough to read. */
export const measure = {
  /** A sentence in large text, and an explanation. */
  sentence: 34,
  /** The drawing in an explanation. */
  drawing: 36,
  /** The text in a box for files. */
  hint: 44,
  paragraph: 46,
  /** The sentence of the verdict, and a note under a table. */
  wide: 50,
  /** A note in small text. */
  note: 56,
} as const;

/** Width in CSS pixels below which a box shows more lines of the preview of its text. */
export const previewPx = 440;

/** Width of the inputs next to the results, in em. */
export const railWidth = 24.25;

/** Sizes of small drawings next to text, in pixels: width, and height if it differs. */
export const mark = {
  /** The arrow of a menu. */
  arrow: 6,
  /** The square that identifies a part of a bar, and the height of that bar. */
  swatch: 10,
  /** The chevron of a summary, and the cross that removes an entry. */
  sign: 12,
  /** A checkbox. */
  check: 16,
  /** The sample of a line. */
  line: 24,
  /** The height of that sample, and of a bar in a table. */
  thin: 8,
  /** The height of the drawing of an interval in a table. */
  interval: 32,
} as const;
