/** Styles of the disclosure under a chart. */
import { css } from 'lit';
import { disclosureStyles } from './disclosure.ts';
import { breakpoint, size, space } from './tokens.ts';

/** Space at the end of the line of figures for the summary. */
const summaryRoom = css`12em`;

/** The disclosure under a chart that contains its figures as a table. */
export const detailStyles = css`
  ${disclosureStyles}

  details {
    position: relative;
    margin-block-start: ${space(2)};
    font-size: ${size('body')};
  }

  details table {
    font-size: inherit;
  }

  summary {
    display: inline-flex;
    gap: ${space(1)};
  }

  summary:hover {
    color: var(--_ink);
  }

  /* The summary of the disclosure is at the end of the line of figures if it fits there, else on its own line. */
  @container (inline-size >= ${breakpoint.column}em) {
    .reading:not(:has(.figures > :nth-child(3))) {
      padding-inline-end: ${summaryRoom};
    }

    .reading:not(:has(.figures > :nth-child(3))) + details > summary {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: calc(${space(-2)} - 0.75em);
      translate: 0 -50%;
    }
  }

  @container (inline-size >= ${breakpoint.page}em) {
    .reading:not(:has(.many)) {
      padding-inline-end: ${summaryRoom};
    }

    .reading:not(:has(.many)) + details > summary {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: calc(${space(-2)} - 0.75em);
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
