/** How one text looks: the text area over its own invisible copy, folded to its first lines, scrolling past its last. */
import { css } from 'lit';

export const textStyles = css`
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

  /* What an empty text area says takes the room it needs. */
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

  /* The ring goes around what scrolls: around the text it would scroll away. */
  .scroll:has(:is(textarea, .blocks):focus-visible) {
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

  /* As high as what is measured would be, or near to it. */
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

  /* A text without tokens scrolls in its own area, with nothing behind it. */
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
    margin: 8px 0 0;
    font-size: 0.93em;
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
    margin-block-start: 4px;
    font-size: 0.93em;
    color: var(--_muted);
  }

  .rule {
    margin: 4px 0 0;
    font-size: 0.93em;
    color: var(--_muted);
  }

  .block {
    display: block;
  }

  /* Each paragraph runs the way its own letters do. */
  .bidi :is(.block, .preview, textarea) {
    unicode-bidi: plaintext;
  }

  /* A finger needs more room than a line of text has. */
  @media (pointer: coarse) {
    .backdrop,
    .preview,
    .blocks,
    textarea {
      padding-block: 12px;
    }
  }

  @media print {
    .scroll {
      max-block-size: none;
    }
  }
`;
