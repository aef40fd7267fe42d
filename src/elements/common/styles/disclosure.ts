/** Styles of disclosures: the summary that opens one, and its chevron. */
import { css } from 'lit';
import { chevronStyles } from './chevron.ts';
import { space } from './tokens.ts';

/** A `<summary>` with a chevron, which turns when the disclosure opens. */
export const disclosureStyles = css`
  ${chevronStyles}

  summary {
    display: flex;
    align-items: center;
    gap: ${space(1, 3)};
    min-block-size: var(--_target);
    color: var(--_muted);
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  details:not([open]) > summary .chevron {
    rotate: calc(-90deg * var(--_forward));
  }
`;
