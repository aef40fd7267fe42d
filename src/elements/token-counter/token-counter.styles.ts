/** Styles of the prompt box and of the lines above and below it. */
import { css } from 'lit';
import { containerStyles, spread } from '../common/styles/base.ts';
import { breakpoint, line, radius, size, text, weight } from '../common/styles/tokens.ts';

/** The box: a part in each row, its label at the start, fixed parts tinted, the divider between fixed and varying. */
export const boxStyles = css`
  ${containerStyles}

  .box {
    --_color: var(--_a);
    border: ${line.edge};
    border-radius: ${radius.box}px;
    overflow: clip;
    font-size: ${size('body')};
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

  /* If there are many parts, only those near the screen are laid out. */
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
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.strong};
    line-height: 1.65;
    overflow-wrap: anywhere;
  }

  .count {
    grid-column: 1;
    position: relative;
    font-size: ${size('caption', 'body')};
    line-height: 1.65;
    color: var(--_muted);
  }

  /* Placed outside the flow, so that nothing moves when the sign disappears. */
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
    font-size: ${size('caption', 'body')};
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
    font-size: ${size('caption', 'body')};
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
    flex: 0 0 calc(5.4em * ${text.body} / ${text.caption} - 4px);
    margin-inline-end: 4px;
  }

  .divider:has(.approx)::before {
    flex-basis: calc(5.4em * ${text.body} / ${text.caption} - 10px);
    margin-inline-end: 10px;
  }

  .divider-text {
    position: relative;
  }

  .divider:focus-visible {
    outline-offset: -2px;
  }

  @container (inline-size < ${breakpoint.phone}px) {
    .row {
      grid-template-columns: fit-content(calc(100% - 8em)) minmax(0, 1fr);
      grid-template-rows: auto;
      gap: 4px 20px;
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
      padding-inline: 16px 12px;
      border-block-start: 1.5px dashed currentColor;
    }

    .divider::before,
    .divider::after {
      content: none;
    }
  }

  /* The text areas are taller there, so that a finger can hit them. */
  @media (pointer: coarse) {
    .row {
      padding-block: 4px;
    }

    .label,
    .summary {
      padding-block-start: 12px;
    }

    .divider {
      min-block-size: var(--_target);
    }

    @container (inline-size < ${breakpoint.phone}px) {
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

/** Title and state above the box; total, token and actions below. */
export const frameStyles = css`
  .head,
  .foot {
    ${spread}
    gap: 4px 16px;
    font-size: ${size('caption')};
    color: var(--_muted);
  }

  .head {
    position: relative;
    padding-block-end: 8px;
    /* The same height without text. */
    min-block-size: calc(1lh + 8px);
  }

  .title {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: ${size('title', 'caption')};
    font-weight: ${weight.strong};
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

  .file-notice,
  .notice {
    margin: 8px 0 0;
    font-size: ${size('caption')};
  }

  .file-notice:empty {
    margin: 0;
  }

  .foot {
    padding-block-start: 6px;
    min-block-size: 2.2em;
  }

  /* One width for every text, and a token on one line: nothing may move while someone points at tokens. */
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
    padding-inline: 4px;
    font-family: var(--_mono);
    font-size: ${size('small', 'caption')};
    color: var(--_ink);
    background: var(--_wash);
    white-space: pre;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  /* Not bold: bold text is wider and would move its neighbours. */
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
