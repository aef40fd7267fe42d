/** Styles of the parts of the form: its small controls, and an approach with its prices. */
import { css } from 'lit';
import { breakpoint, height, radius, size, weight } from '../common/styles/tokens.ts';

/** Names to type over in place, menus, checkboxes, and the cross that removes an entry. */
export const controlStyles = css`
  .text {
    field-sizing: content;
    inline-size: auto;
    min-inline-size: 3em;
    max-inline-size: 100%;
    min-block-size: var(--_target);
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
    min-block-size: max(${height.field}px, var(--_target));
    padding: 0 24px 0 10px;
    border-radius: ${radius.field}px ${radius.field}px 0 0;
    background: var(--_wash);
    cursor: pointer;
  }

  .pick option,
  .pick optgroup {
    background: var(--_surface);
    color: var(--_ink);
  }

  .pick.quiet {
    padding-inline: 0 16px;
    font-size: ${size('caption', 'body')};
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
    min-block-size: var(--_target);
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
    inline-size: var(--_target);
    block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .remove:hover {
    color: var(--_ink);
  }

  .remove svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }

  @media (pointer: coarse) {
    .action,
    .source a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
  }
`;

/** An approach: its name and model are to the left of its prices in an article, and above them in a rail. */
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
    font-weight: ${weight.strong};
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

  @container (inline-size >= ${breakpoint.phone}px) {
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
