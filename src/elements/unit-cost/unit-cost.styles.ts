/** Styles of `<ft-unit-cost>`: a table with a bar for each approach, below its row on a phone. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { lineColorStyles } from '../common/styles/line-colors.ts';
import { breakpoint, line, mark, size, space, weight } from '../common/styles/tokens.ts';

/** Minimum width of the names beside bars, in which their words fit. */
const nameWidth = css`11em`;

/** The styles of `<ft-unit-cost>`. */
export const unitCostStyles = css`
  :host {
    container: ft-unit-cost / inline-size;
  }
  .head {
    ${spread}
    gap: ${space(1, 4)};
  }
  h3 {
    margin: 0;
    font-size: ${size('title')};
    font-weight: ${weight.strong};
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 3)};
    margin: 0;
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: ${space(1.5)};
  }
  .none {
    margin: ${space(1.5)} 0 0;
    color: var(--_muted);
  }
  table {
    margin-block-start: ${space(1.5)};
  }
  th,
  td {
    padding-inline-start: ${space(3)};
    vertical-align: middle;
  }
  thead th {
    font-size: ${size('caption', 'body')};
    white-space: normal;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .explained {
    padding: 0;
    white-space: normal;
  }
  .success {
    display: none;
  }
  .request {
    font-weight: ${weight.strong};
  }
  tbody th > span {
    display: flex;
    align-items: center;
    gap: ${space(2.5)};
  }
  .model {
    display: none;
    color: var(--_muted);
  }
  .latency,
  .service-end,
  .monthly,
  .cause {
    display: block;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.normal};
  }
  ${lineColorStyles}
  .bar-row td {
    padding: ${space(0, 0, 2)};
  }
  .has-bar > * {
    border-block-end: 0;
    padding-block-end: ${space(0.5)};
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: ${mark.thin}px;
    overflow: visible;
    scale: var(--_forward) 1;
  }
  .monthly {
    white-space: normal;
  }
  .bar-cell,
  .step {
    display: none;
  }
  .step {
    color: var(--_muted);
    font-weight: ${weight.normal};
  }
  rect {
    stroke: currentColor;
  }
  .fill-tokens {
    fill: currentColor;
  }
  .fill-retry {
    fill: color-mix(in srgb, currentColor 45%, transparent);
  }
  .fill-other {
    fill: color-mix(in srgb, currentColor 18%, transparent);
  }
  .fill-monthly {
    fill: none;
  }

  @container ft-unit-cost (inline-size >= ${breakpoint.phone}em) {
    .monthly {
      white-space: nowrap;
    }
    thead .term {
      overflow-wrap: normal;
    }
    .success {
      display: table-cell;
    }
    /* The model is on its own line if it does not fit next to the name. */
    .model {
      display: inline-block;
    }
  }

  @container ft-unit-cost (inline-size >= ${breakpoint.column}em) {
    .bar-row {
      display: none;
    }
    .has-bar > * {
      border-block-end: ${line.hair};
      padding-block-end: ${space(1.5)};
    }
    /* A name would break inside words before the other columns become narrower. */
    th:first-child {
      min-inline-size: ${nameWidth};
    }
    .step {
      display: table-cell;
    }
    .bar-cell {
      display: table-cell;
      inline-size: 14%;
      padding-inline-start: ${space(4)};
    }
  }

  @container ft-unit-cost (inline-size >= ${breakpoint.article}em) {
    thead th {
      white-space: nowrap;
    }
  }

  @container ft-unit-cost (inline-size < ${breakpoint.range}em) {
    /* The line sample is above the name and figures have two lines, so that the words of a name fit. */
    tbody th > span {
      display: block;
    }
    .sample {
      display: block;
    }
    .request {
      white-space: normal;
    }
  }
`;
