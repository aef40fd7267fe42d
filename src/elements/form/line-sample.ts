/**
 * The stretch of line that stands for an approach in labels, tabs and tables: colour never works alone.
 */
import { css, html, svg, type TemplateResult } from 'lit';

/** `a` baseline, `b` candidate, `c` and `d` the others in turn. */
export type LineKind = 'a' | 'b' | 'c' | 'd';

export const lineSampleStyles = css`
  .sample {
    flex: none;
    inline-size: 24px;
    block-size: 8px;
    stroke-width: 2.5;
    fill: none;
  }
  .sample.a {
    stroke: var(--_a);
    stroke-dasharray: 8 3;
  }
  .sample.b {
    stroke: var(--_b);
  }
  .sample.c {
    stroke: var(--_c);
    stroke-dasharray: 2 2.5;
  }
  .sample.d {
    stroke: var(--_c);
    stroke-dasharray: 8 3 2 3;
  }
`;

/** Decorative: whoever shows it also names the approach. */
export function lineSample(kind: LineKind, slot = ''): TemplateResult {
  return html`<svg class="sample ${kind}" slot=${slot} viewBox="0 0 24 8" aria-hidden="true" focusable="false">
    ${svg`<line x1="0" y1="4" x2="24" y2="4" />`}
  </svg>`;
}
