/** What tells that a summary opens, and that it is open: an arrow that turns. */
import { css, html } from 'lit';

/** The arrow, for the end of a `<summary>`. */
export const chevron = html`<svg class="chevron" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M4 2 8 6 4 10" /></svg>`;

/** How it looks and turns. */
export const chevronStyles = css`
  .chevron {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  [open] > summary .chevron {
    rotate: 90deg;
  }
`;
