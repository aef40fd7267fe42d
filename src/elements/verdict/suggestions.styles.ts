/** Styles of the suggestions. They are loaded together with the code of the suggestions. */
import { css } from 'lit';
import { breakpoint, line, size, space, weight } from '../common/styles/tokens.ts';

/** The styles of the suggestions in a verdict. */
export const suggestionStyles = css`
  .changes {
    margin: ${space(6, 0, 0)};
    padding: 0;
  }
  .changes h3 {
    margin: 0;
    font-size: ${size('title')};
    font-weight: ${weight.strong};
  }
  .changes > p {
    margin: ${space(0.5, 0, 2)};
    color: var(--_muted);
    font-size: ${size('caption')};
  }
  .changes ul {
    display: grid;
    column-gap: ${space(9)};
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .change {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: ${space(4)};
    align-items: start;
    padding: ${space(2, 0)};
    border-block-start: ${line.hair};
    font-size: ${size('body')};
  }
  .change .now {
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }
  .change button {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  .change strong {
    color: var(--_ink);
    font-weight: ${weight.strong};
  }

  @container ft-verdict (inline-size >= ${breakpoint.wide}em) {
    .changes ul {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }

  @media print {
    .change {
      break-inside: avoid;
    }
  }
`;
