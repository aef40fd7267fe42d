/** A small histogram of the simulated payback, next to the probability of a payback within a year. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SimulatedComparison } from '../../core/types.ts';

/** Minimum number of bars, because fewer do not show a distribution. */
const minBars = 6;

const monthsPerYear = 12;

/** The largest size of the histogram in CSS pixels, and the size of its drawing. */
export const sparkSize = { width: 72, height: 20 } as const;

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
  const barWidth = sparkSize.width / counts.length;
  const yearX = (sparkSize.width * monthsPerYear) / (binMonths * counts.length);
  return html`<svg class="spark" viewBox="0 0 ${sparkSize.width} ${sparkSize.height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${counts.map((count, index) => {
      const height = (count / maxCount) * (sparkSize.height - 2);
      return svg`<rect x=${index * barWidth} y=${sparkSize.height - 1 - height} width=${Math.max(0.5, barWidth - 0.6)} height=${height} />`;
    })}
    ${svg`<line class="base" x1="0" y1=${sparkSize.height - 0.5} x2=${sparkSize.width} y2=${sparkSize.height - 0.5} />`}
    ${yearX < sparkSize.width ? svg`<line class="year" x1=${yearX} y1="0" x2=${yearX} y2=${sparkSize.height} />` : nothing}
  </svg>`;
}
