/** Styles of `<ft-verdict>` that its first paint does not need: the value of tuning, explanations, the drawn distribution, and print. */
import { css } from 'lit';
import { termStyles } from '../common/styles/explanation.ts';
import { breakpoint, measure, size, space } from '../common/styles/tokens.ts';
import { sparkSize } from './spark.ts';

/** The smallest width of the drawn distribution next to a figure, in pixels. */
const minSparkWidth = 36;

/** The styles of everything that a verdict shows after its first paint. */
export const lateStyles = css`
  ${termStyles}

  .worth {
    margin: ${space(6, 0, 0)};
    max-inline-size: ${measure.wide}em;
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .worth strong {
    color: var(--_ink);
  }

  .figures ~ .explanation {
    font-size: ${size('caption')};
  }

  @container ft-verdict (inline-size < ${breakpoint.phone}em) {
    .figures > :nth-child(5) {
      grid-column: 1 / -1;
    }
  }

  .spark {
    /* Its column needs room for its smallest width only. */
    flex: 1 0 ${minSparkWidth}px;
    inline-size: 0;
    max-inline-size: ${sparkSize.width}px;
    block-size: ${sparkSize.height}px;
    fill: var(--_b);
    stroke: none;
  }
  .spark .base,
  .spark .year {
    stroke: var(--_b);
    stroke-width: 1;
  }
  .spark .year {
    stroke: var(--_muted);
  }

  @media print {
    .figures {
      break-inside: avoid;
    }
    .pair .select {
      padding: 0;
      border: 0;
    }
  }
`;
