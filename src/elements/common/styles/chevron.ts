/** Styles of the chevron. They have a file of their own, because no verdict has a chevron. */
import { css } from 'lit';
import { chevronShape } from '../marks.ts';
import { mark } from './tokens.ts';

/** Styles of `chevron`, which points down unless `rotate` turns it. */
export const chevronStyles = css`
  .chevron {
    display: inline-grid;
    flex: none;
    place-content: center;
    inline-size: ${mark.sign}px;
    block-size: ${mark.sign}px;
  }
  .chevron::before {
    ${chevronShape}
  }
`;
