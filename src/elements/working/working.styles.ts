/** Styles of `<ft-working>`: a line for each figure, with its calculation below it on a phone. */
import { css } from 'lit';
import { figureAlign } from '../common/styles/table.ts';
import {
  breakpoint,
  line,
  lineHeight,
  size,
  space,
  underlineOffset,
  weight,
} from '../common/styles/tokens.ts';

/** The styles of `<ft-working>`. */
export const workingStyles = css`
  h3 {
    margin: ${space(6, 0, 2)};
    font-size: ${size('title')};
    font-weight: ${weight.strong};
    overflow-wrap: anywhere;
  }

  section:first-child h3 {
    margin-block-start: 0;
  }

  dl {
    margin: 0;
    font-size: ${size('body')};
    font-variant-numeric: tabular-nums;
  }

  dl > div {
    display: grid;
    grid-template-columns: 9.5em minmax(9em, 1fr) auto;
    align-content: start;
    gap: ${space(0, 4)};
    padding-block: ${space(1.5)};
    border-block-start: ${line.hair};
  }

  dt,
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  dd.formula {
    color: var(--_muted);
  }

  /* Each figure keeps its own direction, and the terms of the formula follow the direction of the language. */
  dd.formula b,
  sup {
    unicode-bidi: isolate;
  }

  dd.formula b {
    color: var(--_ink);
    font-weight: ${weight.medium};
  }

  sup {
    font-size: ${size('mini', 'body')};
    line-height: ${lineHeight.sign};
  }

  /* The column is as wide as the figure. A figure is broken only if it is wider than the line. */
  dd.value {
    text-align: ${figureAlign};
    overflow-wrap: anywhere;
  }

  /* In a narrow element, a source is below its prices. */
  .priced dt {
    grid-row: span 2;
  }

  .priced dd.value {
    grid-column: 2 / -1;
    text-align: start;
    overflow-wrap: break-word;
  }

  .total dt,
  .total dd.value {
    font-weight: ${weight.strong};
  }

  .explained {
    grid-column: 1 / -1;
  }

  .origin {
    color: var(--_muted);
  }

  dd.formula .origin {
    display: block;
  }

  .stale,
  .stale a {
    color: var(--_warn);
  }

  a {
    text-underline-offset: ${underlineOffset.near}em;
  }

  .date {
    display: inline-block;
  }

  .note {
    margin: ${space(3, 0, 0)};
    font-size: ${size('caption')};
    color: var(--_muted);
  }

  @container (inline-size >= ${breakpoint.column}em) {
    dl > div {
      grid-template-columns: 11.5em minmax(14em, 1fr) fit-content(18em);
    }
  }

  @container (inline-size >= ${breakpoint.article}em) {
    .priced dt {
      grid-row: auto;
    }

    .priced dd.value {
      grid-column: auto;
      text-align: ${figureAlign};
    }
  }

  @container (inline-size < ${breakpoint.phone}em) {
    dl > div {
      grid-template-columns: minmax(8em, 1fr) auto;
    }

    dd.formula {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .priced dt {
      grid-row: auto;
      grid-column: 1 / -1;
    }

    .priced dd.value {
      grid-row: 3;
      grid-column: 1 / -1;
    }
  }

  @media print {
    .pointer {
      display: none;
    }

    section,
    dl > div {
      break-inside: avoid;
    }

    h3 {
      break-after: avoid;
    }
  }
`;
