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
