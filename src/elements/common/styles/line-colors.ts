/** The text colours of approaches, those of their lines, by the class of the line sample. */
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
