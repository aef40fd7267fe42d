/** The shade at the edges of a part that scrolls sideways. */
import { css } from 'lit';
import { space } from './tokens.ts';

/**
 * Declarations that shade an edge of a scrolling part while more of its content is hidden beyond that edge. Two covers scroll with the
 * content and hide the shade while its start or its end is in sight. The content itself needs a transparent background.
 */
export const scrollShade = css`
  --_shade: color-mix(in srgb, var(--_ink) 12%, transparent);
  background:
    linear-gradient(to right, var(--_surface) 50%, transparent) left / ${space(12)} 100% no-repeat local,
    linear-gradient(to left, var(--_surface) 50%, transparent) right / ${space(12)} 100% no-repeat local,
    linear-gradient(to right, var(--_shade), transparent) left / ${space(6)} 100% no-repeat scroll,
    linear-gradient(to left, var(--_shade), transparent) right / ${space(6)} 100% no-repeat scroll;
`;
