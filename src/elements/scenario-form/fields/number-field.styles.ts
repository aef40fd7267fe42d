/** How a number or date field looks in its six states as a row of the form. */
import { css } from 'lit';

export const fieldStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  input,
  button {
    font: inherit;
    color: inherit;
  }

  .action {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .action:focus-visible,
  .range input:focus-visible {
    outline: 2px solid var(--_b);
    outline-offset: 2px;
    border-radius: 2px;
  }

  /* Label, box, label and box of a tail, range slot. */
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto auto 7.2em;
    align-items: center;
  }

  label,
  .label {
    display: flex;
    padding-inline-end: 0.6em;
    gap: 0.75em;
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .box {
    grid-area: var(--_line, 1) / 2;
    display: inline-flex;
    align-items: baseline;
    gap: 0.4em;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: 0.65em;
    border-block-end: 1px solid var(--_edge);
    border-radius: 2px 2px 0 0;
    background: var(--_wash);
  }

  .box:focus-within {
    outline: 2px solid var(--_b);
    outline-offset: 2px;
    border-radius: 2px;
  }

  .derived .box {
    border-block-end-style: dotted;
    background: none;
  }

  .refused .box,
  .missing .box {
    border-block-end: 2px solid var(--_warn);
    margin-block-end: -1px;
  }

  input {
    field-sizing: content;
    min-inline-size: 1.6em;
    max-inline-size: 11em;
    min-block-size: 25px;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .date input {
    min-inline-size: 5.6em;
    text-align: start;
  }

  .unit {
    flex: none;
    max-inline-size: 9em;
    color: var(--_muted);
  }

  .range {
    grid-area: var(--_line, 1) / 5;
    min-inline-size: 0;
    padding-inline-start: 0.6em;
    color: var(--_muted);
  }

  .range input,
  .range .action {
    min-inline-size: 3em;
    max-inline-size: 100%;
    border-block-end: 1px dotted var(--_edge);
    color: var(--_muted);
    text-align: start;
    text-decoration: none;
  }

  .range .action {
    min-block-size: 25px;
  }

  .refused-range .range input {
    border-block-end: 2px solid var(--_warn);
  }

  /* The offer of a range shows when the person is at this field; the slot is always there. */
  .range .offer:not(:focus) {
    opacity: 0;
  }

  .row:hover .range .offer,
  .row:focus-within .range .offer {
    opacity: 1;
  }

  @media (hover: none) {
    .range .offer:not(:focus) {
      opacity: 1;
    }
  }

  .note {
    grid-column: 1 / -1;
    margin: 2px 0 6px;
    color: var(--_muted);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  .refusal {
    color: var(--_warn);
  }

  /* On the narrowest phones the range goes below, before a label or a number would break. */
  @container (max-width: 299.98px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto auto auto;
    }
    .range {
      grid-area: auto / 1 / auto / -1;
      justify-self: end;
      padding: 0;
    }
    /* A line of its own for an offer only where the person is. */
    .row:not(:focus-within) .range:has(.offer) {
      display: none;
    }
  }

  @media (pointer: coarse) {
    input,
    .range .action {
      min-block-size: 44px;
    }
  }
`;

// How a number field looks where it is no row of its own: a price chip, and the tail of another field's row.

export const layoutStyles = css`
  /* A tail: the same field in the row of another, its label and box joined to that one's box. */
  :host([layout='tail']),
  .tail,
  .tail .row {
    display: contents;
  }

  .tail label {
    grid-area: var(--_line, 1) / 3;
    min-block-size: 26px;
    padding: 0;
    border-block-end: 1px solid var(--_edge);
    background: var(--_wash);
    color: var(--_muted);
  }

  .tail .box {
    grid-area: var(--_line, 1) / 4;
    gap: 0.15em;
    padding-inline-start: 0.3em;
  }

  .tail .box:focus-within {
    outline-offset: 0;
  }

  .tail .box input {
    min-inline-size: 1.2em;
  }

  /* The number and its tail read as one: "24 h at $90". */
  .with-tail .box {
    padding-inline-end: 0.3em;
    border-end-end-radius: 0;
  }

  .tail .range {
    grid-area: auto / 5;
  }

  /* A price chip: the same field, set inline. What it refuses stands below all chips, and moves none of them. */
  :host([layout='chip']),
  .chip {
    display: contents;
  }

  .chip .row {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: 0.3em;
    inline-size: var(--_chip-size, auto);
    max-inline-size: 100%;
    padding-inline: 0.75em;
    border-radius: 4px;
    background: var(--_wash);
    color: var(--_muted);
  }

  .chip .row:focus-within {
    outline: 2px solid var(--_b);
    outline-offset: 1px;
  }

  .chip .row:hover {
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
  }

  .chip .box {
    padding: 0;
    border: 0;
    background: none;
    outline: 0;
    margin: 0;
  }

  .chip input {
    min-block-size: 24px;
    min-inline-size: 1.2em;
    color: var(--_ink);
    font-weight: 620;
  }

  .chip input::placeholder {
    font-weight: 400;
  }

  .chip.refused .row,
  .chip.missing .row {
    box-shadow: inset 0 -2px 0 var(--_warn);
  }

  .chip .range {
    margin-inline-start: 0.2em;
    font-size: 0.95em;
  }

  .chip .range input {
    color: inherit;
    font-weight: inherit;
  }

  .chip .range .action {
    min-inline-size: 24px;
    min-block-size: 24px;
  }

  .chip .range,
  .chip label {
    padding: 0;
  }

  .chip .note {
    order: 1;
    flex-basis: 100%;
    margin-block: 0;
  }

  /* A label that leaves its box and tail no room stands above them. */
  .longest .row {
    --_line: 2;
  }

  .longest .label {
    grid-column: 1 / -1;
  }

  @container (480px <= inline-size < 800px) {
    .long .row {
      --_line: 2;
    }

    .long .label {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 299.98px) {
    .tail .range {
      grid-area: auto / 1 / auto / -1;
    }
  }

  @media (pointer: coarse) {
    .tail label {
      min-block-size: 45px;
    }

    .chip input,
    .chip .range .action {
      min-block-size: 44px;
    }
  }
`;
