/** Styles of `<ft-cost-chart>` beyond those that all views share. */
import { css } from 'lit';

export const costChartStyles = css`
  .choices {
    display: flex;
    gap: 2px;
    align-items: baseline;
  }

  .choices button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 7px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .choices button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_ink) 8%, transparent);
    color: var(--_ink);
    font-weight: 620;
  }

  details {
    margin-block-start: 8px;
    font-size: 0.875em;
  }

  details table {
    font-size: 1em;
  }

  summary {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_muted);
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }

  @media (pointer: coarse) {
    .choices button {
      min-inline-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .choices button[aria-pressed='true'] {
      outline: 1px solid ButtonText;
    }
  }

  @media print {
    .choices,
    details:not([open]) {
      display: none;
    }
  }
`;
