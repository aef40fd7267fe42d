/** Styles of bars that consist of several parts, and of their legends. */
import { css } from 'lit';
import { mark } from './tokens.ts';

/** Each part of a bar has an edge of the same width, however far the bar is stretched. A `.swatch` is a square of the legend. */
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
