/** How `<ft-verdict>` looks: sentence first, then one reason line, then the key figures. */
import { css } from 'lit';

export const verdictStyles = css`
  :host {
    container: ft-verdict / inline-size;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin: 0;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .who .name {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 560;
  }
  .who .against {
    font-weight: 400;
  }
  .who select {
    appearance: none;
    field-sizing: content;
    margin: -4px 0;
    padding: 2px 18px 2px 4px;
    min-block-size: 24px;
    max-inline-size: 22em;
    border: 0;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_surface);
    color: inherit;
    font-weight: 560;
    text-overflow: ellipsis;
  }

  .sentence {
    margin: 10px 0 0;
    max-inline-size: 50em;
    font-size: 1.375em;
    font-weight: 400;
    letter-spacing: -0.012em;
    line-height: 1.24;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .sentence strong {
    font-weight: 670;
  }
  .reason {
    margin: 10px 0 0;
    color: var(--_muted);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .reason strong,
  .change strong {
    color: var(--_ink);
    font-weight: 620;
  }
  .note {
    margin: 8px 0 0;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .problems {
    margin: 10px 0 0;
    padding-inline-start: 1.2em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: 16px;
    /* Rows end on the room to the next one, the last too. */
    margin: 24px 0 -16px;
  }
  .figures > div {
    display: grid;
    /* Labels, figures and notes of a row stand on one line each, however they wrap. */
    grid-template-rows: subgrid;
    grid-row: span 3;
  }
  .figures dt {
    align-self: end;
  }
  .figures .under {
    padding-block-end: 16px;
  }
  .figures dt,
  .figures .under {
    color: var(--_muted);
    font-size: 0.78em;
  }
  .figures dd {
    margin: 0;
  }
  .figures .value {
    display: flex;
    white-space: nowrap;
    align-items: center;
    column-gap: 8px;
    font-size: 1.375em;
    font-weight: 640;
    letter-spacing: -0.012em;
    line-height: 1.35;
  }
  .spark {
    flex: 0 1 72px;
    min-inline-size: 36px;
    block-size: 20px;
    fill: var(--_b);
    stroke: none;
  }
  .spark .base,
  .spark .year {
    stroke: var(--_b);
    stroke-width: 1;
  }
  .spark .year {
    stroke: var(--_muted);
  }

  .changes {
    margin: 24px 0 0;
    padding: 0;
  }
  .changes h3 {
    margin: 0;
    font-size: 0.9375em;
    font-weight: 640;
  }
  .changes > p {
    margin: 2px 0 8px;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .changes ul {
    display: grid;
    column-gap: 36px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 16px;
    align-items: start;
    padding: 8px 0;
    border-block-start: 1px solid var(--_hairline);
    font-size: 0.875em;
  }
  .change .now {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .change button {
    grid-row: 1 / span 2;
    grid-column: 2;
  }

  @container ft-verdict (min-width: 480px) and (max-width: 959.98px) {
    .figures .end {
      display: none;
    }
  }

  @container ft-verdict (min-width: 480px) {
    .sentence {
      font-size: 1.625em;
      margin-block-start: 8px;
    }
    .figures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      column-gap: 12px;
    }
  }

  @container ft-verdict (min-width: 660px) {
    .figures {
      /* No narrower than its figure, which does not wrap. */
      grid-template-columns: repeat(5, minmax(min-content, 1fr));
    }
  }

  @container ft-verdict (min-width: 960px) {
    .sentence {
      font-size: 1.75em;
    }
    .figures {
      grid-template-columns: repeat(4, minmax(0, 1fr)) 388px;
    }
    .figures > div:nth-child(5) {
      padding-inline-start: 0;
    }
    .changes ul {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media (pointer: coarse) {
    .who select {
      min-block-size: 44px;
      margin-block: -8px;
    }
  }

  @media print {
    .figures,
    .change {
      break-inside: avoid;
    }
    .who select {
      padding: 0;
      border: 0;
    }
  }
`;
