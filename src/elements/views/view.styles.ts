/** Styles that all views share: title line, message, reading line, table. */
import { css } from 'lit';

export const viewStyles = css`
  :host {
    container-type: inline-size;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    margin-block-end: 10px;
    font-size: 0.875em;
  }

  .head p {
    margin: 0;
    flex: 1 1 16em;
  }

  .head > :last-child:not(p) {
    margin-inline-start: auto;
  }

  strong,
  .strong {
    font-weight: 620;
    color: var(--_ink);
  }

  .message {
    margin: 0 0 8px;
    font-size: 0.875em;
    color: var(--_muted);
  }

  .message.warn {
    color: var(--_warn);
  }

  /* The figures under a chart: when, one figure a series, the outcome. */
  .reading {
    display: grid;
    grid-template: "when figures outcome" auto / auto 1fr auto;
    gap: 4px 20px;
    margin: 8px 0 0;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hairline);
    font-size: 0.875em;
  }

  .reading .when {
    grid-area: when;
  }

  .reading .figures {
    grid-area: figures;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }

  .reading .outcome {
    grid-area: outcome;
    max-inline-size: 16em;
    text-align: end;
  }

  /* A long name gives way, its figure does not. */
  .reading .name {
    display: inline-block;
    max-inline-size: 14em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: bottom;
  }

  /* Many approaches: a list that is read down, each with its line. */
  .reading .figures.many {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
  }

  .figures.many > span {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 6px;
    align-items: center;
  }

  .figures.many .sample {
    margin-inline-end: 2px;
  }

  .figures.many .name {
    max-inline-size: none;
  }

  .figures.many .figure {
    font-variant-numeric: tabular-nums;
  }

  .name.a {
    color: var(--_a);
  }
  .name.b {
    color: var(--_b);
  }
  .name.c,
  .name.d {
    color: var(--_c);
  }

  .sample {
    display: inline-block;
    margin-inline-end: 8px;
    vertical-align: middle;
    fill: none;
  }
  .sample.a {
    stroke: var(--_a);
  }
  .sample.b {
    stroke: var(--_b);
  }
  .sample.c,
  .sample.d {
    stroke: var(--_c);
  }

  @container (inline-size < 480px) {
    .head p {
      flex-basis: 100%;
    }

    .reading {
      grid-template: "when outcome" auto "figures figures" auto / auto 1fr;
    }

    .reading .outcome {
      justify-self: end;
    }
  }
`;

/** The plot of a chart: a box of reserved height with the canvas, and the reader over it. */
export const plotStyles = css`
  .plot {
    position: relative;
    block-size: 366px;
  }

  .plot canvas {
    position: absolute;
    inset: 0;
    display: block;
  }

  .reader {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
    cursor: crosshair;
  }

  @container (inline-size >= 700px) {
    .plot {
      block-size: 400px;
    }
  }

  @container (inline-size < 480px) {
    .plot {
      block-size: 306px;
    }
  }

  .plot.absent {
    display: none;
  }

  /* Drawn for paper in one size, and as wide as the paper lets it be. */
  @media print {
    .plot {
      block-size: auto;
      aspect-ratio: 680 / 310;
    }

    .plot canvas {
      inline-size: 100% !important;
      block-size: 100% !important;
    }

    .reader {
      display: none;
    }
  }
`;

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

/** The disclosure that holds a chart's table. */
export const detailStyles = css`
  details {
    position: relative;
    margin-block-start: 8px;
    font-size: 0.875em;
  }

  details table {
    font-size: 1em;
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    color: var(--_muted);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary:hover {
    color: var(--_ink);
  }

  .chevron {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [open] > summary .chevron {
    rotate: 90deg;
  }

  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
    }
  }

  /* At the end of the line of figures, where there is room for it in one line; else on a line of its own. */
  @container (inline-size >= 640px) {
    .reading:not(:has(.figures > :nth-child(3))) {
      padding-inline-end: 12em;
    }

    .reading:not(:has(.figures > :nth-child(3))) + details > summary {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: calc(-8px - 0.75em);
      translate: 0 -50%;
    }
  }

  @container (inline-size >= 820px) {
    .reading:not(:has(.many)) {
      padding-inline-end: 12em;
    }

    .reading:not(:has(.many)) + details > summary {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: calc(-8px - 0.75em);
      translate: 0 -50%;
    }
  }

  @media print {
    details:not([open]) {
      display: none;
    }

    .reading + details > summary {
      position: static !important;
      translate: none !important;
    }

    .chevron {
      display: none;
    }
  }
`;
