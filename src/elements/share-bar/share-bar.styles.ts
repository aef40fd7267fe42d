/** Styles of `<ft-share-bar>`: one line of text actions, the dates of the prices at its other end. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { codeBox } from '../common/styles/code-box.ts';
import { containerStyles } from '../common/styles/container.ts';
import { breakpoint, size, space, underlineOffset } from '../common/styles/tokens.ts';

/** The styles of `<ft-share-bar>`. */
export const shareBarStyles = css`
  ${containerStyles}

  :host {
    font-size: ${size('caption')};
  }

  .bar {
    ${spread}
    gap: ${space(1, 6)};
    color: var(--_muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: ${space(1, 6)};
  }

  .formats {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: ${space(1.5)};
  }

  .dates {
    margin: 0;
  }

  .warn,
  .warn a {
    color: var(--_warn);
  }

  .dates a {
    text-underline-offset: ${underlineOffset.near}em;
  }

  .action:hover {
    color: var(--_ink);
  }

  .outcome {
    margin: ${space(1, 0, 0)};
    min-block-size: 1lh;
    color: var(--_ink);
  }

  .outcome:empty {
    min-block-size: 0;
    margin: 0;
  }

  .refused {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: ${space(1, 4)};
    margin: ${space(2, 0, 0)};
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

  @container (inline-size < ${breakpoint.phone}em) {
    .actions {
      column-gap: ${space(5)};
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
