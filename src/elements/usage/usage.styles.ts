/** Styles of `<ft-usage>`: figures and chart side by side, and below each other on a phone. */
import { css } from 'lit';
import { figureAlign } from '../common/styles/table.ts';
import { breakpoint, chartText, line, mark, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-usage>`. */
export const usageStyles = css`
  .measured {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    gap: ${space(8, 11)};
    margin-block-start: ${space(8)};
    font-size: ${size('body')};
  }
  .measured:not(:has(.months)) {
    grid-template-columns: minmax(0, 1fr);
  }
  .measured caption {
    padding-block-end: ${space(1)};
    font-size: ${size('title', 'body')};
  }
  th,
  td {
    padding-block: ${space(2)};
    padding-inline: ${space(4, 0)};
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  .number {
    text-align: ${figureAlign};
  }
  td.number,
  th.number {
    white-space: nowrap;
  }
  .of-part {
    padding-inline-start: ${space(4)};
  }
  th.of-part:first-child {
    padding-inline-start: ${space(5)};
  }
  .note {
    margin: ${space(2, 0, 0)};
    font-size: ${size('caption', 'body')};
    text-wrap: pretty;
  }

  .bars-plot {
    display: block;
    margin-block: ${space(2, 1)};
    overflow: visible;
    font-size: ${chartText}px;
  }
  .bars-plot .whole {
    fill: var(--_a);
  }
  .bars-plot .partial {
    fill: color-mix(in srgb, var(--_a) 35%, transparent);
    stroke: var(--_a);
    stroke-dasharray: 3 3;
  }
  .bars-plot text {
    fill: var(--_muted);
  }
  .bars-plot .strong {
    fill: var(--_ink);
    font-weight: ${weight.strong};
  }
  .bars-plot .inside {
    fill: var(--_surface);
    font-weight: ${weight.strong};
  }
  .bars-plot .base {
    stroke: var(--_edge);
  }
  .bars-plot .assumed {
    stroke: var(--_ink);
    stroke-dasharray: 4 4;
  }
  .months td,
  .months th:not(:first-child) {
    text-align: ${figureAlign};
  }

  .conventions,
  .problems,
  .changes {
    margin-block-start: ${space(8)};
    font-size: ${size('body')};
  }
  .conventions .head,
  .changes .head {
    align-items: baseline;
    margin-block-end: ${space(1)};
    font-size: inherit;
  }
  .conventions .head h3,
  .changes .head h3 {
    margin-inline: 0 auto;
  }
  .conventions .head p {
    flex: none;
    margin-inline-start: auto;
  }
  .of {
    display: inline-flex;
    flex-wrap: wrap;
    gap: ${space(1, 2)};
    align-items: baseline;
  }
  .of select {
    color: var(--_ink);
  }
  .because {
    overflow-wrap: anywhere;
  }
  .proof {
    display: block;
  }
  .problems ul {
    margin: ${space(1, 0, 0)};
    padding-inline-start: ${space(5)};
    color: var(--_muted);
  }

  .check {
    display: inline-flex;
    gap: ${space(2)};
    align-items: baseline;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: ${mark.check}px;
    block-size: ${mark.check}px;
    min-block-size: 0;
    margin: 0;
    translate: 0 2px;
    accent-color: var(--_ink);
  }
  tr:has(+ .notes) > *,
  tr.several > *,
  tr.edit:not(:last-child) > * {
    border-block-end: 0;
  }
  tr.several > *,
  tr:has(+ .notes) > * {
    padding-block-end: 0;
  }
  tr.edit > * {
    padding-block: ${space(1)};
  }
  tr.edit:last-child > * {
    padding-block-end: ${space(2)};
  }
  th.of-part:first-child:is(.edit *) {
    padding-inline-start: ${space(6)};
  }
  .notes td {
    padding-block: ${space(0, 2)};
    padding-inline-start: ${space(6)};
    font-size: ${size('caption', 'body')};
    text-wrap: pretty;
  }
  td.reason {
    text-align: end;
    text-wrap: pretty;
  }
  .bill {
    inline-size: 8em;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-block-end: ${line.edge};
    background: var(--_wash);
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bill::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .actions .effect {
    margin: 0;
  }
  .files {
    margin: ${space(3, 0, 0)};
    font-size: ${size('body')};
  }

  @container (inline-size < ${breakpoint.page}em) {
    .measured {
      column-gap: ${space(6)};
    }
    .measured .mean,
    .tokens thead th:last-child {
      display: none;
    }
    .tokens :is(th, td):not(:first-child) {
      padding-inline-start: ${space(2)};
    }
  }

  @container (inline-size < ${breakpoint.column}em) {
    .measured {
      grid-template-columns: minmax(0, 1fr);
    }
    th,
    td {
      padding-inline-start: ${space(2)};
    }
    .conventions tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: ${space(3)};
      padding-block: ${space(2)};
      border-block-end: ${line.hair};
    }
    .conventions tr > * {
      padding: 0;
      border: 0;
    }
    .conventions th.because {
      display: none;
    }
    .conventions td.because {
      grid-column: 1 / -1;
      font-size: ${size('caption', 'body')};
    }
    .changes tr {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      padding-block: ${space(2)};
      border-block-end: ${line.hair};
    }
    .changes tr > * {
      padding: 0;
      border: 0;
    }
    .changes tbody th {
      grid-column: 1 / -1;
    }
    .changes thead th:first-child,
    .changes .range {
      display: none;
    }
    .changes tr > .number {
      white-space: normal;
    }
    .changes tr > .number:nth-child(2) {
      text-align: start;
    }
    .changes :is(tr:has(+ .notes), tr.several, tr.edit:not(:last-child)) {
      padding-block-end: 0;
      border-block-end: 0;
    }
    .changes .edit {
      padding-block-start: ${space(1)};
    }
    .changes :is(.notes td, .reason) {
      grid-column: 1 / -1;
      text-align: start;
    }
    .changes.job tr {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr) repeat(2, minmax(0, 1fr));
      column-gap: ${space(2)};
    }
    .changes.alone tr {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .changes.alone tr > * {
      grid-column: auto;
    }
    .changes.alone tr > .number {
      grid-column: 2;
      text-align: end;
    }
  }

  @media (forced-colors: active) {
    .bars-plot .whole {
      fill: CanvasText;
    }
  }

  @media print {
    :host([embedded]) :is(.measured, .conventions, .problems, .changes),
    .files {
      display: none;
    }
  }
`;
