/** Styles of colours, focus and controls. */
import { css } from 'lit';
import {
  height,
  line,
  lineHeight,
  radius,
  touchFontSize,
  underlineOffset,
  underlineThickness,
  weight,
} from './tokens.ts';

/** Declarations of the focus ring. */
export const focusRing = css`
  outline: ${line.focus};
  outline-offset: 2px;
  border-radius: ${radius.field};
`;

/** Declarations of a line with its parts at both ends. Parts that do not fit wrap. */
export const spread = css`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
`;

/** Controls with the font and colour of the surrounding text. */
export const plainControlStyles = css`
  :host {
    --_target: ${height.target}px;
    box-sizing: border-box;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  /* Links, and buttons that look like links. */
  a,
  .action {
    color: var(--ft-link, inherit);
  }

  .action {
    padding: 0;
    min-block-size: var(--_target);
    border: 0;
    background: none;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: ${underlineThickness.thin}px;
    text-underline-offset: ${underlineOffset.usual}em;
  }

  @media (pointer: coarse) {
    :host {
      --_target: ${height.touch}px;
    }

    button,
    input,
    select,
    summary {
      min-block-size: var(--_target);
    }

    /* The selector :not(#_) matches every element and adds the specificity of an id, so this size overrides smaller ones. */
    :is(input, select, textarea):not(#_) {
      font-size: ${touchFontSize()};
    }
  }
`;

/** The ring around the focus, muted text, and text that only screen readers read. */
export const helperStyles = css`
  :focus-visible {
    ${focusRing}
  }

  .muted {
    color: var(--_muted);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin-block: -1px;
    margin-inline: 0 -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * The look of an element in a page. A page sets the properties `--ft-…`, which docs/theming.md lists. All other colours are mixed from
 * the page's text colour, so that the element looks like the page.
 */
export const baseStyles = css`
  ${plainControlStyles}
  ${helperStyles}

  :host {
    --_ink: var(--ft-ink, var(--_page-ink, CanvasText));
    --_surface: var(--ft-surface, var(--_page-surface, Canvas));
    --_a: var(--ft-a, #b4500b);
    --_b: var(--ft-b, #1f5fbf);
    --_c: var(--ft-c, #66707c);
    --_warn: var(--ft-warn, #8a5a00);
    --_muted: color-mix(in srgb, var(--_ink) var(--_muted-share, 66%), transparent);
    --_edge: color-mix(in srgb, var(--_ink) 52%, transparent);
    --_hairline: var(--ft-hairline, color-mix(in srgb, var(--_ink) 13%, transparent));
    --_wash: var(--ft-field, color-mix(in srgb, var(--_ink) 4.5%, transparent));

    display: block;
    /* A size container has no width of its own: without an intrinsic size, it is 0 px wide in a flex row, a dialog or a table cell. */
    contain-intrinsic-inline-size: min(60rem, 100vw - 4rem);
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--_ink);
    /* The element does not take over the style of the text around it, which may be a heading or a label. */
    font-style: normal;
    font-variant: normal;
    letter-spacing: normal;
    overflow-wrap: normal;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    /* Japanese lines break between phrases, where the browser can do that. */
    word-break: auto-phrase;
    hyphens: manual;
    /* The direction of the text: 1 from left to right, -1 from right to left. */
    --_forward: 1;
    direction: ltr;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-wrap: wrap;
    font-weight: ${weight.normal};
    line-height: ${lineHeight.text};
  }

  :host(:state(dark)) {
    --_a: var(--ft-a-dark, var(--ft-a, #f0a45d));
    --_b: var(--ft-b-dark, var(--ft-b, #82b4ff));
    --_c: var(--ft-c-dark, var(--ft-c, #a4adb9));
    --_warn: var(--ft-warn-dark, var(--ft-warn, #e8b24a));
  }

  /* Texts have the direction of their language, whatever the direction of the page. */
  :host([data-rtl]) {
    --_forward: -1;
    direction: rtl;
  }

  :host([hidden]) {
    display: none;
  }

  /* Paper is white, even if the page is dark. The series differ by their dashes. */
  @media print {
    :host,
    :host(:state(dark)) {
      --_ink: #1a1d21;
      --_surface: #fff;
      color-scheme: light;
      background: #fff;
      --_a: #b4500b;
      --_b: #1f5fbf;
      --_c: #66707c;
      --_warn: #8a5a00;
      --_hairline: #ddd;
      --_wash: none;
    }

    a {
      color: inherit;
    }

    .action,
    .screen-only {
      display: none;
    }
  }
`;
