/** How the inputs are laid out: one column in a rail or on a phone, fields two up in an article. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    /* Of a width of its own where the parent has none, as in a dialog or a flex row. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 22rem;
    min-inline-size: 0;
  }

  .form {
    font-size: 0.875em;
  }

  .warn {
    color: var(--_warn);
  }

  .block {
    padding-block: 18px;
    border-block-start: 1px solid var(--_hairline);
  }

  .block:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 12px;
  }

  h3,
  .title {
    margin: 0;
    font-size: 1.0714em;
    font-weight: 640;
  }

  .value,
  .hint,
  .source,
  .role,
  .chips {
    font-size: 0.9286em;
  }

  .value,
  .hint,
  .source {
    color: var(--_muted);
  }

  .value {
    overflow-wrap: anywhere;
    text-align: end;
  }

  .hint,
  .source {
    margin: 4px 0;
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px 36px;
    align-items: start;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .add {
    max-inline-size: 100%;
    margin-block-start: 10px;
    overflow-wrap: anywhere;
    text-align: start;
  }

  .adds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    font-size: 0.9286em;
  }

  .adds .action {
    margin-block-start: 6px;
  }

  .adds + .fields {
    margin-block-start: 10px;
  }

  /* A list of numbers: as many columns as fit, so that months can be compared down and across. */

  .months {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11.6em, 1fr));
    margin-block-start: 8px;
    --_chip-size: 100%;
  }

  /* Prices to come */

  .change {
    padding-block-start: 10px;
    border-block-start: 1px dashed var(--_hairline);
    margin-block-start: 12px;
  }

  .change .rate-set {
    margin-block: 0;
  }

  /* Folds */

  .fold {
    border-block-start: 1px solid var(--_hairline);
  }

  summary {
    display: flex;
    gap: 4px 12px;
    align-items: baseline;
    min-block-size: 40px;
    padding-block: 9px;
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .title {
    flex: none;
    font-size: 1em;
  }

  summary .value {
    flex: 1;
    min-inline-size: 0;
  }

  .chevron {
    flex: none;
    align-self: start;
    margin-block-start: 4px;
    margin-inline: 1px -1px;
    color: var(--_muted);
  }

  [open] > summary .chevron {
    transform: rotate(90deg);
  }

  .body {
    padding-block: 2px 18px;
  }

  .of-approach {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block: 14px 8px;
    color: var(--_muted);
  }

  .body > .of-approach:first-child {
    margin-block-start: 2px;
  }

  .of-approach .name {
    min-inline-size: 0;
    color: var(--_ink);
    font-weight: 560;
    overflow-wrap: anywhere;
  }

  .of-approach .check {
    margin-inline-start: auto;
  }

  .figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 6.6em;
    column-gap: 0.6em;
    align-items: center;
    min-block-size: 26px;
    font-variant-numeric: tabular-nums;
  }

  .figure span:nth-child(2) {
    padding-inline-end: 0.65em;
  }

  .figure.strong {
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_hairline);
    font-weight: 640;
  }

  .line-label {
    display: flex;
    margin-inline-end: -0.6em;
    align-items: center;
    min-inline-size: 0;
  }

  .pair {
    display: grid;
    gap: 6px;
  }

  .pair > :nth-child(2) {
    color: var(--_muted);
  }

  /* A field in the row of another. */
  .tail {
    display: contents;
  }

  /* Under a name that stands behind its line. */
  .lined > :nth-child(2) {
    padding-inline-start: calc(24px + 0.75em);
  }

  .sub {
    margin-block: 16px 8px;
  }

  /* As number fields do: no range slot. */
  @container (max-width: 299.98px) {
    .figure {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }

  @container (inline-size < 376px) {
    summary {
      flex-wrap: wrap;
    }

    summary .value {
      flex-basis: 100%;
      padding-inline-start: 24px;
      text-align: start;
    }
  }

  @container (inline-size >= 480px) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
    }
  }
`;
