/** Styles of an element that is also a fold of `<ft-breakeven>`: its box, and the sentence at its top. */
import { css } from 'lit';
import { letterSpacing, line, lineHeight, measure, size, space } from './tokens.ts';

/** For a `<section class="part">`. A section with another font size than the page must also set the font size of its sentence. */
export const partStyles = css`
  .part {
    padding-block: ${space(5)};
    border-block: ${line.hair};
  }
  :host([embedded]) .part {
    padding-block: 0;
    border: 0;
  }
  .sentence {
    max-inline-size: ${measure.sentence}em;
    margin: 0;
    font-size: ${size('figure')};
    line-height: ${lineHeight.heading};
    letter-spacing: ${letterSpacing}em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
`;
