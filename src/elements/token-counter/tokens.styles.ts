/** How the tokens behind a text look, and its white space: tints in turn, drawn without moving a letter. */
import { css } from 'lit';

export const tokenStyles = css`
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

  @media (forced-colors: active) {
    .e,
    .flip > .o {
      text-decoration: underline CanvasText 2px;
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
