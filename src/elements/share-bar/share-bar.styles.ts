/** How `<ft-share-bar>` looks: one quiet line of text actions, what the host says on the other side. */
import { css } from 'lit';

export const shareBarStyles = css`
  :host {
    /* Of a width of its own where the parent has none, as in a dialog or a flex row. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 22rem;
    min-inline-size: 0;
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

  .said {
    margin: 4px 0 0;
    min-block-size: 1.45em;
    color: var(--_ink);
  }

  .said:empty {
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
    padding: 6px 8px;
    border: 1px solid var(--_edge);
    border-radius: 2px;
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--_mono);
    font-size: 1em;
    line-height: 1.5;
    resize: vertical;
    overflow-wrap: anywhere;
  }

  @container (max-width: 479px) {
    .actions {
      column-gap: 20px;
    }
  }

  @media print {
    .bar .actions,
    .said,
    .refused {
      display: none;
    }
  }
`;
