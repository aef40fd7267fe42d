/** The disclosure under a chart that holds its figures. */
import { css } from 'lit';
import { chevronStyles } from '../marks.ts';

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

  ${chevronStyles}

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
