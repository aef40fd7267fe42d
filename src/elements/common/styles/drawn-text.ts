/** Styles of the texts in drawings. */
import { css } from 'lit';

/** Texts are written in the direction of the language, and stand on the same side of their points in every language. */
export const drawnTextStyles = css`
  /* In a text from right to left, the start is the right end. */
  :host([data-rtl]) text {
    direction: rtl;
    text-anchor: end;
  }

  :host([data-rtl]) text[text-anchor='end'] {
    text-anchor: start;
  }

  :host([data-rtl]) text[text-anchor='middle'] {
    text-anchor: middle;
  }
`;
