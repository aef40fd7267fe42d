/** The list of problems below the sentence on a scenario that cannot be read, with its styles. Load this file with `import()`. */
import { css, type LitElement } from 'lit';
import { problemList } from '../common/problem-list.ts';
import { addStyles } from '../common/styles/late.ts';
import { size, space } from '../common/styles/tokens.ts';

const problemStyles = css`
  .problems {
    margin: ${space(2.5, 0, 0)};
    padding-inline-start: ${space(4)};
    color: var(--_muted);
    font-size: ${size('body')};
  }
`;

/** The function that makes the list in the verdict `host`, which gets the styles of the list. */
export function problemListIn(host: LitElement): typeof problemList {
  addStyles(host.shadowRoot, problemStyles);
  return problemList;
}
