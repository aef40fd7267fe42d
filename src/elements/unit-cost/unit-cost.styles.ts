/** How `<ft-unit-cost>` looks: a plain table with a bar per approach; on phones the bar stands under its row. */
import { css } from 'lit';

export const unitCostStyles = css`
  :host {
    container: ft-unit-cost / inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  h3 {
    margin: 0;
    font-size: 0.9375em;
    font-weight: 640;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 0;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    inline-size: 10px;
    block-size: 10px;
    color: var(--_c);
  }
  table {
    inline-size: 100%;
    margin-block-start: 6px;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 0 6px 12px;
    border-block-end: 1px solid var(--_hairline);
    font-weight: 400;
    text-align: end;
    vertical-align: middle;
    white-space: nowrap;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.93em;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
  }
  .success {
    display: none;
  }
  .accepted {
    font-weight: 640;
  }
  tbody th > span {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .model {
    display: none;
    color: var(--_muted);
  }
  .latency,
  .monthly {
    display: block;
    color: var(--_muted);
    font-size: 0.9286em;
    font-weight: 400;
  }
  .a {
    color: var(--_a);
  }
  .b {
    color: var(--_b);
  }
  .c,
  .d {
    color: var(--_c);
  }
  .bar-row td {
    padding: 0 0 8px;
  }
  .has-bar > * {
    border-block-end: 0;
    padding-block-end: 2px;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    overflow: visible;
  }
  .bar-cell {
    display: none;
  }
  .bar rect,
  .legend rect {
    stroke: currentColor;
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .fill-tokens {
    fill: currentColor;
  }
  .fill-retry {
    fill: color-mix(in srgb, currentColor 45%, transparent);
  }
  .hatch {
    stroke: currentColor;
    stroke-width: 1.2;
  }

  @container ft-unit-cost (min-width: 480px) {
    .success {
      display: table-cell;
    }
    .model {
      display: inline;
    }
    .bar-row {
      display: none;
    }
    .has-bar > * {
      border-block-end: 1px solid var(--_hairline);
      padding-block-end: 6px;
    }
    .bar-cell {
      display: table-cell;
      inline-size: 25%;
      padding-inline-start: 20px;
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
