/** How the prompt box looks: one bordered box, labels left, tinted where fixed, the text over its tinted tokens. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

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
    min-block-size: 1.9em;
  }

  .title {
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
    padding: 8px 12px;
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

  /* Its place is beside the number, so that nothing moves when it goes. */
  .approx {
    position: absolute;
    inset-inline-end: 100%;
    margin-inline-end: 1px;
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

  .scroll {
    max-block-size: calc(var(--ft-counter-lines, 16) * 1.72 * 0.78em / 0.875);
    overflow: hidden auto;
    overscroll-behavior-y: auto;
    scrollbar-width: thin;
  }

  .sheet {
    position: relative;
    font-family: var(--_mono);
    font-size: calc(0.78em / 0.875);
    line-height: 1.72;
  }

  .backdrop,
  .preview,
  textarea {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    font-variant-ligatures: none;
    letter-spacing: inherit;
    tab-size: 4;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    word-break: normal;
  }

  .backdrop {
    color: transparent;
    user-select: none;
  }

  .preview {
    display: none;
    color: var(--_ink);
    user-select: none;
  }

  textarea {
    position: absolute;
    inset: 0;
    block-size: 100%;
    overflow: hidden;
    resize: none;
    background: transparent;
    color: var(--_ink);
    caret-color: var(--_ink);
    border-radius: 0;
    outline: none;
  }

  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  /* The ring goes around what scrolls: around the text it would scroll away. */
  .scroll:has(textarea:focus-visible) {
    outline: 2px solid var(--_b);
    outline-offset: 3px;
    border-radius: 2px;
  }

  .folded .backdrop {
    display: none;
  }

  .folded .preview {
    display: block;
  }

  .folded textarea {
    opacity: 0;
    cursor: text;
  }

  .folded .scroll {
    max-block-size: none;
  }

  /* A text with an endless line scrolls in its own area, with nothing behind it. */
  .undrawn .backdrop {
    display: none;
  }

  .undrawn textarea {
    position: static;
    block-size: calc(8 * 1lh);
    overflow: auto;
  }

  .note,
  .unshown-note {
    display: none;
    margin: 4px 0 0;
    font-size: 0.93em;
    color: var(--_muted);
  }

  .undrawn:not(.unshown) .note,
  .unshown .unshown-note {
    display: block;
  }

  .more {
    color: var(--_muted);
  }

  .less {
    margin-block-start: 4px;
    font-size: 0.93em;
    color: var(--_muted);
  }

  .block {
    display: block;
  }

  /* Tokens: two tints in turn. A segment that starts with the other one swaps them. */
  .backdrop,
  .preview {
    --_f1: color-mix(in srgb, var(--_color) 10%, transparent);
    --_f2: color-mix(in srgb, var(--_color) 22%, transparent);
    --_v1: color-mix(in srgb, var(--_ink) 4%, transparent);
    --_v2: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  .f,
  .v {
    padding-block: 0.22em;
  }

  .f.e,
  .flip > .f.o {
    background: var(--_f1);
  }

  .f.o,
  .flip > .f.e {
    background: var(--_f2);
  }

  .v.e,
  .flip > .v.o {
    background: var(--_v1);
  }

  .v.o,
  .flip > .v.e {
    background: var(--_v2);
  }

  .p {
    text-decoration: underline dashed 1px var(--_color);
    text-underline-offset: 0.3em;
  }

  .active {
    outline: 1.5px solid var(--_ink);
    outline-offset: -1px;
  }

  /* White space, drawn without changing the text and so without moving anything. */
  .s {
    background: radial-gradient(circle, var(--_edge) 1px, transparent 1.4px) 0 50% / 1ch 1em repeat-x;
  }

  .t {
    background: linear-gradient(var(--_edge), var(--_edge)) 50% 50% / calc(100% - 4px) 1px no-repeat;
  }

  .x {
    background: color-mix(in srgb, var(--_warn) 40%, transparent);
    box-shadow: 0 0 0 1px var(--_warn);
  }

  .n::before {
    content: '↵';
    position: absolute;
    color: var(--_muted);
  }

  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 12px;
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

  .told {
    position: relative;
  }

  .divider:focus-visible {
    outline-offset: -2px;
  }

  .notice {
    margin: 8px 0 0;
    font-size: 0.8125em;
  }

  .foot {
    padding-block-start: 6px;
    min-block-size: 2.2em;
  }

  .readout {
    overflow-wrap: anywhere;
  }

  .readout code {
    padding-inline: 3px;
    font-family: var(--_mono);
    font-size: 0.96em;
    color: var(--_ink);
    background: var(--_wash);
    white-space: pre-wrap;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  .actions .action[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 560;
  }

  @container (width < 480px) {
    .row {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: auto;
      column-gap: 12px;
      padding: 8px 11px;
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
      padding: 6px 11px 2px;
      border-block-start: 1.5px dashed currentColor;
    }

    .divider::before,
    .divider::after {
      content: none;
    }
  }

  @media (forced-colors: active) {
    .e {
      text-decoration: underline CanvasText 2px;
    }

    .backdrop {
      forced-color-adjust: none;
    }
  }

  @media (prefers-contrast: more) {
    .o {
      box-shadow: inset 0 -2px var(--_edge);
    }
  }

  @media print {
    .scroll {
      max-block-size: none;
    }

    .foot .actions {
      display: none;
    }
  }
`;
