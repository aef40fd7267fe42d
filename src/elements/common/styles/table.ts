/** Styles of tables of figures, with or without sideways scrolling. */
import { css } from 'lit';
import { scrollShade } from './scroll-shade.ts';
import { breakpoint, line, size, space, weight } from './tokens.ts';

/** Figures are written from left to right in every language, so their last digits line up only if they are aligned to the right. */
export const figureAlign = css`right`;

/** Any table: a hairline under each row, figures of one width, muted heads. */
export const plainTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  caption {
    color: var(--_ink);
    font-weight: ${weight.strong};
    text-align: start;
  }

  th,
  td {
    border-block-end: ${line.hair};
    font-weight: ${weight.normal};
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    color: var(--_muted);
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;

/** A table whose cells are mostly figures, which are aligned to the right. */
export const figureTableStyles = css`
  ${plainTableStyles}

  table {
    font-size: ${size('body')};
  }

  th,
  td {
    padding-block: ${space(1.5)};
    padding-inline: ${space(4, 0)};
    text-align: ${figureAlign};
    white-space: nowrap;
  }
`;

/** The table of a view: names are aligned to the start and figures to the right. It scrolls sideways if it has many columns. */
export const tableStyles = css`
  ${figureTableStyles}

  /* This box is also the containing block of visually hidden text, which would otherwise widen the page. */
  .scroll {
    position: relative;
    overflow-x: auto;
    ${scrollShade}
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    vertical-align: bottom;
    white-space: normal;
  }

  /* A head makes its column as wide as the longest word in the head. If that word might break, its hyphen could move to the next line. */
  thead .term {
    overflow-wrap: normal;
  }

  /* Wide enough for most words; longer words break. */
  .series {
    min-inline-size: 7em;
    overflow-wrap: anywhere;
  }

  thead .sample {
    display: none;
  }

  /* The name of a row and the text of an event stay visible while a wide table scrolls. */
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    padding-inline-end: ${space(2)};
    background: var(--_surface);
  }

  .event-text {
    display: block;
    position: sticky;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 100cqi;
    background: var(--_surface);
  }

  tbody .number {
    display: inline-block;
    min-inline-size: 1.6em;
    margin-inline-end: ${space(2)};
    text-align: ${figureAlign};
  }

  tr.payback > *,
  td.cheapest {
    font-weight: ${weight.strong};
  }

  tr.ended > *,
  td.ended {
    color: var(--_muted);
  }

  tr.event td {
    white-space: normal;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .wide {
      display: none;
    }
    th,
    td {
      padding-inline-start: ${space(2)};
    }
  }

  @media print {
    .scroll {
      overflow: visible;
    }
  }
`;
