/** Styles of `<ft-scenario-bar>`: a menu at one end of a line, and Undo, Redo and Reset at the other. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { measure, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of `<ft-scenario-bar>`. */
export const scenarioBarStyles = css`
  :host {
    font-size: ${size('caption')};
  }

  .bar {
    ${spread}
    gap: ${space(1, 6)};
    color: var(--_muted);
  }

  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${space(0.5, 2)};
    min-inline-size: 0;
  }

  select {
    color: var(--_ink);
    font-weight: ${weight.medium};
  }

  /* The buttons Undo, Redo and Reset. */
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 5)};
  }

  .action[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
    text-decoration: none;
    opacity: 0.65;
  }

  .note {
    max-inline-size: ${measure.paragraph}rem;
    margin: ${space(1, 0, 0)};
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
