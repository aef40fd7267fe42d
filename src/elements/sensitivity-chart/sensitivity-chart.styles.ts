/** Styles of `<ft-sensitivity-chart>` in addition to those of every view: a row of label and bar for each input. */
import { css } from 'lit';
import { breakpoint, chartText, line, lineHeight, size, space } from '../common/styles/tokens.ts';

/** The styles of `<ft-sensitivity-chart>`. */
export const sensitivityStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(9em, 30%) 1fr;
    align-items: center;
    column-gap: ${space(3)};
    border-block-end: ${line.hair};
    font-size: ${size('caption')};
  }

  .row.flag > svg,
  .row.axis > svg {
    grid-column: 2;
  }

  .row.axis,
  .row:has(+ .axis),
  .row.flag {
    border-block-end: 0;
  }

  .lever {
    overflow-wrap: anywhere;
    line-height: ${lineHeight.rowName};
  }

  svg {
    display: block;
    overflow: visible;
  }

  text {
    font-size: ${chartText}px;
    fill: var(--_muted);
  }

  text.strong {
    fill: var(--_ink);
  }

  text.inside {
    fill: var(--_surface);
  }

  rect.a,
  text.a {
    fill: var(--_a);
  }

  rect.b,
  text.b {
    fill: var(--_b);
  }

  .grid {
    stroke: var(--_hairline);
  }

  .best {
    stroke: var(--_ink);
    stroke-width: 2;
  }

  .conclusion {
    margin: ${space(2, 0, 0)};
    padding-block-start: ${space(2.5)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
    overflow-wrap: anywhere;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .row {
      grid-template-columns: 1fr;
    }

    .row.flag > svg,
    .row.axis > svg {
      grid-column: 1;
    }

    .lever {
      margin-block-start: ${space(1)};
    }
  }

  @media (forced-colors: active) {
    rect.a,
    rect.b,
    text,
    text.a,
    text.b,
    text.strong {
      fill: CanvasText;
    }

    text.inside {
      fill: Canvas;
    }

    .grid,
    .best {
      stroke: CanvasText;
    }

    .grid {
      stroke-dasharray: 1 3;
    }
  }
`;
