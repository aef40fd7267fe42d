/**
 * The stretch of line that stands for an approach in labels, tabs and tables, drawn as the charts draw its line: colour
 * never works alone.
 */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { type LineKind, strokeOfKind } from '../../chart/strokes.ts';

export type { LineKind } from '../../chart/strokes.ts';

export const lineSampleStyles = css`
  .sample {
    flex: none;
    inline-size: 24px;
    block-size: 8px;
    fill: none;
  }
  .sample.a {
    stroke: var(--_a);
  }
  .sample.b {
    stroke: var(--_b);
  }
  .sample.c,
  .sample.d {
    stroke: var(--_c);
  }
`;

/** Decorative: whoever shows it also names the approach. */
export function lineSample(kind: LineKind, slot = ''): TemplateResult {
  const { width, dash } = strokeOfKind(kind);
  return html`<svg class="sample ${kind}" slot=${slot} viewBox="0 0 24 8" aria-hidden="true" focusable="false">
    ${svg`<line x1="0" y1="4" x2="24" y2="4" stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />`}
  </svg>`;
}

// What tells that a summary opens, and that it is open: an arrow that turns.

/** The arrow, for the end of a `<summary>`. */
export const chevron = html`<svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M4 2 8 6 4 10" /></svg>`;

/** How it looks and turns. */
export const chevronStyles = css`
  .chevron {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [open] > summary .chevron {
    rotate: 90deg;
  }
`;
