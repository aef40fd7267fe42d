/** Styles of bars of several parts, and of their legend. */
import { css } from 'lit';
import { mark } from './tokens.ts';

/** Styles of the parts of a bar, which keep the width of their edge however the bar is stretched, and of a legend's squares. */
export const barStyles = css`
  rect {
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .swatch {
    inline-size: ${mark.swatch}px;
    block-size: ${mark.swatch}px;
  }
`;
