/** Styles of a term that opens its explanation, and of that explanation below it. */
import { css } from 'lit';
import { focusRing } from './base.ts';
import { measure, size, space, underlineOffset, weight } from './tokens.ts';

/** A term with a dotted underline, which is a button. */
export const termStyles = css`
  .term {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    overflow-wrap: anywhere;
    text-align: inherit;
    text-decoration: underline dotted var(--_edge);
    text-underline-offset: ${underlineOffset.usual}em;
  }

  .term:hover {
    text-decoration-color: currentColor;
  }

  .term:focus-visible {
    ${focusRing}
  }

  @media print {
    .term {
      text-decoration: none;
    }
  }
`;

/** An explanation. The text around it must have the size `body`. */
export const explanationStyles = css`
  .explanation {
    padding-inline-start: ${space(4)};
    border-inline-start: 2px solid var(--_edge);
    margin-block: ${space(2, 2.5)};
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
    font-weight: ${weight.normal};
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .explanation p {
    max-inline-size: ${measure.sentence}em;
    margin-block: 0 ${space(1.5)};
  }

  .explanation strong {
    color: var(--_ink);
    font-weight: ${weight.strong};
  }
`;
