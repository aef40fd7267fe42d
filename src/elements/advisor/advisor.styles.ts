/** Styles of `<ft-advisor>`: one column, in which the reasons are side by side if there is room. */
import { css } from 'lit';
import { partStyles } from '../common/styles/part.ts';
import { figureAlign } from '../common/styles/table.ts';
import { breakpoint, line, radius, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-advisor>`. */
export const advisorStyles = css`
  ${partStyles}
  .part {
    font-size: ${size('body')};
  }
  .sentence {
    font-size: ${size('figure', 'body')};
  }
  .example,
  .turn {
    margin: ${space(2, 0, 0)};
    text-wrap: pretty;
  }
  h3 {
    margin: 0;
    font-size: ${size('title', 'body')};
    font-weight: ${weight.strong};
  }
  .sides {
    display: grid;
    gap: ${space(6, 11)};
    margin-block-start: ${space(8)};
  }
  .reasons {
    margin: ${space(2, 0, 0)};
    padding: 0;
    list-style: none;
  }
  .reasons li {
    padding-block: ${space(2.5)};
    border-block-start: ${line.hair};
    overflow-wrap: anywhere;
  }
  .reasons.rows li {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 5)};
    justify-content: space-between;
    align-items: baseline;
  }
  .reasons.rows li > span:first-child {
    flex: 1 1 18em;
    min-inline-size: 0;
  }
  .source {
    display: block;
    font-size: ${size('caption', 'body')};
  }
  .more {
    margin-block-start: ${space(1)};
  }
  .block {
    margin-block-start: ${space(9)};
  }
  .block-head {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 5)};
    justify-content: space-between;
    align-items: baseline;
  }
  .block-head p {
    margin: 0;
    font-size: ${size('caption', 'body')};
    overflow-wrap: anywhere;
  }
  .block table,
  .why table {
    margin-block-start: ${space(1)};
  }
  th,
  td {
    padding-block: ${space(2)};
    padding-inline: ${space(4, 0)};
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
    overflow-wrap: anywhere;
  }
  /* This table can scroll sideways, so its first column stays as wide as its longest word. */
  [part='trade-offs'] th:first-child {
    overflow-wrap: break-word;
  }
  .number {
    text-align: ${figureAlign};
  }
  [part='techniques'] td.number {
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }

  .questions {
    margin: ${space(2, 0, 0)};
    padding: 0;
    list-style: none;
    counter-reset: question;
  }
  .questions li {
    display: grid;
    grid-template-columns: ${space(6)} minmax(0, 1fr) 10.5em 11em;
    gap: ${space(0, 3)};
    align-items: baseline;
    padding-block: ${space(1.5)};
    border-block-start: ${line.hair};
    counter-increment: question;
  }
  .questions li::before {
    content: counter(question);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .answer {
    display: flex;
    gap: ${space(2)};
    align-items: baseline;
  }
  .answer input {
    inline-size: 6.5em;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: ${space(0, 2)};
    border: 0;
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
    font-variant-numeric: tabular-nums;
    font-weight: ${weight.strong};
    text-align: end;
  }
  .answer input::placeholder {
    color: var(--_muted);
    font-weight: ${weight.normal};
    font-size: ${size('caption', 'body')};
    opacity: 1;
  }
  .answer input[aria-invalid='true'] {
    border-block-end-color: var(--_warn);
  }
  .unit {
    white-space: nowrap;
  }
  .from {
    font-size: ${size('caption', 'body')};
    text-align: end;
  }
  .warn {
    color: var(--_warn);
  }

  .why {
    margin-block-start: ${space(9)};
  }
  .why p {
    margin: ${space(1, 0, 0)};
  }
  .why tr:not(.holds) > * {
    color: var(--_muted);
  }
  .why .holds > th {
    font-weight: ${weight.strong};
  }
  .actions {
    margin: ${space(6, 0, 0)};
  }

  @container (inline-size >= ${breakpoint.column}em) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (inline-size < ${breakpoint.column}em) {
    .adds {
      display: none;
    }
    th:first-child {
      overflow-wrap: break-word;
    }
    .questions li {
      grid-template-columns: ${space(6)} minmax(0, 1fr);
      row-gap: ${space(1)};
    }
    .answer,
    .from {
      grid-column: 2;
      text-align: start;
    }
  }
  /* The names of techniques keep their words whole. If the figures then have no room on one line, the figures wrap. */
  @container (inline-size < ${breakpoint.phone}em) {
    [part='techniques'] th:first-child {
      inline-size: 0;
    }
    /* Chinese text may wrap after every character, so a column without a width would have one character a line. */
    [part='techniques'] th:first-child:lang(zh) {
      inline-size: 6em;
    }
    [part='techniques'] td.number {
      white-space: normal;
    }
  }
  @media print {
    .questions,
    .why {
      display: none;
    }
  }
`;
