/** Styles of disclosures: the summary that opens one, and its chevron. */
import { css } from 'lit';
import { mark, space } from './tokens.ts';

/** A `<summary>` with the chevron of `marks.ts`, which turns when the disclosure opens. */
export const disclosureStyles = css`
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

  .chevron {
    flex: none;
    inline-size: ${mark.sign}px;
    block-size: ${mark.sign}px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [open] > summary .chevron {
    rotate: 90deg;
  }
`;
