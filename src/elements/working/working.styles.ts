/** How `<ft-working>` looks: one line a figure; where there is little room, how it comes about stands under it. */
import { css } from 'lit';

export const workingStyles = css`
  h3 {
    margin: 24px 0 8px;
    font-size: 0.9375em;
    font-weight: 640;
  }

  section:first-child h3 {
    margin-block-start: 0;
  }

  dl {
    margin: 0;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  dl > div {
    display: grid;
    grid-template-columns: 9.5em minmax(9em, 1fr) auto;
    align-content: start;
    gap: 0 16px;
    padding-block: 5px;
    border-block-start: 1px solid var(--_hairline);
  }

  dt,
  dd {
    margin: 0;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  dd.how {
    color: var(--_muted);
  }

  dd.how b {
    color: var(--_ink);
    font-weight: 560;
  }

  sup {
    font-size: 0.8em;
    line-height: 1;
  }

  /* As wide as it needs to be, and broken only where the figure alone is wider than the line has room. */
  dd.value {
    text-align: end;
    overflow-wrap: anywhere;
  }

  /* Where there is little room, a source stands under its prices. */
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
    font-weight: 640;
  }

  .origin {
    color: var(--_muted);
  }

  dd.how .origin {
    display: block;
  }

  .stale,
  .stale a {
    color: var(--_warn);
  }

  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }

  .date {
    display: inline-block;
  }

  .note {
    margin: 12px 0 0;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  @container (inline-size >= 640px) {
    dl > div {
      grid-template-columns: 11.5em minmax(14em, 1fr) fit-content(18em);
    }
  }

  @container (inline-size >= 700px) {
    .priced dt {
      grid-row: auto;
    }

    .priced dd.value {
      grid-column: auto;
      text-align: end;
    }
  }

  @container (inline-size < 480px) {
    dl > div {
      grid-template-columns: minmax(8em, 1fr) auto;
    }

    dd.how {
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
