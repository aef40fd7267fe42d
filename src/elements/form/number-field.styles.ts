/** How a number or date field looks in its six states, as a row of the form and as a price chip. */
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

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 6.6em;
    column-gap: 0.6em;
    align-items: center;
  }

  label,
  .label {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .box {
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

  .refused .box {
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
    min-inline-size: 0;
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

  /* On the narrowest phones the range goes below, before a label or a number would break. */
  @container (max-width: 299.98px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .row .range {
      grid-column: 1 / -1;
      justify-self: end;
    }
  }

  .note {
    margin: 2px 0 6px;
    color: var(--_muted);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  .refusal {
    color: var(--_warn);
  }

  /* A price chip: the same field, set inline. */
  .chip {
    display: inline-block;
    inline-size: var(--_chip-size, auto);
    max-inline-size: 100%;
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
    font-size: 0.95em;
  }

  .chip .range .action {
    min-inline-size: 24px;
    min-block-size: 24px;
  }

  .chip .note {
    margin-block: 2px;
  }

  @media (pointer: coarse) {
    input,
    .chip input,
    .range .action,
    .chip .range .action {
      min-block-size: 44px;
    }
  }
`;
