/** How the form's own small controls look: names typed over in place, selects, checkboxes, the removing cross. */
import { css } from 'lit';

export const controlStyles = css`
  /* Text that can be typed over */

  .text {
    field-sizing: content;
    inline-size: auto;
    min-inline-size: 3em;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-block-end: 1px solid transparent;
    background: none;
    text-overflow: ellipsis;
  }

  .text:hover,
  .text:focus {
    border-block-end-color: var(--_edge);
  }

  .select::after {
    inset-inline-end: 10px;
  }

  .pick {
    appearance: none;
    field-sizing: content;
    max-inline-size: 100%;
    min-block-size: 26px;
    padding: 0 26px 0 10px;
    border: 0;
    border-block-end: 1px solid var(--_edge);
    border-radius: 2px 2px 0 0;
    background: var(--_wash);
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .pick option,
  .pick optgroup {
    background: var(--_surface);
    color: var(--_ink);
  }

  .pick.quiet {
    padding-inline: 0 16px;
    font-size: 0.9286em;
    border-block-end-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .select:has(.quiet)::after {
    inset-inline-end: 4px;
  }

  .pick-row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 10px;
  }

  .check {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 24px;
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    accent-color: var(--_b);
  }

  .remove {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .remove:hover {
    color: var(--_ink);
  }

  .remove svg,
  .chevron {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }

  @media (pointer: coarse) {
    .pick,
    .text,
    .check {
      min-block-size: 44px;
    }

    .remove {
      inline-size: 44px;
      block-size: 44px;
    }

    .action,
    .source a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
`;

// How an approach stands in the form: its name and model beside its prices in an article, above them in a rail.

export const approachStyles = css`
  .approach {
    padding-block: 10px 12px;
  }

  .approach + .approach {
    border-block-start: 1px dashed var(--_hairline);
  }

  .identity {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
  }

  .naming {
    display: flex;
    gap: 4px;
    align-items: baseline;
    min-inline-size: 0;
  }

  .naming .text {
    font-weight: 640;
  }

  .naming .role {
    flex: none;
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .naming .remove {
    align-self: center;
  }

  .picks {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-inline-size: 0;
  }

  .prices {
    min-inline-size: 0;
    padding-inline-start: 32px;
    margin-block-start: 8px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: start;
  }

  .source {
    margin-block: 6px 0;
    overflow-wrap: anywhere;
  }

  .source a {
    color: inherit;
    text-underline-offset: 0.25em;
  }

  .rate-set {
    margin-block: 10px 4px;
  }

  .rate-set .chips {
    margin-block-start: 4px;
  }

  @container (inline-size >= 480px) {
    .approach {
      display: grid;
      grid-template-columns: minmax(0, 41%) minmax(0, 1fr);
      column-gap: 12px;
      align-items: start;
    }

    .prices {
      padding: 0;
      margin: 0;
    }

    .naming {
      gap: 10px;
    }

    .naming .role {
      margin: 0;
    }

    .naming .remove {
      margin-inline-start: auto;
    }
  }
`;
