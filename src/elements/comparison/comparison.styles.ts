/** Styles of `<ft-comparison>`: a box for a link, two verdicts side by side, and the tables of key figures and of differences. */
import { css } from 'lit';
import { focusRing, spread } from '../common/styles/base.ts';
import { codeBox } from '../common/styles/code-box.ts';
import { containerStyles } from '../common/styles/container.ts';
import { family } from '../common/styles/family.ts';
import {
  breakpoint,
  line,
  lineHeight,
  size,
  space,
  underlineOffset,
  underlineThickness,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-comparison>`. */
export const comparisonStyles = css`
  ${containerStyles}

  :host {
    font-size: ${size('body')};
  }

  h3 {
    margin: 0;
    font-size: ${size('title', 'body')};
    font-weight: ${weight.strong};
  }

  .entry {
    display: grid;
    gap: ${space(1)};
  }

  .hint,
  .file,
  .count {
    margin: 0;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }

  textarea {
    inline-size: 100%;
    min-block-size: 2.4lh;
    ${codeBox}
    font-size: ${size('caption', 'body')};
  }

  .entry [aria-invalid='true'] {
    border-color: var(--_warn);
  }

  .row {
    ${spread}
    gap: ${space(1, 6)};
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
    padding-block: ${space(1)};
    color: var(--ft-link, inherit);
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness.thin}px;
    text-underline-offset: ${underlineOffset.usual}em;
    cursor: pointer;
  }

  .file:focus-within span {
    ${focusRing}
  }

  .problems {
    margin: ${space(1, 0, 0)};
    padding: 0;
    list-style: none;
    color: var(--_warn);
    overflow-wrap: anywhere;
  }

  .problems code {
    font-family: ${family.mono};
    font-size: ${size('caption', 'body')};
  }

  .sides {
    display: grid;
    gap: ${space(4, 9)};
    margin: ${space(6, 0, 0)};
  }

  .side {
    min-inline-size: 0;
    padding-block-start: ${space(2.5)};
    border-block-start: ${line.hair};
  }

  .side p {
    margin: ${space(1, 0, 0)};
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .side .sentence {
    font-size: ${size('heading', 'body')};
    line-height: ${lineHeight.sentence};
  }

  .side .sentence strong {
    font-weight: ${weight.strong};
  }

  .side-name {
    font-weight: ${weight.strong};
  }

  table {
    margin: ${space(6, 0, 0)};
    table-layout: fixed;
  }

  caption {
    padding-block-end: ${space(1.5)};
  }

  caption .count {
    font-weight: ${weight.normal};
  }

  th,
  td {
    padding-block: ${space(1.5)};
    padding-inline: ${space(0, 3)};
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tbody th {
    color: var(--_muted);
  }

  tbody td small {
    display: block;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }

  .foot {
    margin: ${space(4, 0, 0)};
  }

  @container (inline-size < ${breakpoint.phone}em) {
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
      border-block-end: ${line.hair};
      padding-block: ${space(1.5)};
    }

    th,
    td {
      padding-block: 0;
      padding-inline: ${space(0, 2)};
      border: 0;
    }

    tbody th {
      grid-column: 1 / -1;
    }

    td::before {
      content: attr(data-side);
      display: block;
      color: var(--_muted);
      font-size: ${size('small', 'body')};
    }
  }

  @container (inline-size >= ${breakpoint.column}em) {
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      row-gap: 0;
    }

    /* Both sentences start at the same height, even if the texts above them differ in length. */
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
