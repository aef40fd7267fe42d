/** Styles of the text of a part and of the tokens behind it. */
import { css } from 'lit';
import { family } from '../common/styles/family.ts';
import {
  line,
  lineHeight,
  radius,
  size,
  space,
  touchFontSize,
  underlineOffset,
  underlineThickness,
} from '../common/styles/tokens.ts';

/**
 * The text area over an invisible copy of its text. It is folded to its first lines, or scrolls if it is higher than its maximum
 * height.
 */
export const textStyles = css`
  .scroll {
    max-block-size: calc(var(--ft-counter-lines, 16) * ${lineHeight.prompt} * ${size('small', 'body')});
    overflow: hidden auto;
    overscroll-behavior-y: auto;
    scrollbar-width: thin;
  }

  .sheet {
    position: relative;
    font-family: ${family.mono};
    font-size: ${size('small', 'body')};
    line-height: ${lineHeight.prompt};
  }

  .backdrop,
  .preview,
  .blocks,
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
    unicode-bidi: isolate;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    word-break: normal;
  }

  .backdrop {
    color: transparent;
    user-select: none;
  }

  /* The placeholder of an empty text area takes the space it needs. */
  .backdrop[data-placeholder]::before {
    content: attr(data-placeholder);
  }

  .backdrop[data-placeholder] > .end {
    display: none;
  }

  .preview {
    display: none;
    color: var(--_ink);
    user-select: none;
  }

  .blocks,
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

  /* The focus ring is around the scrolling box, because a ring around the text would scroll out of sight. */
  .scroll:has(:is(textarea, .blocks):focus-visible) {
    outline: ${line.focus};
    outline-offset: 3px;
    border-radius: ${radius.field};
  }

  .folded .backdrop {
    display: none;
  }

  .folded .preview {
    display: block;
  }

  /* About as high as the measured preview, which replaces this one. */
  .sketched .preview {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .folded :is(textarea, .blocks) {
    opacity: 0;
    cursor: text;
  }

  .folded .scroll {
    max-block-size: none;
  }

  textarea[hidden] {
    display: none;
  }

  /* A text that is shown without its tokens scrolls in its own text area. */
  .undrawn .backdrop {
    display: none;
  }

  .undrawn textarea {
    position: static;
    block-size: calc(8 * 1lh);
    overflow: auto;
  }

  .undrawn .blocks {
    position: static;
    block-size: auto;
  }

  .note,
  .unshown-note {
    display: none;
    margin: ${space(2, 0, 0)};
    font-size: ${size('caption', 'body')};
    color: var(--_muted);
  }

  .undrawn:not(.unshown) .note,
  .unshown .unshown-note {
    display: block;
  }

  .more {
    color: var(--_muted);
    white-space: nowrap;
  }

  .less {
    margin-block-start: ${space(1)};
    font-size: ${size('caption', 'body')};
    color: var(--_muted);
  }

  .rule {
    margin: ${space(1, 0, 0)};
    font-size: ${size('caption', 'body')};
    color: var(--_muted);
  }

  .block {
    display: block;
  }

  /* The letters of each paragraph determine its direction. */
  .bidi :is(.block, .preview, textarea) {
    unicode-bidi: plaintext;
  }

  @media (pointer: coarse) {
    /* The size of the text area, so that the marks behind it stay at their letters. */
    .sheet {
      font-size: ${touchFontSize()};
    }

    .scroll {
      max-block-size: calc(var(--ft-counter-lines, 16) * ${lineHeight.prompt} * ${touchFontSize()});
    }

    /* A finger needs a larger target than a line of text. */
    .backdrop,
    .preview,
    .blocks,
    textarea {
      padding-block: ${space(3)};
    }
  }

  @media print {
    .scroll {
      max-block-size: none;
    }
  }
`;

/** Tokens in alternating tints, and marks for white space. They do not move any letter. */
export const tokenStyles = css`
  /* Two alternating tints. A segment that starts with the second tint swaps them. */
  .backdrop,
  .preview {
    --_f1: color-mix(in srgb, var(--_color) 10%, transparent);
    --_f2: color-mix(in srgb, var(--_color) 22%, transparent);
    --_v1: color-mix(in srgb, var(--_ink) 4%, transparent);
    --_v2: color-mix(in srgb, var(--_ink) 11%, transparent);
  }

  .f,
  .v {
    padding-block: ${space(0.5)};
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
    text-decoration: underline dashed ${underlineThickness.thin}px var(--_color);
    text-underline-offset: ${underlineOffset.far}em;
  }

  .active {
    outline: 1.5px solid var(--_ink);
    outline-offset: -1px;
  }

  /* Marks for white space are backgrounds: they neither change the text nor move anything. */
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

  @media (forced-colors: active) {
    .e,
    .flip > .o {
      text-decoration: underline CanvasText ${underlineThickness.thick}px;
    }

    .flip > .e {
      text-decoration: none;
    }

    .backdrop,
    .blocks,
    textarea {
      forced-color-adjust: none;
    }
  }

  @media (prefers-contrast: more) {
    .o,
    .flip > .e {
      box-shadow: inset 0 -2px var(--_edge);
    }

    .flip > .o {
      box-shadow: none;
    }
  }
`;
