/** How tables of figures look, wide ones too. */
import { css } from 'lit';

export const tableStyles = css`
  /* Holds what is only said, too: else its hidden words would widen the page. */
  .scroll {
    position: relative;
    overflow-x: auto;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 6px 0 6px 16px;
    border-block-end: 1px solid var(--_hairline);
    text-align: end;
    vertical-align: baseline;
    font-weight: 400;
    white-space: nowrap;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    white-space: normal;
  }

  .two-lines {
    display: -webkit-box;
    max-block-size: 3em;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  thead .sample {
    display: none;
  }

  /* What names a row stays in sight where a table of many columns is scrolled, and so does what stands between two. */
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    padding-inline-end: 8px;
    background: var(--_surface);
  }

  .between {
    display: block;
    position: sticky;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 100cqi;
  }

  tbody .number {
    display: inline-block;
    min-inline-size: 1.6em;
    margin-inline-end: 8px;
    text-align: end;
  }

  tr.paid > *,
  td.least {
    font-weight: 620;
  }

  tr.ended > * {
    color: var(--_muted);
  }

  tr.event td {
    white-space: normal;
  }

  @container (inline-size < 480px) {
    .wide {
      display: none;
    }
    th,
    td {
      padding-inline-start: 8px;
    }
  }

  @media print {
    tr {
      break-inside: avoid;
    }

    .scroll {
      overflow: visible;
    }
  }
`;
