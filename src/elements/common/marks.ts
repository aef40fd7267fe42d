/** Small drawings next to text: the sample of an approach's line, and the chevron. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { type LineKind, strokeOfKind } from '../../chart/strokes.ts';
import { mark } from './styles/tokens.ts';

export type { LineKind } from '../../chart/strokes.ts';

/**
 * The colours of the samples: one each for the baseline and the candidate, and one for all others. Each line also has dashes of its own
 * (`lineSample`), so that approaches can be told apart without colour.
 */
export const lineSampleStyles = css`
  .sample {
    flex: none;
    inline-size: ${mark.line}px;
    block-size: ${mark.thin}px;
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

/**
 * A short piece of an approach's line, drawn as in the charts. Decorative: the name of the approach is next to it. `slot`: the slot of the
 * element around it.
 */
export function lineSample(kind: LineKind, slot = ''): TemplateResult {
  const { width, dash } = strokeOfKind(kind);
  return html`<svg class="sample ${kind}" slot=${slot} viewBox="0 0 24 8" aria-hidden="true" focusable="false">
    ${svg`<line x1="0" y1="4" x2="24" y2="4" stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />`}
  </svg>`;
}

/**
 * The chevron as declarations of a pseudo-element: it points down and is centred in its box. It consists of
 * borders because a mask or a background needs an image, which a strict content policy refuses.
 */
export const chevronShape = css`
  content: '';
  inline-size: ${mark.arrow}px;
  block-size: ${mark.arrow}px;
  border: solid;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(45deg) translate(-25%, -25%);
`;

/** The chevron of a `<summary>`, which turns when the disclosure opens (see `disclosureStyles`), and of a sorted column. */
export const chevron = html`<span class="chevron"></span>`;
