/** Styles of the prompt box and of the lines above and below it. */
import { css } from 'lit';
import { spread } from '../common/styles/base.ts';
import { containerStyles } from '../common/styles/container.ts';
import { family } from '../common/styles/family.ts';
import {
  breakpoint,
  line,
  lineHeight,
  radius,
  size,
  space,
  text,
  underlineThickness,
  weight,
} from '../common/styles/tokens.ts';

/** The width of the labels of the parts: the longest word of any language is whole. */
const labelWidth = css`6em`;

/**
 * The box with one row for each part: the label at the start, a tint for fixed parts, and the divider between fixed
 * and varying parts.
 */
export const boxStyles = css`
  ${containerStyles}

  .box {
    --_color: var(--_a);
    border: ${line.edge};
    border-radius: ${radius.box};
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
    grid-template-columns: ${labelWidth} minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    column-gap: ${space(3)};
    padding-block: ${space(2)};
    padding-inline: ${space(4, 3)};
  }

  /* If there are many parts, only those near the screen are laid out. */
  .many .part {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3lh;
  }

  .part.fixed {
    background: color-mix(in srgb, var(--_color) 5%, transparent);
  }

  .part.fixed + .part.fixed .row {
    padding-block-start: ${space(0.5)};
  }

  .label {
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.strong};
    line-height: ${lineHeight.besidePrompt};
    overflow-wrap: anywhere;
  }

  .count {
    grid-column: 1;
    position: relative;
    font-size: ${size('caption', 'body')};
    line-height: ${lineHeight.besidePrompt};
    color: var(--_muted);
  }

  /* The sign is outside the flow, so that nothing moves when it disappears. */
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
    line-height: ${lineHeight.besidePrompt};
    color: var(--_muted);
  }

  .divider {
    display: flex;
    align-items: center;
    gap: ${space(3)};
    padding-block: ${space(1.5)};
    padding-inline: ${space(4, 3)};
    background: var(--_surface);
    color: var(--_color);
    font-size: ${size('caption', 'body')};
    line-height: ${lineHeight.label};
    cursor: row-resize;
    touch-action: none;
    user-select: none;
  }

  .divider::before,
  .divider::after {
    content: '';
    flex: 1 1 ${space(3)};
    min-inline-size: ${space(3)};
    border-block-start: 1.5px dashed currentColor;
  }

  .divider::before {
    flex: 0 0 calc(${labelWidth} * ${text.body} / ${text.caption} - ${space(1)});
    margin-inline-end: ${space(1)};
  }

  .divider:has(.approx)::before {
    flex-basis: calc(${labelWidth} * ${text.body} / ${text.caption} - ${space(2.5)});
    margin-inline-end: ${space(2.5)};
  }

  .divider-text {
    position: relative;
  }

  .divider:focus-visible {
    outline-offset: -2px;
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .row {
      grid-template-columns: fit-content(calc(100% - 8em)) minmax(0, 1fr);
      grid-template-rows: auto;
      gap: ${space(1, 5)};
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
      padding-block: ${space(1.5, 0.5)};
      padding-inline: ${space(4, 3)};
      border-block-start: 1.5px dashed currentColor;
    }

    .divider::before,
    .divider::after {
      content: none;
    }
  }

  /* On a touch screen, the text areas are taller, so that a finger can hit them. */
  @media (pointer: coarse) {
    .row {
      padding-block: ${space(1)};
    }

    .label,
    .summary {
      padding-block-start: ${space(3)};
    }

    .divider {
      min-block-size: var(--_target);
    }

    @container (inline-size < ${breakpoint.phone}em) {
      .row {
        padding-block-start: ${space(2)};
        row-gap: ${space(1.5)};
      }

      .label {
        padding-block-start: 0;
      }
    }
  }
`;

/** The lines above the box (title and state) and below it (total, token and actions). */
export const frameStyles = css`
  .head,
  .foot {
    ${spread}
    gap: ${space(1, 4)};
    font-size: ${size('caption')};
    color: var(--_muted);
  }

  .head {
    position: relative;
    padding-block-end: ${space(2)};
    /* The head has the same height without text. */
    min-block-size: calc(1lh + ${space(2)});
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
    inset-block-end: ${space(0.5)};
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
    margin: ${space(2, 0, 0)};
    font-size: ${size('caption')};
  }

  .file-notice:empty {
    margin: 0;
  }

  .foot {
    padding-block-start: ${space(1.5)};
    min-block-size: 1.5lh;
  }

  /* The readout has one width for every text, and a token is on one line, so that nothing moves while someone points
     at tokens. */
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
    direction: ltr;
    unicode-bidi: isolate;
    padding-inline: ${space(1)};
    font-family: ${family.mono};
    font-size: ${size('small', 'caption')};
    color: var(--_ink);
    background: var(--_wash);
    white-space: pre;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(0, 4)};
  }

  /* The text is not bold, because bold text is wider and would move its neighbours. */
  .actions .action[aria-pressed='true'] {
    color: var(--_ink);
    text-decoration-thickness: ${underlineThickness.thick}px;
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
