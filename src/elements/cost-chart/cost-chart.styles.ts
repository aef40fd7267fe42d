/** Styles that only `<ft-cost-chart>` has, besides the styles of every view: the choice of months, and the chart in the compact calculator. */
import { css } from 'lit';
import { plotHeight } from '../common/styles/plot.ts';
import { breakpoint, radius, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-cost-chart>`. */
export const costChartStyles = css`
  .choices {
    display: flex;
    gap: ${space(0.5)};
    align-items: baseline;
  }

  .choices button {
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-radius: ${radius.box};
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .choices button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  .pending {
    visibility: hidden;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    :host([brief]) :is(.choices, .reading, details) {
      display: none;
    }
    :host([brief]) .plot {
      block-size: ${plotHeight.brief}px;
    }
  }

  @media (forced-colors: active) {
    .choices button[aria-pressed='true'] {
      outline: 1px solid ButtonText;
    }
  }

  @media print {
    .choices {
      display: none;
    }
  }
`;
