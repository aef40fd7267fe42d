/** How the prompt box looks: one bordered box, labels left, tinted where fixed, the divider between. */
import { css } from 'lit';

export const boxStyles = css`
  :host {
    /* Of a width of its own where the parent has none, as in a dialog or a flex row. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 22rem;
    min-inline-size: 0;
  }

  .box {
    --_color: var(--_a);
    border: 1px solid var(--_edge);
    border-radius: 4px;
    overflow: clip;
    font-size: 0.875em;
  }

  .box.b {
    --_color: var(--_b);
  }

  .box.c {
    --_color: var(--_c);
  }

  .row {
    display: grid;
    grid-template-columns: 5.4em minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    column-gap: 12px;
    padding-block: 8px;
    padding-inline: 16px 12px;
  }

  /* Of very many, only those near the screen are laid out. */
  .many .part {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5em;
  }

  .part.fixed {
    background: color-mix(in srgb, var(--_color) 5%, transparent);
  }

  .part.fixed + .part.fixed .row {
    padding-block-start: 2px;
  }

  .label {
    font-size: 0.93em;
    font-weight: 620;
    line-height: 1.65;
    overflow-wrap: anywhere;
  }

  .count {
    grid-column: 1;
    position: relative;
    font-size: 0.93em;
    line-height: 1.65;
    color: var(--_muted);
  }

  /* Its place is kept beside the number, so that nothing moves when it goes. */
  .approx {
    position: absolute;
    inset-inline-end: 100%;
    white-space: pre;
  }

  .editor,
  .summary {
    grid-column: 2;
    grid-row: 1 / span 2;
    min-inline-size: 0;
    margin: 0;
  }

  .summary {
    font-size: 0.93em;
    line-height: 1.65;
    color: var(--_muted);
  }

  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 6px;
    padding-inline: 16px 12px;
    background: var(--_surface);
    color: var(--_color);
    font-size: 0.93em;
    line-height: 1.4;
    cursor: row-resize;
    touch-action: none;
    user-select: none;
  }

  .divider::before,
  .divider::after {
    content: '';
    flex: 1 1 12px;
    min-inline-size: 12px;
    border-block-start: 1.5px dashed currentColor;
  }

  .divider::before {
    flex: 0 0 calc(5.4em / 0.93 - 3px);
    margin-inline-end: 3px;
  }

  .divider:has(.approx)::before {
    flex-basis: calc(5.4em / 0.93 - 9px);
    margin-inline-end: 9px;
  }

  .told {
    position: relative;
  }

  .divider:focus-visible {
    outline-offset: -2px;
  }

  @container (width < 480px) {
    .row {
      grid-template-columns: fit-content(calc(100% - 8em)) minmax(0, 1fr);
      grid-template-rows: auto;
      gap: 4px 20px;
      padding-inline: 15px 11px;
    }

    .count {
      grid-column: 2;
      grid-row: 1;
    }

    .editor,
    .summary {
      grid-column: 1 / -1;
      grid-row: 2;
    }

    .divider {
      display: block;
      padding-block: 6px 2px;
      padding-inline: 15px 11px;
      border-block-start: 1.5px dashed currentColor;
    }

    .divider::before,
    .divider::after {
      content: none;
    }
  }

  /* The text areas are taller there, so that a finger meets them. */
  @media (pointer: coarse) {
    .row {
      padding-block: 5px;
    }

    .label,
    .summary {
      padding-block-start: 12px;
    }

    .divider {
      min-block-size: 44px;
    }

    @container (width < 480px) {
      .row {
        padding-block-start: 8px;
        row-gap: 6px;
      }

      .label {
        padding-block-start: 0;
      }
    }
  }
`;

// How what stands around the prompt box looks: title and state above, total, token and actions below.

export const frameStyles = css`
  .head,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .head {
    position: relative;
    padding-block-end: 8px;
    /* As high without a word in it. */
    min-block-size: calc(1lh + 8px);
  }

  .title {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: calc(0.9375em / 0.8125);
    font-weight: 640;
    color: var(--_ink);
  }

  .status {
    margin-inline-start: auto;
    text-align: end;
  }

  .warn {
    color: var(--_warn);
  }

  progress {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 2px;
    inline-size: 100%;
    block-size: 2px;
    border: 0;
    appearance: none;
    background: var(--_hairline);
  }

  progress::-webkit-progress-bar {
    background: var(--_hairline);
  }

  progress::-webkit-progress-value {
    background: var(--_ink);
  }

  progress::-moz-progress-bar {
    background: var(--_ink);
  }

  .aside,
  .notice {
    margin: 8px 0 0;
    font-size: 0.8125em;
  }

  .aside:empty {
    margin: 0;
  }

  .foot {
    padding-block-start: 6px;
    min-block-size: 2.2em;
  }

  /* As wide whatever it says, and a token on one line: nothing below may move while someone points at tokens. */
  .readout {
    flex: 1 1 19em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .readout.token {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .readout code {
    padding-inline: 3px;
    font-family: var(--_mono);
    font-size: 0.96em;
    color: var(--_ink);
    background: var(--_wash);
    white-space: pre;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  /* Not bold: that would push its neighbours. */
  .actions .action[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-thickness: 2px;
  }

  .entered {
    color: var(--_muted);
  }

  @media print {
    .foot .actions {
      display: none;
    }
  }
`;
