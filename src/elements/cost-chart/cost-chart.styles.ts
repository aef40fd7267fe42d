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
    .choices {
      display: none;
    }
  }
`;
