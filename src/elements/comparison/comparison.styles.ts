/** How `<ft-comparison>` looks: a field, two verdicts side by side or one below the other, two quiet tables. */
import { css } from 'lit';

export const comparisonStyles = css`
  :host {
    /* Of a width of its own where the parent has none, as in a dialog or a flex row. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 22rem;
    min-inline-size: 0;
    font-size: 0.875em;
  }

  h3 {
    margin: 0;
    font-size: 1.0714em;
    font-weight: 640;
  }

  .entry {
    display: grid;
    gap: 4px;
  }

  .hint,
  .file,
  .count {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9286em;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 3.6em;
    padding: 6px 8px;
    border: 1px solid var(--_edge);
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--_mono);
    font-size: 0.9286em;
    line-height: 1.5;
    resize: vertical;
    overflow-wrap: anywhere;
  }

  .entry [aria-invalid='true'] {
    border-color: var(--_warn);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 24px;
  }

  .file input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    opacity: 0;
  }

  .file span {
    display: inline-block;
    padding-block: 3px;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .file:focus-within span {
    outline: 2px solid var(--_b);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .problems {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    color: var(--_warn);
    overflow-wrap: anywhere;
  }

  .problems code {
    font-family: var(--_mono);
    font-size: 0.9286em;
  }

  .sides {
    display: grid;
    gap: 16px 36px;
    margin: 24px 0 0;
  }

  .side {
    min-inline-size: 0;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hairline);
  }

  .side p {
    margin: 4px 0 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .side .sentence {
    font-size: 1.2857em;
    line-height: 1.3;
  }

  .side .sentence strong {
    font-weight: 670;
  }

  .which {
    font-weight: 640;
  }

  table {
    inline-size: 100%;
    margin: 24px 0 0;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 6px;
    text-align: start;
    font-weight: 640;
    color: var(--_ink);
  }

  caption .count {
    font-weight: 400;
  }

  th,
  td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  thead th,
  tbody th {
    color: var(--_muted);
  }

  tbody td small {
    display: block;
    color: var(--_muted);
    font-size: 0.9286em;
  }

  .foot {
    margin: 16px 0 0;
  }

  @container (max-width: 479px) {
    thead {
      display: none;
    }

    table,
    caption,
    tbody {
      display: block;
    }

    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      border-block-end: 1px solid var(--_hairline);
      padding-block: 6px;
    }

    th,
    td {
      padding: 0 8px 0 0;
      border: 0;
    }

    tbody th {
      grid-column: 1 / -1;
    }

    td::before {
      content: attr(data-side);
      display: block;
      color: var(--_muted);
      font-size: 0.8571em;
    }
  }

  @container (min-width: 640px) {
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      row-gap: 0;
    }

    /* Both sentences begin at one height, however long the lines above them are. */
    .side {
      display: grid;
      grid-row: span 3;
      grid-template-rows: subgrid;
    }

    table th:first-child {
      inline-size: 40%;
    }
  }

  @media print {
    .entry,
    .foot {
      display: none;
    }
  }
`;
