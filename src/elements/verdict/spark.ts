/** The distribution of the payback as small bars beside its chance. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Spread } from '../common/wording/verdict-figures.ts';

/**
 * The distribution of the payback as small bars, with a line at one year. It is decorative, because the note next to
 * it states the range.
 */
export function spark({ counts, year }: Spread): TemplateResult {
  const maxCount = Math.max(1, ...counts);
  const width = 72 / counts.length;
  return html`<svg class="spark" viewBox="0 0 72 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${counts.map((count, index) => {
      const height = (count / maxCount) * 18;
      return svg`<rect x=${index * width} y=${19 - height} width=${Math.max(0.5, width - 0.6)} height=${height} />`;
    })}
    ${svg`<line class="base" x1="0" y1="19.5" x2="72" y2="19.5" />`}
    ${year === null ? nothing : svg`<line class="year" x1=${72 * year} y1="0" x2=${72 * year} y2="20" />`}
  </svg>`;
}
