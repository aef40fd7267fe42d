/** Styles of `<ft-unit-cost>`: a table with a bar for each approach, below its row on a phone. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { breakpoint, line, size, weight } from '../common/styles/tokens.ts';

export const unitCostStyles = css`
  :host {
    container: ft-unit-cost / inline-size;
  }
  .head {
    ${spread}
    gap: 4px 16px;
  }
  h3 {
    margin: 0;
    font-size: ${size('title')};
    font-weight: ${weight.strong};
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 0;
    color: var(--_muted);
    font-size: ${size('caption')};
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
    margin-block-start: 6px;
    font-size: ${size('body')};
  }
  th,
  td {
    padding: 6px 0 6px 12px;
    text-align: end;
    vertical-align: middle;
    white-space: nowrap;
  }
  thead th {
    font-size: ${size('caption', 'body')};
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .success {
    display: none;
  }
  .accepted {
    font-weight: ${weight.strong};
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
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.normal};
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

  @container ft-unit-cost (inline-size >= ${breakpoint.phone}px) {
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
      border-block-end: ${line.hair};
      padding-block-end: 6px;
    }
    .bar-cell {
      display: table-cell;
      inline-size: 25%;
      padding-inline-start: 20px;
    }
  }
`;
