/** A small histogram of the simulated payback, next to the probability of a payback within a year. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SimulatedComparison } from '../../core/types.ts';

/** Minimum number of bars, because fewer do not show a distribution. */
const minBars = 6;

const monthsPerYear = 12;

/**
 * The distribution of the payback as small bars, with a line at one year. It is decorative, because the note next to
 * it states the range. Nothing for too few bars.
 */
export function spark({
  binMonths,
  counts,
}: SimulatedComparison['histogram']): TemplateResult | typeof nothing {
  if (counts.length < minBars) return nothing;
  const maxCount = Math.max(1, ...counts);
  const width = 72 / counts.length;
  const year = (72 * monthsPerYear) / (binMonths * counts.length);
  return html`<svg class="spark" viewBox="0 0 72 20" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${counts.map((count, index) => {
      const height = (count / maxCount) * 18;
      return svg`<rect x=${index * width} y=${19 - height} width=${Math.max(0.5, width - 0.6)} height=${height} />`;
    })}
    ${svg`<line class="base" x1="0" y1="19.5" x2="72" y2="19.5" />`}
    ${year < 72 ? svg`<line class="year" x1=${year} y1="0" x2=${year} y2="20" />` : nothing}
  </svg>`;
}
