/** The styles of an element that is a size container. They have a file of their own, because a verdict does not need them. */
import { css } from 'lit';

/** An element with a layout that depends on its own width. */
export const containerStyles = css`
  :host {
    container-type: inline-size;
    /* The width in a parent without a width, such as a dialog or a flex row. */
    contain-intrinsic-inline-size: 22rem;
    min-inline-size: 0;
  }
`;
