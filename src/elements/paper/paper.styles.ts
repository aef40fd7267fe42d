/** Styles of `<ft-paper>`: text and tables for the printed page, with page breaks between parts only. */
import { css } from 'lit';
import { family } from '../common/styles/family.ts';
import { figureAlign } from '../common/styles/table.ts';
import { line, lineHeight, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-paper>`. */
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
    margin-block-start: ${space(6)};
    break-inside: avoid;
  }

  h3 {
    margin: ${space(8, 0, 2)};
    font-size: ${size('heading')};
    font-weight: ${weight.strong};
    line-height: ${lineHeight.heading};
    break-after: avoid;
  }

  .whole {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
    gap: ${space(0, 6)};
    margin: 0;
    font-size: ${size('caption')};
  }
  .whole > div {
    display: flex;
    justify-content: space-between;
    gap: ${space(3)};
    padding-block: ${space(1)};
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
    margin-block-start: ${space(5)};
    table-layout: fixed;
    font-size: ${size('caption')};
  }
  caption {
    margin-block-end: ${space(1)};
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
    padding-block: ${space(1)};
    padding-inline: ${space(3, 0)};
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
    text-align: ${figureAlign};
  }
  .prices .muted {
    display: block;
    padding-inline-start: ${space(8)};
  }
  .name {
    display: flex;
    gap: ${space(2)};
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
    padding-block-start: ${space(2.5)};
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
    margin: ${space(2, 0, 0)};
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
    font: ${size('mini')} / ${lineHeight.code} ${family.mono};
    overflow-wrap: anywhere;
  }
  .dates {
    margin: ${space(4, 0, 0)};
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;
