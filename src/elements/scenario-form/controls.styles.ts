/** Styles of the parts of the form: its small controls, and an approach with its prices. */
import { css } from 'lit';
import {
  breakpoint,
  height,
  mark,
  radius,
  size,
  space,
  underlineOffset,
  weight,
} from '../common/styles/tokens.ts';

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
    inset-inline-end: ${space(2.5)};
  }

  .pick {
    min-block-size: max(${height.field}px, var(--_target));
    padding-block: 0;
    padding-inline: ${space(2.5, 6)};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
    cursor: pointer;
  }

  .pick option,
  .pick optgroup {
    background: var(--_surface);
    color: var(--_ink);
  }

  .pick.quiet {
    padding-inline: ${space(0, 4)};
    font-size: ${size('caption', 'body')};
    border-block-end-color: transparent;
    background: none;
    color: var(--_muted);
  }

  .select:has(.quiet)::after {
    inset-inline-end: ${space(1)};
  }

  .pick-row {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 4)};
    align-items: center;
    justify-content: space-between;
    margin-block-end: ${space(2.5)};
  }

  .check {
    display: inline-flex;
    gap: ${space(2)};
    align-items: center;
    min-block-size: var(--_target);
  }

  .check input {
    inline-size: ${mark.check}px;
    block-size: ${mark.check}px;
    margin: ${space(1)};
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
    inline-size: ${mark.sign}px;
    block-size: ${mark.sign}px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }

  @media (pointer: coarse) {
    .action,
    .remarks summary,
    .source a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
  }
`;

/** An approach: its name and model are to the left of its prices, or above them if the form is narrow. */
export const approachStyles = css`
  .approach {
    padding-block: ${space(2.5, 3)};
  }

  .approach + .approach {
    border-block-start: 1px dashed var(--_hairline);
  }

  .identity {
    display: grid;
    grid-template-columns: ${mark.line}px minmax(0, 1fr);
    gap: ${space(1, 2)};
    align-items: center;
  }

  /* The line is at the height of the name, also if the role is on the next line. */
  .identity > .sample {
    align-self: start;
    block-size: var(--_target);
  }

  /* A long name takes the whole line. The role and the button that removes the approach are then on the next line. */
  .naming {
    display: flex;
    flex-wrap: wrap;
    column-gap: ${space(1)};
    align-items: baseline;
    min-inline-size: 0;
  }

  .naming .text {
    font-weight: ${weight.strong};
  }

  .role-line {
    display: flex;
    gap: ${space(1)};
    align-items: center;
    margin-inline-start: auto;
  }

  .role-line .role {
    flex: none;
    color: var(--_muted);
  }

  .role-line .term,
  .technique .term {
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    overflow-wrap: break-word;
  }

  .technique {
    display: inline-flex;
    gap: ${space(1)};
    align-items: center;
    min-inline-size: 0;
  }

  .identity > .explanation {
    grid-column: 2;
  }

  .picks {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1, 3)};
    align-items: center;
    min-inline-size: 0;
  }

  .prices {
    min-inline-size: 0;
    padding-inline-start: ${space(8)};
    margin-block-start: ${space(2)};
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(1.5)};
    align-items: start;
  }

  .source,
  .successor {
    margin-block: ${space(1.5, 0)};
    overflow-wrap: anywhere;
  }

  .source a {
    text-underline-offset: ${underlineOffset.usual}em;
  }

  .remarks {
    margin-block-start: ${space(1)};
    font-size: ${size('caption', 'body')};
    color: var(--_muted);
  }

  .remarks summary {
    display: inline-block;
    min-block-size: 0;
    text-decoration: underline dotted;
    text-underline-offset: ${underlineOffset.usual}em;
  }

  .remarks summary:hover {
    color: var(--_ink);
  }

  .remarks ul {
    display: grid;
    gap: ${space(2)};
    padding-block: ${space(0.5)};
    padding-inline: ${space(3, 0)};
    margin-block: ${space(1.5, 1)};
    border-inline-start: 2px solid var(--_edge);
    list-style: none;
    overflow-wrap: anywhere;
  }

  .remarks strong {
    color: var(--_ink);
  }

  .rate-set {
    margin-block: ${space(2.5, 1)};
  }

  .rate-set .chips {
    margin-block-start: ${space(1)};
  }

  @container (inline-size >= ${breakpoint.phone}em) {
    .approach {
      display: grid;
      grid-template-columns: minmax(0, 41%) minmax(0, 1fr);
      column-gap: ${space(3)};
      align-items: start;
    }

    .prices {
      padding: 0;
      margin: 0;
    }

    .naming {
      column-gap: ${space(2.5)};
    }

    .role-line {
      flex: 1 1 auto;
    }

    .role-line .remove {
      margin-inline-start: auto;
    }
  }
`;
