/** Styles of number and date fields: a row of the form, a price chip, and the tail of another field's row. */
import { css } from 'lit';
import { focusRing, plainControlStyles } from '../../common/styles/base.ts';
import { termStyles } from '../../common/styles/explanation.ts';
import { breakpoint, height, line, radius, size, space, weight } from '../../common/styles/tokens.ts';

/** A field as a row, in its states: at rest, focused, derived, of an example, overridden, refused, missing. */
export const fieldStyles = css`
  ${plainControlStyles}
  ${termStyles}

  :host {
    display: block;
    min-inline-size: 0;
  }

  .action:focus-visible,
  .range input:focus-visible {
    ${focusRing}
  }

  /* Label, box and range. The range is below if it would break a word of the label. */
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .row > :is(label, .label) {
    flex: 1 1 min-content;
  }
  .row > :is(label, .label) > * {
    min-inline-size: 0;
    overflow-wrap: inherit;
  }

  /* Columns: label, box, label of a tail, box of a tail, range. The last column is wider than in other rows only if the range does not fit. */
  .with-tail .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto auto minmax(7.2em, max-content);
  }

  label,
  .label {
    display: flex;
    padding-inline-end: ${space(2)};
    gap: ${space(2.5)};
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }

  .box {
    grid-area: var(--_line, 1) / 2;
    display: inline-flex;
    align-items: baseline;
    gap: ${space(1.5)};
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: ${space(2)};
    border-block-end: ${line.edge};
    border-radius: ${radius.field} ${radius.field} 0 0;
    background: var(--_wash);
  }

  .box:focus-within {
    ${focusRing}
  }

  .derived .box {
    border-block-end-style: dotted;
    background: none;
  }

  .of-example .box input {
    color: var(--_muted);
  }

  .refused .box,
  .missing .box {
    border-block-end: 2px solid var(--_warn);
    margin-block-end: -1px;
  }

  input {
    field-sizing: content;
    min-inline-size: 1.6em;
    /* A long text does not take the room of the label. */
    max-inline-size: clamp(6em, 25cqi, 11em);
    min-block-size: max(${height.field - 1}px, var(--_target));
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  /* The number is beside its unit. */
  #unit-before + input {
    text-align: start;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .date input {
    min-inline-size: 5.6em;
    max-inline-size: 11em;
    text-align: start;
  }

  .unit {
    flex: none;
    max-inline-size: 9em;
    color: var(--_muted);
  }

  .range {
    grid-area: var(--_line, 1) / 5;
    min-inline-size: 7.2em;
    max-inline-size: 100%;
    margin-inline-start: auto;
    padding-inline-start: ${space(2)};
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
    min-block-size: max(${height.field - 1}px, var(--_target));
  }

  .refused-range .range input {
    border-block-end: 2px solid var(--_warn);
  }

  /* The offer of a range is only shown while the user is at this field. Its space is always reserved. */
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
    margin: ${space(0.5, 0, 1.5)};
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    overflow-wrap: anywhere;
  }

  .refusal {
    color: var(--_warn);
  }

  /* On phones, the range is below, so that neither label nor number breaks in any language. */
  @container (inline-size < ${breakpoint.rail}em) {
    .row,
    .with-tail .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto auto;
    }
    .range {
      min-inline-size: 0;
      grid-area: auto / 1 / auto / -1;
      justify-self: end;
      padding: 0;
    }
    /* The offer of a range has its own line, but only while the user is at this field. */
    .row:not(:focus-within) .range:has(.offer) {
      display: none;
    }
  }
`;

/** A number field that is not a row of its own, and the row that a tail joins. */
export const layoutStyles = css`
  /* A tail is a field in the row of another. Its label and box are joined to the box of that field. */
  :host([layout='tail']),
  :host([layout='tail']) :is(.field, .row) {
    display: contents;
  }

  :host([layout='tail']) label {
    grid-area: var(--_line, 1) / 3;
    min-block-size: max(${height.field}px, var(--_target) + 1px);
    padding: 0;
    border-block-end: ${line.edge};
    background: var(--_wash);
    color: var(--_muted);
  }

  :host([layout='tail']) .box {
    grid-area: var(--_line, 1) / 4;
    gap: ${space(0.5)};
    padding-inline-start: ${space(1)};
  }

  :host([layout='tail']) .box:focus-within {
    outline-offset: 0;
  }

  :host([layout='tail']) .box input {
    min-inline-size: 1.2em;
  }

  :host([layout='tail']) .sign-after {
    padding-inline-start: ${space(0.5)};
  }
  /* The number and its tail form one phrase: "24 h at $90". */
  .with-tail .box {
    padding-inline-end: ${space(1)};
    border-end-end-radius: 0;
  }

  :host([layout='tail']) .range {
    min-inline-size: 0;
    margin: 0;
    grid-area: auto / 5;
  }

  /* A price chip is an inline field. Its refusal is shown below all chips, so that no chip moves. */
  :host([layout='chip']),
  :host([layout='chip']) .field {
    display: contents;
  }

  :host([layout='chip']) .row {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: ${space(1)};
    inline-size: var(--_chip-size, auto);
    max-inline-size: 100%;
    padding-inline: ${space(2)};
    border-radius: ${radius.box};
    background: var(--_wash);
    color: var(--_muted);
  }

  :host([layout='chip']) .row:focus-within {
    outline: ${line.focus};
    outline-offset: 1px;
  }

  :host([layout='chip']) .row:hover {
    background: color-mix(in srgb, var(--_ink) 9%, transparent);
  }

  :host([layout='chip']) .box {
    padding: 0;
    border: 0;
    background: none;
    outline: 0;
    margin: 0;
  }

  :host([layout='chip']) input {
    min-block-size: var(--_target);
    min-inline-size: ${height.target}px;
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  :host([layout='chip']) input::placeholder {
    font-weight: ${weight.normal};
  }

  :host([layout='chip']) .refused .row,
  :host([layout='chip']) .missing .row {
    box-shadow: inset 0 -2px 0 var(--_warn);
  }

  :host([layout='chip']) .range {
    min-inline-size: 0;
    margin-inline-start: ${space(0.5)};
    font-size: ${size('small', 'caption')};
  }

  :host([layout='chip']) .range input {
    color: inherit;
    font-weight: inherit;
  }

  :host([layout='chip']) .range .action {
    min-inline-size: ${height.target}px;
    min-block-size: var(--_target);
  }

  :host([layout='chip']) .range,
  :host([layout='chip']) label,
  :host([layout='chip']) .label {
    flex: 0 1 auto;
    padding: 0;
  }

  /* A word such as "in" is narrower than a target must be: its button also covers the padding and the gap of the chip. */
  :host([layout='chip']) .term {
    min-inline-size: ${height.target}px;
    padding-inline: ${space(2, 1)};
    margin-inline: ${space(-2, -1)};
  }

  :host([layout='chip']) .note {
    order: 1;
    flex-basis: 100%;
    margin-block: 0;
  }

  /* A label is above box and tail if it leaves too little space for them. */
  .longest .row {
    --_line: 2;
  }

  .longest .label {
    grid-column: 1 / -1;
  }

  @container (${breakpoint.phone}em <= inline-size < ${breakpoint.page}em) {
    .long .row {
      --_line: 2;
    }

    .long .label {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size < ${breakpoint.range}em) {
    :host([layout='tail']) .range {
      grid-area: auto / 1 / auto / -1;
    }
  }
`;
