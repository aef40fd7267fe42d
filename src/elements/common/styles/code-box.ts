/** The box of a text that is copied or pasted. The first load does not need it, so it has a file of its own. */
import { css } from 'lit';
import { family } from './family.ts';
import { line, lineHeight, radius, space } from './tokens.ts';

/** Declarations of a box for embed code or a pasted link. */
export const codeBox = css`
  padding: ${space(1.5, 2)};
  border: ${line.edge};
  border-radius: ${radius.field};
  background: var(--_surface);
  color: var(--_ink);
  font-family: ${family.mono};
  line-height: ${lineHeight.code};
  resize: vertical;
  overflow-wrap: anywhere;
`;
