/** Styles of `<ft-share-bar>`: one line of text actions, the dates of the prices at its other end. */
import { css } from 'lit';
import { codeBox, containerStyles, spread } from '../common/styles/base.ts';
import { breakpoint, size } from '../common/styles/tokens.ts';

export const shareBarStyles = css`
  ${containerStyles}

  :host {
    font-size: ${size('caption')};
  }

  .bar {
    ${spread}
    gap: 4px 24px;
    color: var(--_muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 24px;
  }

  .formats {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.4em;
  }

  .dates {
    margin: 0;
  }

  .warn,
  .warn a {
    color: var(--_warn);
  }

  .dates a {
    text-underline-offset: 0.2em;
  }

  .action:hover {
    color: var(--_ink);
  }

  .outcome {
    margin: 4px 0 0;
    min-block-size: 1.45em;
    color: var(--_ink);
  }

  .outcome:empty {
    min-block-size: 0;
    margin: 0;
  }

  .refused {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    margin: 8px 0 0;
  }

  .refused p {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--_warn);
  }

  .refused .action {
    align-self: start;
  }

  .refused textarea {
    ${codeBox}
  }

  @container (inline-size < ${breakpoint.phone}px) {
    .actions {
      column-gap: 20px;
    }
  }

  @media print {
    .bar .actions,
    .outcome,
    .refused {
      display: none;
    }
  }
`;
