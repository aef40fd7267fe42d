/** Styles of `<ft-prompt-parts>`. All its parts are stacked. On a phone, the table shows no excerpts. */
import { css } from 'lit';
import { partStyles } from '../common/styles/part.ts';
import { breakpoint, measure, size, space } from '../common/styles/tokens.ts';

/** The styles of `<ft-prompt-parts>`. */
export const promptPartsStyles = css`
  ${partStyles}
  .examples,
  .notes,
  .compared,
  .order,
  .trials {
    max-inline-size: ${measure.paragraph}em;
    margin: ${space(4, 0, 0)};
    font-size: ${size('title')};
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .notes {
    margin-block-start: ${space(3)};
    font-size: ${size('body')};
  }
  .examples:empty,
  .notes:empty,
  .trials:empty {
    display: none;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: ${space(2, 6)};
    margin: ${space(5, 0, 0)};
    font-size: ${size('body')};
  }
  .choices label {
    display: flex;
    gap: ${space(2)};
    align-items: baseline;
    min-inline-size: 0;
    color: var(--_muted);
  }
  .choices select {
    color: var(--_ink);
  }
  .scroll {
    margin-block-start: ${space(4)};
  }
  tbody th {
    white-space: normal;
  }
  /* The first column takes the rest of the width, and an excerpt does not make it wider. */
  [part='table'] th:first-child {
    inline-size: 100%;
    overflow-wrap: break-word;
  }
  .excerpt {
    display: grid;
    justify-items: start;
    inline-size: 0;
    min-inline-size: 100%;
    color: var(--_muted);
    font-size: ${size('caption', 'body')};
  }
  .excerpt > span {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .changes td:nth-child(2) {
    color: var(--_muted);
  }

  @container (inline-size < ${breakpoint.phone}em) {
    .excerpt {
      display: none;
    }
  }

  @media print {
    .choices {
      display: none;
    }
  }
`;
