/** How `<ft-scenario-bar>` looks: a quiet line, a menu on one side and what can be taken back on the other. */
import { css } from 'lit';

export const scenarioBarStyles = css`
  :host {
    font-size: 0.8125em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 24px;
    color: var(--_muted);
  }

  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    min-inline-size: 0;
  }

  select {
    appearance: none;
    field-sizing: content;
    min-block-size: 24px;
    max-inline-size: 100%;
    padding: 2px 18px 2px 4px;
    border: 0;
    border-block-end: 1px solid var(--_edge);
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 560;
    text-overflow: ellipsis;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }

  .action[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
    opacity: 0.65;
  }

  .note {
    margin: 4px 0 0;
    color: var(--_muted);
  }

  .note.warn {
    color: var(--_warn);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
