/** Styles of `<ft-scenario-bar>`: a menu at one end of a line, undo and redo at the other. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { size, weight } from '../common/styles/tokens.ts';

export const scenarioBarStyles = css`
  :host {
    font-size: ${size('caption')};
  }

  .bar {
    ${spread}
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
    color: var(--_ink);
    font-weight: ${weight.medium};
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
