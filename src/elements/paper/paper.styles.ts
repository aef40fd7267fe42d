/** Styles of `<ft-paper>`: text and tables for the printed page, with page breaks between parts only. */
import { css } from 'lit';
import { line, size, weight } from '../common/styles/tokens.ts';

export const paperStyles = css`
  :host {
    display: none;
    font-variant-numeric: tabular-nums;
  }
  :host([preview]) {
    display: block;
  }
  @media print {
    :host {
      display: block;
    }
  }

  ft-cost-chart,
  ft-unit-cost {
    margin-block-start: 24px;
    break-inside: avoid;
  }

  h3 {
    margin: 32px 0 8px;
    font-size: ${size('heading')};
    font-weight: ${weight.strong};
    line-height: 1.24;
    break-after: avoid;
  }

  .whole {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
    gap: 0 24px;
    margin: 0;
    font-size: ${size('caption')};
  }
  .whole > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 4px;
    border-block-end: ${line.hair};
    break-inside: avoid;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    text-align: end;
  }

  table {
    margin-block-start: 20px;
    table-layout: fixed;
    font-size: ${size('caption')};
  }
  caption {
    margin-block-end: 4px;
    break-after: avoid;
  }
  tr,
  .prices,
  .approaches tbody {
    break-inside: avoid;
  }
  thead,
  tr:has(.section) {
    break-after: avoid;
  }
  th,
  td {
    padding: 4px 0 4px 12px;
    overflow-wrap: anywhere;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  .prices th:first-child {
    inline-size: 46%;
  }
  .prices td,
  .prices thead th:not(:first-child) {
    text-align: end;
  }
  .prices .muted {
    display: block;
    padding-inline-start: 32px;
  }
  .name {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .approaches thead th {
    color: var(--_ink);
    font-weight: ${weight.strong};
    vertical-align: bottom;
  }
  .approaches .name {
    display: block;
  }
  .approaches .sample {
    display: block;
  }
  .approaches thead td {
    inline-size: 24%;
  }
  .approaches tbody th {
    color: var(--_muted);
  }
  .approaches .section {
    padding-block-start: 10px;
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
  .sources th:first-child {
    inline-size: 28%;
  }
  .sources th:last-child,
  .sources td:last-child {
    inline-size: 24%;
  }

  .defaults {
    margin: 8px 0 0;
    color: var(--_muted);
    font-size: ${size('caption')};
    break-inside: avoid;
  }
  .defaults b {
    color: var(--_ink);
    font-weight: ${weight.normal};
  }
  .warn {
    color: var(--_warn);
  }
  ft-working {
    font-size: ${size('body')};
  }

  [part='link'] {
    break-inside: avoid;
  }
  .link {
    margin: 0;
    font: ${size('mini')} / 1.5 var(--_mono);
    overflow-wrap: anywhere;
  }
  .dates {
    margin: 16px 0 0;
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;
