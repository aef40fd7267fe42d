/** How the inputs are laid out: one column in a rail or on a phone, fields two up in an article. */
import { css } from 'lit';

export const formStyles = css`
  :host {
    container-type: inline-size;
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

  /* Approaches */

  .approach {
    padding-block: 10px 12px;
  }

  .approach + .approach {
    border-block-start: 1px dashed var(--_hairline);
  }

  .identity {
    display: grid;
    grid-template-columns: 24px minmax(0, auto) minmax(0, 1fr) auto;
    gap: 4px 8px;
    align-items: center;
  }

  .identity .text {
    font-weight: 640;
  }

  .identity .role {
    justify-self: end;
    color: var(--_muted);
  }

  .identity .remove {
    grid-column: 4;
  }

  .picks {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
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

  .select {
    position: relative;
    display: inline-block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .select::after {
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 10px;
    inline-size: 6px;
    block-size: 6px;
    border: solid var(--_edge);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    pointer-events: none;
    transform: rotate(45deg);
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
    padding-inline: 0 18px;
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

  .add {
    margin-block-start: 10px;
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
    align-self: center;
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
    gap: 4px;
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

    .approach {
      display: grid;
      grid-template-columns: minmax(0, 34%) minmax(0, 1fr);
      column-gap: 20px;
      align-items: start;
    }

    .prices {
      padding: 0;
      margin: 0;
    }
  }

  @media (pointer: coarse) {
    .pick,
    .text,
    .check,
    summary {
      min-block-size: 44px;
    }

    .remove {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;
