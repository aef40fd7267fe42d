/** Styles of disclosures: the summary that opens one, its chevron, and the table under a chart. */
import { css } from 'lit';
import { breakpoint, size } from './tokens.ts';

/** A `<summary>` with the chevron of `marks.ts`, which turns when it opens. */
export const disclosureStyles = css`
  summary {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    min-block-size: var(--_target);
    color: var(--_muted);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .chevron {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [open] > summary .chevron {
    rotate: 90deg;
  }
`;

/** The disclosure under a chart that holds its figures as a table. */
export const detailStyles = css`
  ${disclosureStyles}

  details {
    position: relative;
    margin-block-start: 8px;
    font-size: ${size('body')};
  }

  details table {
    font-size: inherit;
  }

  summary {
    display: inline-flex;
    gap: 4px;
  }

  summary:hover {
    color: var(--_ink);
  }

  /* At the end of the line of figures where both fit on one line, else on a line of its own. */
  @container (inline-size >= ${breakpoint.column}px) {
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

  @container (inline-size >= ${breakpoint.page}px) {
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
