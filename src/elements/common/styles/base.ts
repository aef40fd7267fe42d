/**
 * Colours, type and focus that every element shares. Everything that is not one of the public properties
 * is mixed from the page's own text colour, so an element looks like the page it stands in.
 * Public: --ft-a (baseline), --ft-b (candidate, focus), --ft-c (other approaches), --ft-warn, --ft-surface, --ft-ink, --ft-mono.
 */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    --_ink: var(--ft-ink, var(--_page-ink, CanvasText));
    --_surface: var(--ft-surface, var(--_page-surface, Canvas));
    --_a: var(--ft-a, #b4500b);
    --_b: var(--ft-b, #1f5fbf);
    --_c: var(--ft-c, #66707c);
    --_warn: var(--ft-warn, #8a5a00);
    --_mono: var(--ft-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    --_muted: color-mix(in srgb, var(--_ink) 66%, transparent);
    --_edge: color-mix(in srgb, var(--_ink) 52%, transparent);
    --_hairline: color-mix(in srgb, var(--_ink) 13%, transparent);
    --_wash: color-mix(in srgb, var(--_ink) 4.5%, transparent);

    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    line-height: 1.45;
    text-align: start;
  }

  :host(:state(dark)) {
    --_a: var(--ft-a, #f0a45d);
    --_b: var(--ft-b, #82b4ff);
    --_c: var(--ft-c, #a4adb9);
    --_warn: var(--ft-warn, #e8b24a);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_b);
    outline-offset: 2px;
    border-radius: 2px;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  /* A text action: looks like a link, is a button. */
  .action {
    padding: 0;
    min-block-size: 24px;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }

  .muted {
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Paper is white, whatever the page is; the dashes carry the series. */
  @media print {
    :host,
    :host(:state(dark)) {
      --_ink: #1a1d21;
      --_surface: #fff;
      background: #fff;
      --_a: #b4500b;
      --_b: #1f5fbf;
      --_c: #66707c;
      --_warn: #8a5a00;
    }

    .action {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .action,
    button,
    input,
    select,
    summary {
      min-block-size: 44px;
    }
  }
`;
