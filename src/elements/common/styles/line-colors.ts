/** Text in the colour of an approach's line, by the class of its line sample. */
import { css } from 'lit';

/** Rules for `.a` (the baseline), `.b` (the candidate), `.c` and `.d` (others). */
export const lineColorStyles = css`
  .a {
    color: var(--_a);
  }
  .b {
    color: var(--_b);
  }
  .c,
  .d {
    color: var(--_c);
  }
`;
